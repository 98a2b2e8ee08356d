package io.bellwether.ranking.rules;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which securities of a catalogue may be candidates at all, and which rule removed the others: the
 * first in order, so that the counts add up to the securities removed. Immutable.
 */
public final class Eligibility {

  private static final byte NONE = -1;

  private final List<PreRule> rules;
  // for each security the position of the rule that removed it, or NONE
  private final byte[] removedBy;
  // for each security one bit for each rule that met it without facts; there are fewer than 16
  // kinds
  private final short[] missing;

  private Eligibility(List<PreRule> rules, int securityCount) {
    this.rules = rules;
    this.removedBy = new byte[securityCount];
    this.missing = new short[securityCount];
    Arrays.fill(removedBy, NONE);
  }

  static Eligibility of(List<PreRule> rules, SecurityFacts facts) {
    Eligibility eligibility = new Eligibility(rules, facts.securityCount());
    for (byte position = 0; position < rules.size(); position++) {
      eligibility.judge(position, facts);
    }
    return eligibility;
  }

  public int securityCount() {
    return removedBy.length;
  }

  /** Whether a security may be a candidate. */
  public boolean contains(int security) {
    return removedBy[security] == NONE;
  }

  /** How many securities may be candidates. */
  public int count() {
    int count = 0;
    for (byte position : removedBy) {
      count += position == NONE ? 1 : 0;
    }
    return count;
  }

  /** The securities that may be candidates, as a set of their indices. */
  public BitSet toBitSet() {
    BitSet eligible = new BitSet(removedBy.length);
    for (int security = 0; security < removedBy.length; security++) {
      eligible.set(security, contains(security));
    }
    return eligible;
  }

  /** What each rule did to the catalogue, in order. */
  public List<RuleCount> counts() {
    RuleCounts counts = new RuleCounts(rules);
    for (int security = 0; security < removedBy.length; security++) {
      count(security, counts);
    }
    return counts.toList();
  }

  /** Which rule removed a security and why; null for one that may be a candidate. */
  public @Nullable Removal removal(int security) {
    int position = removedBy[security];
    if (position == NONE) {
      return null;
    }
    Ground ground = isMissing(security, position) ? Ground.MISSING_FACT : Ground.RULE;
    return new Removal(security, rules.get(position).name(), ground);
  }

  /** Adds what the rules did to one security to counts whose first rules are these. */
  void count(int security, RuleCounts counts) {
    for (int position = 0; position < rules.size(); position++) {
      if (isMissing(security, position)) {
        counts.addMissing(position);
      }
    }
    if (removedBy[security] != NONE) {
      counts.addRemoved(removedBy[security]);
    }
  }

  private void judge(byte position, SecurityFacts facts) {
    PreRule rule = rules.get(position);
    for (int security = 0; security < removedBy.length; security++) {
      if (contains(security)) {
        apply(position, security, PreFilter.judge(rule, facts, security));
      }
    }
    if (rule instanceof PreRule.TopByPopularity top) {
      keepMostBought(position, top, facts);
    }
  }

  private void apply(byte position, int security, Verdict verdict) {
    boolean unknown = verdict == Verdict.MISSING;
    if (unknown) {
      missing[security] |= (short) (1 << position);
    }
    boolean dropped = PreFilter.whenMissing(rules.get(position)) == WhenMissing.REMOVE;
    if (verdict == Verdict.FAILS || (unknown && dropped)) {
      removedBy[security] = position;
    }
  }

  private void keepMostBought(byte position, PreRule.TopByPopularity rule, SecurityFacts facts) {
    // stable, so that of equal counts the lower index stands first
    List<Integer> byBuyers =
        toBitSet().stream().boxed().sorted(Comparator.comparing(facts::buyers).reversed()).toList();
    for (int rank = rule.most(); rank < byBuyers.size(); rank++) {
      removedBy[byBuyers.get(rank)] = position;
    }
  }

  private boolean isMissing(int security, int position) {
    return (missing[security] >> position & 1) != 0;
  }
}
