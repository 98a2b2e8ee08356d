package io.bellwether.ranking.twostage;

import io.bellwether.ranking.rules.RuledAnswer;
import java.util.List;

/**
 * An answer that keeps the rules, and what they did.
 *
 * @param items best first; fewer than asked for where the rules left no more
 * @param rules which rules there were, and how many candidates each removed
 */
public record Advice(List<Item> items, RuledAnswer rules) {

  /**
   * One security to look at.
   *
   * @param score comparable within one answer
   * @param probability of a purchase within a window as long as that which was learned from
   * @param reasons 1 or more, the strongest first within each kind
   */
  public record Item(int security, double score, double probability, List<Reason> reasons) {

    public Item {
      reasons = List.copyOf(reasons);
    }
  }

  public Advice {
    items = List.copyOf(items);
  }
}
