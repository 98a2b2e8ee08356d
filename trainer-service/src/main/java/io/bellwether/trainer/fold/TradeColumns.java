package io.bellwether.trainer.fold;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of primitives for each trade id of an investor: 32 bytes. Rows come in blocks, so that
 * growing copies nothing and leaves at most one block half empty. A row is there as soon as its id
 * has been named, which a cancellation may do before the trade itself has come in.
 */
final class TradeColumns {

  /** Numbers of securities are below this: the bits above it are marks. */
  static final int MOST_SECURITIES = 1 << 28;

  private static final int BOUGHT = 1 << 28;
  private static final int SEEN = 1 << 29;
  private static final int CANCELLED = 1 << 30;
  private static final int CORRECTED = 1 << 31;

  private static final int TERMS_BITS = 16;
  private static final long TERMS = (1L << TERMS_BITS) - 1;

  /** Some four million years: a protobuf timestamp says less than ten thousand. */
  private static final long MOST_SECONDS = (1L << 47) - 1;

  private static final int BLOCK_BITS = 10;
  private static final int BLOCK = 1 << BLOCK_BITS;

  private final List<Block> blocks = new ArrayList<>();
  private int size;

  private static final class Block {
    final int[] investors = new int[BLOCK];
    final int[] marked = new int[BLOCK];
    // seconds, above the bits of the terms
    final long[] moments = new long[BLOCK];
    final float[] values = new float[BLOCK];
    final long[] ids = new long[BLOCK];
    final float[] quantities = new float[BLOCK];
  }

  /** A row for a trade that has not been seen; returns its number. */
  int add(int investor, long id) {
    if (size == blocks.size() * BLOCK) {
      blocks.add(new Block());
    }
    int row = size++;
    Block block = block(row);
    block.investors[place(row)] = investor;
    block.ids[place(row)] = id;
    return row;
  }

  /**
   * The trade of a row has been seen.
   *
   * @param security below {@link #MOST_SECURITIES}
   * @param value quantity times price, in the trade's currency; a feature, not money to be booked,
   *     and kept as a float32
   */
  void see(int row, int security, long epochSecond, double value, boolean bought) {
    Block block = block(row);
    block.marked[place(row)] |= security | SEEN | (bought ? BOUGHT : 0);
    long second = Math.clamp(epochSecond, -MOST_SECONDS, MOST_SECONDS);
    block.moments[place(row)] = second << TERMS_BITS | terms(row) & TERMS;
    block.values[place(row)] = (float) Math.min(value, Float.MAX_VALUE);
  }

  /**
   * What else was said of a trade that has been seen.
   *
   * @param quantity units, above 0
   * @param terms number of its terms
   */
  void describe(int row, float quantity, short terms) {
    Block block = block(row);
    block.quantities[place(row)] = quantity;
    block.moments[place(row)] = block.moments[place(row)] & ~TERMS | terms & TERMS;
  }

  void cancel(int row) {
    mark(row, CANCELLED);
  }

  /** Another trade stands in its place. */
  void correct(int row) {
    mark(row, CORRECTED);
  }

  int size() {
    return size;
  }

  int investor(int row) {
    return block(row).investors[place(row)];
  }

  /** What of its id is kept. */
  long id(int row) {
    return block(row).ids[place(row)];
  }

  int security(int row) {
    return marked(row) & (MOST_SECURITIES - 1);
  }

  long epochSecond(int row) {
    return block(row).moments[place(row)] >> TERMS_BITS;
  }

  double value(int row) {
    return block(row).values[place(row)];
  }

  float quantity(int row) {
    return block(row).quantities[place(row)];
  }

  short terms(int row) {
    return (short) block(row).moments[place(row)];
  }

  boolean isBuy(int row) {
    return (marked(row) & BOUGHT) != 0;
  }

  boolean isSeen(int row) {
    return (marked(row) & SEEN) != 0;
  }

  boolean isCancelled(int row) {
    return (marked(row) & CANCELLED) != 0;
  }

  boolean isCorrected(int row) {
    return (marked(row) & CORRECTED) != 0;
  }

  /** Seen, and neither cancelled nor corrected. */
  boolean counts(int row) {
    return (marked(row) & (SEEN | CANCELLED | CORRECTED)) == SEEN;
  }

  private void mark(int row, int mark) {
    block(row).marked[place(row)] |= mark;
  }

  private int marked(int row) {
    return block(row).marked[place(row)];
  }

  private Block block(int row) {
    return blocks.get(row >>> BLOCK_BITS);
  }

  private static int place(int row) {
    return row & (BLOCK - 1);
  }
}
