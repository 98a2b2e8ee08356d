package io.bellwether.ranking.rules;

import java.util.ArrayList;
import java.util.List;

/** What the rules of a book did so far, by their positions. Not for use by several threads. */
final class RuleCounts {

  private final List<? extends Rule> rules;
  private final int[] removed;
  private final int[] missing;
  private final int[] otherCurrency;

  RuleCounts(List<? extends Rule> rules) {
    this.rules = rules;
    this.removed = new int[rules.size()];
    this.missing = new int[rules.size()];
    this.otherCurrency = new int[rules.size()];
  }

  void addRemoved(int position) {
    removed[position]++;
  }

  void addMissing(int position) {
    missing[position]++;
  }

  void addOtherCurrency(int position) {
    otherCurrency[position]++;
  }

  List<RuleCount> toList() {
    List<RuleCount> counts = new ArrayList<>(removed.length);
    for (int at = 0; at < removed.length; at++) {
      counts.add(new RuleCount(rules.get(at).name(), removed[at], missing[at], otherCurrency[at]));
    }
    return List.copyOf(counts);
  }
}
