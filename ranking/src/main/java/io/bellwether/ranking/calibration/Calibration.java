package io.bellwether.ranking.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Turns scores into the probability that a client buys. The probabilities never fall as the score
 * rises, so the order stays; among all such functions the fitted one has the least squared error on
 * what it was fitted to, which should be data that the scores have not learned from. Between its
 * points it is a straight line, beyond them it stays level. Immutable.
 *
 * @see "Ayer, Brunk, Ewing, Reid, Silverman: An Empirical Distribution Function for Sampling with
 *     Incomplete Information, 1955"
 * @see "Zadrozny, Elkan: Transforming Classifier Scores into Accurate Multiclass Probability
 *     Estimates, KDD 2002, section 3.2"
 */
public final class Calibration {

  private final double[] scores;
  private final double[] probabilities;

  private Calibration(double[] scores, double[] probabilities) {
    this.scores = scores;
    this.probabilities = probabilities;
  }

  /**
   * Fits the probabilities to what happened. Equal scores get equal probabilities.
   *
   * @param scores finite, in any order, at least one
   * @param bought one for each score
   */
  public static Calibration fit(double[] scores, boolean[] bought) {
    if (scores.length != bought.length) {
      throw new IllegalArgumentException(
          "scores are %d but bought are %d".formatted(scores.length, bought.length));
    }
    if (scores.length == 0) {
      throw new IllegalArgumentException("scores are 0, must be at least 1");
    }
    Pools pools = new Pools(scores.length);
    int[] order = byScore(scores);
    int from = 0;
    while (from < order.length) {
      double score = scores[order[from]];
      int to = from;
      int buyers = 0;
      while (to < order.length && scores[order[to]] == score) {
        buyers += bought[order[to]] ? 1 : 0;
        to++;
      }
      pools.add(score, buyers, to - from);
      from = to;
    }
    return pools.calibration();
  }

  /**
   * A calibration as {@link #scores} and {@link #probabilities} gave it; copies both.
   *
   * @param scores finite, rising, at least one
   * @param probabilities one for each score, from 0 to 1, never falling
   */
  public static Calibration of(double[] scores, double[] probabilities) {
    if (scores.length != probabilities.length || scores.length == 0) {
      throw new IllegalArgumentException(
          "scores are %d and probabilities %d, must be equal and at least 1"
              .formatted(scores.length, probabilities.length));
    }
    double lastScore = Double.NEGATIVE_INFINITY;
    double lastProbability = 0;
    for (int at = 0; at < scores.length; at++) {
      if (!(Double.isFinite(scores[at]) && scores[at] > lastScore)) {
        throw new IllegalArgumentException(
            "scores[%d] is %s, must be finite and above %s".formatted(at, scores[at], lastScore));
      }
      if (!(probabilities[at] >= lastProbability && probabilities[at] <= 1)) {
        throw new IllegalArgumentException(
            "probabilities[%d] is %s, must be at least %s and at most 1"
                .formatted(at, probabilities[at], lastProbability));
      }
      lastScore = scores[at];
      lastProbability = probabilities[at];
    }
    return new Calibration(scores.clone(), probabilities.clone());
  }

  /**
   * The probability for a score.
   *
   * @param score any number but NaN
   */
  public double probability(double score) {
    if (Double.isNaN(score)) {
      throw new IllegalArgumentException("score is NaN, must be a number");
    }
    int found = Arrays.binarySearch(scores, score);
    int above = found >= 0 ? found : ~found;
    if (above == scores.length) {
      return probabilities[above - 1];
    }
    if (above == 0 || found >= 0) {
      return probabilities[above];
    }
    double low = probabilities[above - 1];
    double high = probabilities[above];
    // halves, because the difference of two finite numbers may not be one
    double share =
        (score / 2 - scores[above - 1] / 2) / (scores[above] / 2 - scores[above - 1] / 2);
    return Math.clamp(low + share * (high - low), low, high);
  }

  /** A copy of the scores of the points, rising. */
  public double[] scores() {
    return scores.clone();
  }

  /** A copy of the probabilities of the points, never falling. */
  public double[] probabilities() {
    return probabilities.clone();
  }

  /** Indices of the scores, lowest first; both zeros are equal. */
  private static int[] byScore(double[] scores) {
    for (int at = 0; at < scores.length; at++) {
      if (!Double.isFinite(scores[at])) {
        throw new IllegalArgumentException(
            "scores[%d] is %s, must be finite".formatted(at, scores[at]));
      }
    }
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted((a, b) -> Double.compare(scores[a] + 0.0, scores[b] + 0.0))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Pools of neighbouring scores: two of them become one as long as the lower buys as often. */
  private static final class Pools {

    private final double[] lowest;
    private final double[] highest;
    private final long[] buyers;
    private final long[] total;
    private int count;

    Pools(int most) {
      lowest = new double[most];
      highest = new double[most];
      buyers = new long[most];
      total = new long[most];
    }

    void add(double score, int bought, int of) {
      lowest[count] = score + 0.0;
      highest[count] = score + 0.0;
      buyers[count] = bought;
      total[count] = of;
      count++;
      // shares compared as products of whole numbers, which are exact
      while (count > 1
          && buyers[count - 2] * total[count - 1] >= buyers[count - 1] * total[count - 2]) {
        highest[count - 2] = highest[count - 1];
        buyers[count - 2] += buyers[count - 1];
        total[count - 2] += total[count - 1];
        count--;
      }
    }

    /** Each pool is one or two points, level between its lowest score and its highest. */
    Calibration calibration() {
      double[] scores = new double[2 * count];
      double[] probabilities = new double[2 * count];
      int points = 0;
      for (int pool = 0; pool < count; pool++) {
        scores[points] = lowest[pool];
        probabilities[points++] = (double) buyers[pool] / total[pool];
        if (highest[pool] > lowest[pool]) {
          scores[points] = highest[pool];
          probabilities[points] = probabilities[points - 1];
          points++;
        }
      }
      return new Calibration(Arrays.copyOf(scores, points), Arrays.copyOf(probabilities, points));
    }
  }
}
