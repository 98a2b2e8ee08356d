package io.bellwether.markets.causal;

import java.util.BitSet;

/** What each of the asked bought, and how often each security was bought by anybody. */
final class Purchases {

  private final Spread asked;
  private final BitSet[] sets;
  private final long[] counts;

  Purchases(Spread asked, int securities) {
    this.asked = asked;
    this.sets = new BitSet[asked.count()];
    for (int position = 0; position < sets.length; position++) {
      sets[position] = new BitSet();
    }
    this.counts = new long[securities];
  }

  void add(Simulation.Week week) {
    int position = 0;
    for (WeekOfTrades block : week.blocks()) {
      block.countPurchases(counts);
      while (position < sets.length && asked.at(position) < block.end()) {
        BitSet bought = sets[position];
        block.forEachOrder(
            asked.at(position),
            (security, quantity) -> {
              if (quantity > 0) {
                bought.set(security);
              }
            });
        position++;
      }
    }
  }

  /** Leaves of each what was not bought before. */
  void leaveOut(Purchases before) {
    for (int position = 0; position < sets.length; position++) {
      sets[position].andNot(before.sets[position]);
    }
  }

  /** What the asked at a position bought. */
  BitSet of(int position) {
    return sets[position];
  }

  long count(int security) {
    return counts[security];
  }
}
