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

  /** Throws an {@link IllegalArgumentException} with both numbers where lengths do not agree. */
  void check(int n) {
    check("buyerCounts", buyerCounts.length, securityCount());
    check("traits", traits.length, securityCount() * n);
    check("investorEffects", investorEffects.length, investorEffects.length / n * n);
    check("securityEffects", securityEffects.length, securityEffects.length / n * n);
  }

  private static void check(String name, int length, int expected) {
    if (length != expected) {
      throw new IllegalArgumentException(
          "%s has length %d, must be %d".formatted(name, length, expected));
    }
  }
}
