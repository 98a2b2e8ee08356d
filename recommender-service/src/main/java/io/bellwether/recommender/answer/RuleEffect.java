package io.bellwether.recommender.answer;

import io.bellwether.ranking.rules.RuleCount;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one rule did.
 *
 * @param rule its name
 * @param removed how many it removed; one that several would remove counts for the first in order
 * @param missing how many it met whose facts it lacked, kept or removed as its parameters say
 * @param otherCurrency how many it met whose price is in another currency than the deposit
 */
public record RuleEffect(
    @Schema(description = "The rule's name, as the book has it") String rule,
    @Schema(
            description =
                "Securities that it removed; one that several rules would remove counts for the first"
                    + " in order")
        int removed,
    @Schema(
            description =
                "Securities whose facts it lacked, kept or removed as the rule's parameters say")
        int missing,
    @Schema(description = "Securities whose price is in another currency than the deposit")
        int otherCurrency) {

  static List<RuleEffect> of(List<RuleCount> counts) {
    return counts.stream()
        .map(
            count ->
                new RuleEffect(
                    count.rule(), count.removed(), count.missing(), count.otherCurrency()))
        .toList();
  }
}
