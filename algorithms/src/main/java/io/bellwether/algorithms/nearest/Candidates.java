package io.bellwether.algorithms.nearest;

import io.bellwether.algorithms.kernels.Kernels;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Rows that may be among the nearest {@code limit} of one query, with their scores by a {@link
 * Sieve}. Rows are kept as they come; when there is no more room, those that cannot be among the
 * nearest are dropped, and the floor under scores rises. Where more rows than there is room for
 * cannot be told apart, room grows. Not for use by several threads.
 */
final class Candidates {

  private static final int LEAST_ROOM = 64;

  /** Scores compared with one floor. */
  static final int PIECE = 512;

  private final Sieve sieve;
  private final int query;
  private final int limit;

  /** The score in the upper half, ordered as a whole number; the row in the lower. */
  private long[] keys;

  private int size;

  private final int[] places;

  /** Only a score above this can be among the nearest. */
  private float floor = Float.NEGATIVE_INFINITY;

  /**
   * @param places room for {@value #PIECE} places to work in, shared by candidates of one thread
   */
  Candidates(Sieve sieve, int query, int limit, int[] places) {
    this.sieve = sieve;
    this.query = query;
    this.limit = limit;
    this.places = places;
    this.keys = new long[Math.max(LEAST_ROOM, Math.multiplyExact(4, limit))];
  }

  /**
   * Offers the scores at {@code from} to {@code to - 1}, the first of which is that of {@code
   * firstRow}.
   */
  void offer(
      Kernels kernels, float[] scores, int from, int to, int firstRow, IntPredicate excluded) {
    int rowShift = firstRow - from;
    int at = from;
    while (at < to) {
      if (size == keys.length) {
        makeRoom();
      }
      // without a floor no more than there is room for, so that a floor is found soon
      int piece = floor == Float.NEGATIVE_INFINITY ? keys.length - size : PIECE;
      int end = Math.min(to, at + Math.min(piece, PIECE));
      int count = kernels.placesAbove(floor, scores, at, end, places);
      for (int i = 0; i < count; i++) {
        int row = places[i] + rowShift;
        // the predicate comes last: it may cost a search, and few scores reach it
        if (scores[places[i]] > floor && !excluded.test(row)) {
          add(row, scores[places[i]]);
        }
      }
      at = end;
    }
  }

  private void add(int row, float score) {
    if (size == keys.length) {
      makeRoom();
    }
    keys[size++] = key(row, score);
  }

  void addAll(Candidates others) {
    for (int at = 0; at < others.size; at++) {
      long key = others.keys[at];
      add((int) key, score(key));
    }
  }

  /** Drops what cannot be among the nearest. */
  void prune() {
    if (size <= limit) {
      return;
    }
    LargestKeys.toFront(keys, size, limit);
    double least = Double.POSITIVE_INFINITY;
    for (int at = 0; at < limit; at++) {
      least = Math.min(least, score(keys[at]) - sieve.width(query, (int) keys[at]));
    }
    // a step down: what equals the bound may be a tie
    floor = Math.max(floor, Math.nextDown((float) least));
    int kept = limit;
    for (int at = limit; at < size; at++) {
      if (score(keys[at]) > floor) {
        keys[kept++] = keys[at];
      }
    }
    size = kept;
  }

  int size() {
    return size;
  }

  int row(int at) {
    return (int) keys[at];
  }

  private void makeRoom() {
    prune();
    if (size > keys.length / 2) {
      keys = Arrays.copyOf(keys, Math.multiplyExact(2, keys.length));
    }
  }

  private static long key(int row, float score) {
    int bits = Float.floatToRawIntBits(score);
    // negative floats order by falling bits
    long ordered = bits ^ ((bits >> 31) & Integer.MAX_VALUE);
    return ordered << 32 | row;
  }

  private static float score(long key) {
    int ordered = (int) (key >> 32);
    return Float.intBitsToFloat(ordered ^ ((ordered >> 31) & Integer.MAX_VALUE));
  }
}
