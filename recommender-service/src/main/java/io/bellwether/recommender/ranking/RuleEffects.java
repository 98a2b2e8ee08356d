package io.bellwether.recommender.ranking;

import io.bellwether.ranking.rules.Removal;
import io.bellwether.ranking.rules.RuleCount;
import java.util.List;

/**
 * What the rules and the question's own filters did to one answer.
 *
 * @param rulesId of the book
 * @param counts of the rules that removed something or missed a fact, in the order of the book
 * @param filters of the question's filters that left something out
 * @param shortBy how many more the limit allowed
 * @param unmet names of rules about the whole answer that nothing on the list could meet
 * @param removals the first candidates removed, in the order of the list
 */
public record RuleEffects(
    String rulesId,
    List<RuleCount> counts,
    List<FilterCount> filters,
    int shortBy,
    List<String> unmet,
    List<Removal> removals) {

  /** Without the rules that had no effect. */
  public static List<RuleCount> telling(List<RuleCount> counts) {
    return counts.stream()
        .filter(count -> count.removed() + count.missing() + count.otherCurrency() > 0)
        .toList();
  }
}
