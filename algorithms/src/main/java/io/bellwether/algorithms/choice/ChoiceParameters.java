package io.bellwether.algorithms.choice;

/**
 * What a {@link ChoiceModel} has learned, in flat arrays that nobody may write to. n is the number
 * of factors with its padding, which is 0.
 *
 * @param buyerCounts of every security, how many investors bought it
 * @param investorEffects investor features x n: what each adds to a taste
 * @param securityEffects security features x n: what each adds to a security's traits
 * @param traits securities x n: y, what its features add included
 * @param biases of every security: the log of its popularity
 */
@SuppressWarnings("ArrayRecordComponent") // a bundle for a file's tensors, never compared
public record ChoiceParameters(
    int[] buyerCounts,
    float[] investorEffects,
    float[] securityEffects,
    float[] traits,
    float[] biases) {

  int securityCount() {
    return biases.length;
  }

  /**
   * Throws an {@link IllegalArgumentException} with both numbers where lengths do not agree, and
   * with the value where a count is negative or another number not finite.
   */
  void check(int n) {
    checkLength("buyerCounts", buyerCounts.length, securityCount());
    checkLength("traits", traits.length, (long) securityCount() * n);
    checkLength("investorEffects", investorEffects.length, investorEffects.length / n * n);
    checkLength("securityEffects", securityEffects.length, securityEffects.length / n * n);
    for (int i = 0; i < buyerCounts.length; i++) {
      if (buyerCounts[i] < 0) {
        throw new IllegalArgumentException(
            "buyerCounts[%d] is %d, must be at least 0".formatted(i, buyerCounts[i]));
      }
    }
    checkFinite("traits", traits);
    checkFinite("investorEffects", investorEffects);
    checkFinite("securityEffects", securityEffects);
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
