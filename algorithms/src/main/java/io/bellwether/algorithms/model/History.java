package io.bellwether.algorithms.model;

import io.bellwether.algorithms.matrix.CsrMatrix;
import java.util.Arrays;

/**
 * What one investor bought: distinct security indices, ascending, each with a weight such as the
 * number of purchases. May be empty. A view over arrays that nobody may write to; making one of a
 * matrix row copies nothing.
 */
public final class History {

  private final int[] securities;
  private final float[] weights;
  private final int from;
  private final int to;

  private History(int[] securities, float[] weights, int from, int to) {
    this.securities = securities;
    this.weights = weights;
    this.from = from;
    this.to = to;
  }

  /** Securities bought, ascending, each of weight 1. */
  public static History of(int... securities) {
    float[] ones = new float[securities.length];
    Arrays.fill(ones, 1f);
    return of(securities, ones);
  }

  /**
   * Securities bought, ascending, with their weights; keeps both arrays.
   *
   * @throws IllegalArgumentException if the lengths differ, the securities do not rise from 0 or
   *     more, or a weight is negative or not finite
   */
  public static History of(int[] securities, float[] weights) {
    if (securities.length != weights.length) {
      throw new IllegalArgumentException(
          "history has %d securities but %d weights".formatted(securities.length, weights.length));
    }
    int previous = -1;
    for (int at = 0; at < securities.length; at++) {
      if (securities[at] <= previous) {
        throw new IllegalArgumentException(
            "history[%d] is %d, must be above %d".formatted(at, securities[at], previous));
      }
      if (!Float.isFinite(weights[at]) || weights[at] < 0) {
        throw new IllegalArgumentException(
            "weight of history[%d] is %s, must be finite and at least 0"
                .formatted(at, weights[at]));
      }
      previous = securities[at];
    }
    return new History(securities, weights, 0, securities.length);
  }

  /** The row of an investors x securities matrix, whose values are the weights; not copied. */
  public static History ofRow(CsrMatrix interactions, int row) {
    return new History(
        interactions.columns(),
        interactions.values(),
        interactions.rowStart(row),
        interactions.rowEnd(row));
  }

  public int size() {
    return to - from;
  }

  public boolean isEmpty() {
    return from == to;
  }

  /** Index of a security bought, {@code at} from 0 to {@code size - 1}; ascending. */
  public int security(int at) {
    return securities[from + at];
  }

  /** Weight of the security at the same place. */
  public float weight(int at) {
    return weights[from + at];
  }

  public boolean contains(int security) {
    return Arrays.binarySearch(securities, from, to, security) >= 0;
  }

  /** A copy of the securities, ascending. */
  public int[] toSecurities() {
    return Arrays.copyOfRange(securities, from, to);
  }

  /** A copy of the weights, in the order of the securities. */
  public float[] toWeights() {
    return Arrays.copyOfRange(weights, from, to);
  }
}
