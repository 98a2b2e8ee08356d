package io.bellwether.algorithms.model;

import io.bellwether.algorithms.matrix.CsrMatrix;
import java.util.Arrays;

/**
 * What a trainer learns from: investors x securities with a weight for each pair, and when the pair
 * last traded. Keeps the array it is given; nobody may write to it afterwards.
 */
public final class TrainingInteractions {

  private final CsrMatrix matrix;
  private final long[] latestEpochSeconds;

  /**
   * @param matrix investors x securities; values are weights, finite and at least 0
   * @param latestEpochSeconds for each entry of the matrix, by its position, the moment of the last
   *     purchase, seconds since 1970-01-01T00:00:00Z
   * @throws IllegalArgumentException if the lengths differ or a weight is negative
   */
  public TrainingInteractions(CsrMatrix matrix, long[] latestEpochSeconds) {
    if (matrix.nonZeroCount() != latestEpochSeconds.length) {
      throw new IllegalArgumentException(
          "matrix has %d entries but latestEpochSeconds has %d"
              .formatted(matrix.nonZeroCount(), latestEpochSeconds.length));
    }
    for (int at = 0; at < matrix.nonZeroCount(); at++) {
      if (matrix.value(at) < 0) {
        throw new IllegalArgumentException(
            "weight at position %d is %s, must be at least 0".formatted(at, matrix.value(at)));
      }
    }
    this.matrix = matrix;
    this.latestEpochSeconds = latestEpochSeconds;
  }

  /** Interactions of which it is not known when they happened: all at the same moment. */
  public static TrainingInteractions undated(CsrMatrix matrix) {
    return new TrainingInteractions(matrix, new long[matrix.nonZeroCount()]);
  }

  /** Investors x securities; values are weights. */
  public CsrMatrix matrix() {
    return matrix;
  }

  /** When the pair at a position of the matrix last traded, seconds since the epoch. */
  public long latestEpochSecond(int at) {
    return latestEpochSeconds[at];
  }

  /** The last moment of all; the smallest number there is if there are no interactions. */
  public long lastEpochSecond() {
    return Arrays.stream(latestEpochSeconds).max().orElse(Long.MIN_VALUE);
  }
}
