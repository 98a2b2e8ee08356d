package io.bellwether.algorithms.bpr;

/**
 * What a {@link BprModel} has learned, in flat arrays that nobody may write to. n is the number of
 * factors with its padding, which is 0. The factors of the investors a model does without.
 *
 * @param buyerCounts of every security, how many investors bought it
 * @param steps of every security, what its step is multiplied by, at least 0
 * @param securityFactors securities x n
 * @param biases of every security
 */
@SuppressWarnings("ArrayRecordComponent") // a bundle for a file's tensors, never compared
public record BprParameters(
    int[] buyerCounts, float[] steps, float[] securityFactors, float[] biases) {

  /**
   * Throws an {@link IllegalArgumentException} with both numbers where lengths do not agree, and
   * with the value where a count or a step is negative or a number not finite.
   */
  void check(int n) {
    checkLength("buyerCounts", buyerCounts.length, biases.length);
    checkLength("steps", steps.length, biases.length);
    checkLength("securityFactors", securityFactors.length, (long) biases.length * n);
    for (int i = 0; i < buyerCounts.length; i++) {
      if (buyerCounts[i] < 0) {
        throw new IllegalArgumentException(
            "buyerCounts[%d] is %d, must be at least 0".formatted(i, buyerCounts[i]));
      }
    }
    checkFinite("steps", steps);
    for (int i = 0; i < steps.length; i++) {
      if (steps[i] < 0) {
        throw new IllegalArgumentException(
            "steps[%d] is %s, must be at least 0".formatted(i, steps[i]));
      }
    }
    checkFinite("securityFactors", securityFactors);
    checkFinite("biases", biases);
  }

  private static void checkFinite(String name, float[] values) {
    for (int at = 0; at < values.length; at++) {
      if (!Float.isFinite(values[at])) {
        throw new IllegalArgumentException(
            "%s[%d] is %s, must be finite".formatted(name, at, values[at]));
      }
    }
  }

  private static void checkLength(String name, int length, long expected) {
    if (length != expected) {
      throw new IllegalArgumentException(
          "%s has length %d, must be %d".formatted(name, length, expected));
    }
  }
}
