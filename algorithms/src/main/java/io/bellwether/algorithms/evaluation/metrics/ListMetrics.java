package io.bellwether.algorithms.evaluation.metrics;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.RankedLists;

/**
 * The metrics of one list after another that need nothing but the list and what was bought. Keeps
 * room for one list, so each thread has its own.
 */
final class ListMetrics {

  private static final int PRECISION = Metric.PRECISION.column();
  private static final int RECALL = Metric.RECALL.column();
  private static final int MAP = Metric.MAP.column();
  private static final int NDCG = Metric.NDCG.column();
  private static final int MRR = Metric.MRR.column();
  private static final int HIT_RATE = Metric.HIT_RATE.column();
  private static final int MONEY_PRECISION = Metric.MONEY_PRECISION.column();
  private static final int NOVELTY = Metric.NOVELTY.column();

  private final int[] ks;
  private final float[] prices;
  private final float[] information;
  private final double[] gains;
  private final double[] idealGains;
  private final boolean[] hits;

  /**
   * @param ks lengths at which lists are cut
   * @param longest the largest of them
   * @param prices for each security, NaN where it is not known
   * @param information self-information of each security in bits
   */
  ListMetrics(int[] ks, int longest, float[] prices, float[] information) {
    this.ks = ks;
    this.prices = prices;
    this.information = information;
    this.hits = new boolean[longest];
    this.gains = new double[longest + 1];
    this.idealGains = new double[longest + 1];
    for (int rank = 1; rank <= longest; rank++) {
      gains[rank] = StrictMath.log(2) / StrictMath.log(rank + 1);
      idealGains[rank] = idealGains[rank - 1] + gains[rank];
    }
  }

  /**
   * Writes the row of an investor, all of {@link Metric#PER_INVESTOR} but diversity for each k.
   *
   * @param row of the list
   * @param investor row of test, not empty
   */
  void into(RankedLists lists, int row, CsrMatrix test, int investor, double[] out, int outAt) {
    int length = lists.length(row);
    for (int rank = 0; rank < length; rank++) {
      hits[rank] = test.contains(investor, lists.security(row, rank));
    }
    for (int at = 0; at < ks.length; at++) {
      int first = outAt + at * Metric.COLUMNS;
      hitMetrics(ks[at], Math.min(ks[at], length), test.rowLength(investor), out, first);
      out[first + MONEY_PRECISION] = moneyPrecision(lists, row, Math.min(ks[at], length));
      out[first + NOVELTY] = novelty(lists, row, Math.min(ks[at], length));
    }
  }

  private void hitMetrics(int k, int length, int bought, double[] out, int first) {
    int count = 0;
    int firstHit = 0;
    double precisions = 0;
    double gained = 0;
    for (int rank = 1; rank <= length; rank++) {
      if (hits[rank - 1]) {
        count++;
        firstHit = firstHit == 0 ? rank : firstHit;
        precisions += (double) count / rank;
        gained += gains[rank];
      }
    }
    int possible = Math.min(k, bought);
    out[first + PRECISION] = (double) count / k;
    out[first + RECALL] = (double) count / bought;
    out[first + MAP] = precisions / possible;
    out[first + NDCG] = gained / idealGains[possible];
    out[first + MRR] = firstHit == 0 ? 0 : 1.0 / firstHit;
    out[first + HIT_RATE] = firstHit == 0 ? 0 : 1;
  }

  private double moneyPrecision(RankedLists lists, int row, int length) {
    double hit = 0;
    double recommended = 0;
    for (int rank = 0; rank < length; rank++) {
      float price = prices[lists.security(row, rank)];
      if (!Float.isNaN(price)) {
        recommended += price;
        hit += hits[rank] ? price : 0;
      }
    }
    return recommended > 0 ? hit / recommended : 0;
  }

  private double novelty(RankedLists lists, int row, int length) {
    double sum = 0;
    for (int rank = 0; rank < length; rank++) {
      sum += information[lists.security(row, rank)];
    }
    return length == 0 ? 0 : sum / length;
  }
}
