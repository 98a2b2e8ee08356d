package io.bellwether.ranking.rules;

import java.util.List;

/**
 * What may be shown to one client, and what became of the rest of the list: chosen, removed by a
 * rule, or not reached because the answer was full. The three add up to the list. Immutable.
 */
public final class RuledAnswer {

  private final String rulesId;
  private final int limit;
  private final int[] securities;
  private final int notReached;
  private final List<RuleCount> counts;
  private final List<Removal> removals;
  private final int removedCount;
  private final List<String> unmet;

  RuledAnswer(
      String rulesId,
      int limit,
      int[] securities,
      int notReached,
      List<RuleCount> counts,
      Removals removals,
      List<String> unmet) {
    this.rulesId = rulesId;
    this.limit = limit;
    this.securities = securities;
    this.notReached = notReached;
    this.counts = counts;
    this.removals = removals.toList();
    this.removedCount = removals.count();
    this.unmet = unmet;
  }

  /** Id of the book that gave this answer. */
  public String rulesId() {
    return rulesId;
  }

  public int size() {
    return securities.length;
  }

  /** The security at a rank from 0, the best. */
  public int security(int rank) {
    return securities[rank];
  }

  /** A copy of the securities, best first. */
  public int[] toSecurities() {
    return securities.clone();
  }

  /** How many more the limit allowed. */
  public int shortBy() {
    return limit - securities.length;
  }

  /** Candidates below the last one chosen, which no rule was asked about. */
  public int notReached() {
    return notReached;
  }

  /** Candidates that rules removed, listed or not. */
  public int removedCount() {
    return removedCount;
  }

  /** What each rule did to the part of the list that was reached, in the order of the book. */
  public List<RuleCount> counts() {
    return counts;
  }

  /** The candidates removed, in the order of the list, up to the limit of the audit. */
  public List<Removal> removals() {
    return removals;
  }

  /** Names of rules about the whole answer that nothing on the list could meet. */
  public List<String> unmet() {
    return unmet;
  }
}
