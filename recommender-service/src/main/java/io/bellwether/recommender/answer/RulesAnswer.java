package io.bellwether.recommender.answer;

import io.bellwether.ranking.rules.Eligibility;
import io.bellwether.recommender.ranking.RuleEffects;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The book of rules in force.
 *
 * @param id which every answer names
 * @param text canonical: one line a rule with every key, in the order in which they are asked
 * @param catalogue null before the first snapshot
 */
public record RulesAnswer(
    @Schema(description = "rules- and 16 hex digits; every answer names it") String id,
    @Schema(description = "One line a rule with every key, in the order in which they are asked")
        String text,
    @Nullable CatalogueEffect catalogue) {

  /**
   * What the rules about securities alone made of the catalogue.
   *
   * @param securities in the snapshot
   * @param candidates those that these rules left
   * @param rules those that removed something or missed a fact
   */
  public record CatalogueEffect(
      @Schema(description = "Securities in the snapshot") int securities,
      @Schema(description = "Those that the rules about securities alone left") int candidates,
      List<RuleEffect> rules) {

    static CatalogueEffect of(Eligibility eligibility) {
      return new CatalogueEffect(
          eligibility.securityCount(),
          eligibility.count(),
          RuleEffect.of(RuleEffects.telling(eligibility.counts())));
    }
  }
}
