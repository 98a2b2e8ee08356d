package io.bellwether.benchmarks.study;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntPredicate;

/**
 * Answers of one length without and with a place kept for a new listing. Safe for several threads.
 */
final class ListingTally {

  private final String name;
  private final int limit;
  private final BitSet listings;
  private final double chance;
  private final LongAdder answers = new LongAdder();
  private final LongAdder before = new LongAdder();
  private final LongAdder plain = new LongAdder();
  private final LongAdder hits = new LongAdder();
  private final LongAdder shown = new LongAdder();
  private final LongAdder right = new LongAdder();

  /**
   * @param chance how often a listing drawn by chance is right
   */
  ListingTally(String name, int limit, BitSet listings, double chance) {
    this.name = name;
    this.limit = limit;
    this.listings = listings;
    this.chance = chance;
  }

  String name() {
    return name + ", best " + limit;
  }

  void add(int[] without, int[] with, IntPredicate bought) {
    answers.increment();
    before.add(Arrays.stream(without).filter(listings::get).count());
    plain.add(Arrays.stream(without).filter(bought).count());
    hits.add(Arrays.stream(with).filter(bought).count());
    shown.add(Arrays.stream(with).filter(listings::get).count());
    right.add(Arrays.stream(with).filter(listings::get).filter(bought).count());
  }

  /** New listings in an answer without a kept place, the mean. */
  double shownBefore() {
    return (double) before.sum() / answers.sum();
  }

  /** With one. */
  double shown() {
    return (double) shown.sum() / answers.sum();
  }

  /** Share of the new listings shown that were bought. */
  double right() {
    return (double) right.sum() / shown.sum();
  }

  double times() {
    return right() / chance;
  }

  double chance() {
    return chance;
  }

  /** Share of an answer's places that were bought, without a kept place. */
  double precisionBefore() {
    return (double) plain.sum() / answers.sum() / limit;
  }

  /** With one. */
  double precision() {
    return (double) hits.sum() / answers.sum() / limit;
  }
}
