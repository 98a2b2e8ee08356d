package io.bellwether.algorithms.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best {@code limit} of the scored indices offered, kept in a bounded heap of primitives whose
 * root is the worst of them. Higher scores are better; of equal scores the lower index is better,
 * so the result does not depend on the order of the offers. Not for use by several threads. Scores
 * must not be NaN, which has no place in the order.
 */
public final class TopK {

  /** Makes a result of an index and its score. */
  @FunctionalInterface
  public interface Ranked<T> {
    T of(int index, float score);
  }

  private final int[] indices;
  private final float[] scores;
  private int size;

  /**
   * @param limit how many to keep, at least 1
   * @param candidateCount how many will be offered at most; bounds the memory if limit is larger
   */
  public TopK(int limit, int candidateCount) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit is %d, must be at least 1".formatted(limit));
    }
    int capacity = Math.min(limit, Math.max(candidateCount, 1));
    indices = new int[capacity];
    scores = new float[capacity];
  }

  /** Whether an offer of this index and score would be kept now. */
  public boolean admits(int index, float score) {
    return size < indices.length || isWorse(indices[0], scores[0], index, score);
  }

  public void offer(int index, float score) {
    if (size < indices.length) {
      siftUp(size++, index, score);
    } else if (admits(index, score)) {
      siftDown(index, score);
    }
  }

  /**
   * The score that an index above all offered so far must exceed to be kept: minus infinity until
   * the limit is reached, then the worst score kept.
   */
  public float floor() {
    return size < indices.length ? Float.NEGATIVE_INFINITY : scores[0];
  }

  public int size() {
    return size;
  }

  /** What was kept, best first; leaves this empty. */
  public <T> List<T> drain(Ranked<? extends T> ranked) {
    List<T> worstFirst = new ArrayList<>(size);
    while (size > 0) {
      worstFirst.add(ranked.of(indices[0], scores[0]));
      size--;
      siftDown(indices[size], scores[size]);
    }
    return List.copyOf(worstFirst.reversed());
  }

  /**
   * Writes what was kept, best first, and leaves this empty.
   *
   * @param ranked at least {@link #size} long
   * @param rankedScores at least {@link #size} long
   * @return how many were written
   */
  public int drainInto(int[] ranked, float[] rankedScores) {
    int count = size;
    while (size > 0) {
      size--;
      ranked[size] = indices[0];
      rankedScores[size] = scores[0];
      siftDown(indices[size], scores[size]);
    }
    return count;
  }

  /** The kept indices, ascending; leaves this empty. */
  public int[] drainIndices() {
    int[] ascending = Arrays.copyOf(indices, size);
    Arrays.sort(ascending);
    size = 0;
    return ascending;
  }

  private void siftUp(int hole, int index, float score) {
    int at = hole;
    while (at > 0) {
      int parent = (at - 1) / 2;
      if (!isWorse(index, score, indices[parent], scores[parent])) {
        break;
      }
      set(at, indices[parent], scores[parent]);
      at = parent;
    }
    set(at, index, score);
  }

  private void siftDown(int index, float score) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      int other = child + 1;
      if (other < size && isWorse(indices[other], scores[other], indices[child], scores[child])) {
        child = other;
      }
      if (!isWorse(indices[child], scores[child], index, score)) {
        break;
      }
      set(at, indices[child], scores[child]);
      at = child;
    }
    set(at, index, score);
  }

  private void set(int at, int index, float score) {
    indices[at] = index;
    scores[at] = score;
  }

  private static boolean isWorse(int index, float score, int thanIndex, float thanScore) {
    return score < thanScore || (score == thanScore && index > thanIndex);
  }
}
