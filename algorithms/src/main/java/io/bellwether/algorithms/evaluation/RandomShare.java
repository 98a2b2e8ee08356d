package io.bellwether.algorithms.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Each distinct pair of investor and security is test with the same probability, with all its
 * purchases; so no pair is on both sides. Blind to time: for data without it, and for comparison
 * with published figures.
 *
 * @param share the probability, above 0 and below 1
 * @param seed by which a pair falls on its side, whatever the other pairs are
 */
public record RandomShare(double share, long seed) implements SplitRule {

  public RandomShare {
    Split.checkShare(share);
  }

  @Override
  public List<Split> splits(Interactions all, int investorCount, int securityCount) {
    all.checkIndices(investorCount, securityCount);
    int[] train = IntStream.range(0, all.size()).filter(at -> !isTest(all, at)).toArray();
    int[] test = IntStream.range(0, all.size()).filter(at -> isTest(all, at)).toArray();
    return List.of(Split.of(description(), all, train, test, investorCount, securityCount));
  }

  private boolean isTest(Interactions all, int at) {
    long pair = (long) all.investors()[at] << Integer.SIZE | all.securities()[at];
    return Draws.unit(seed, pair) < share;
  }

  @Override
  public SplitRule validation(Split outer) {
    // by the same seed no pair of train would be drawn again
    return new RandomShare(share, Draws.bits(seed, 0));
  }

  @Override
  public String description() {
    return String.format(
        Locale.ROOT, "at random, test is %.4g %% of the pairs, seed %d", 100 * share, seed);
  }
}
