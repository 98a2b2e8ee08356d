package io.bellwether.ranking.lambda;

import java.util.Arrays;

/**
 * The mean of a {@link ListMeasure} over the groups that have a label above 0; the others say
 * nothing about an order. Not safe for use by several threads.
 */
final class ListQuality {

  private final ListMeasure measure;
  private final int k;
  private final double[] discount;
  private final double[] best;
  private final double[] gain;
  private final int[] tied;

  ListQuality(ListMeasure measure, int k) {
    this.measure = measure;
    this.k = k;
    discount = new double[k];
    for (int place = 0; place < k; place++) {
      // log2(place + 2): the first place is 1
      discount[place] =
          measure == ListMeasure.NDCG ? StrictMath.log(2) / StrictMath.log(place + 2) : 1;
    }
    best = new double[k];
    gain = new double[k];
    tied = new int[k];
  }

  /**
   * @param scores one for each row of the set, higher is better, finite
   * @return from 0 to 1; NaN if no group has a label above 0
   */
  double mean(RankingSet set, double[] scores) {
    double sum = 0;
    int groups = 0;
    int from = 0;
    for (int group = 0; group < set.groupCount(); group++) {
      int to = from + set.groupSize(group);
      double most = most(set, from, to);
      if (most > 0) {
        sum += of(set, scores, from, to) / most;
        groups++;
      }
      from = to;
    }
    return groups == 0 ? Double.NaN : sum / groups;
  }

  /** Sum of the discounted gains of the first k, where equal scores share what they gain. */
  private double of(RankingSet set, double[] scores, int from, int to) {
    int length = keepBest(scores, from, to);
    Arrays.fill(gain, 0);
    Arrays.fill(tied, 0);
    for (int row = from; row < to; row++) {
      if (scores[row] >= best[length - 1]) {
        int place = firstPlace(scores[row]);
        gain[place] += gain(set.label(row));
        tied[place]++;
      }
    }
    double sum = 0;
    for (int place = 0; place < length; place += tied[place]) {
      double discounts = 0;
      for (int at = place; at < Math.min(place + tied[place], k); at++) {
        discounts += discount[at];
      }
      sum += gain[place] / tied[place] * discounts;
    }
    return sum;
  }

  /** Fills {@code best} with the highest scores, highest first, and gives their number. */
  private int keepBest(double[] scores, int from, int to) {
    int length = 0;
    for (int row = from; row < to; row++) {
      if (length < k || scores[row] > best[length - 1]) {
        int at = length < k ? length++ : k - 1;
        while (at > 0 && best[at - 1] < scores[row]) {
          best[at] = best[at - 1];
          at--;
        }
        best[at] = scores[row];
      }
    }
    return length;
  }

  private int firstPlace(double score) {
    int place = 0;
    while (best[place] > score) {
      place++;
    }
    return place;
  }

  /** What the best list would have, or k for a precision. */
  private double most(RankingSet set, int from, int to) {
    int[] counts = new int[RankingSet.HIGHEST_LABEL + 1];
    for (int row = from; row < to; row++) {
      counts[set.label(row)]++;
    }
    if (measure == ListMeasure.PRECISION) {
      return counts[0] == to - from ? 0 : k;
    }
    double sum = 0;
    int place = 0;
    for (int label = RankingSet.HIGHEST_LABEL; label > 0; label--) {
      for (int count = 0; count < counts[label] && place < k; count++) {
        sum += gain(label) * discount[place++];
      }
    }
    return sum;
  }

  private double gain(int label) {
    return measure == ListMeasure.PRECISION ? Math.min(label, 1) : (1L << label) - 1;
  }
}
