package io.bellwether.algorithms.features;

/**
 * How columns are fitted.
 *
 * @param bins quantile bins of a number, 2 to 64
 * @param minimumCount rows in which a text must have been seen to get a sparse column of its own,
 *     at least 1
 */
public record EncoderSettings(int bins, int minimumCount) {

  private static final int MOST_BINS = 64;

  public EncoderSettings {
    if (bins < 2 || bins > MOST_BINS) {
      throw new IllegalArgumentException("bins is %d, must be 2 to %d".formatted(bins, MOST_BINS));
    }
    if (minimumCount < 1) {
      throw new IllegalArgumentException(
          "minimumCount is %d, must be at least 1".formatted(minimumCount));
    }
  }

  public static EncoderSettings defaults() {
    return new EncoderSettings(8, 5);
  }
}
