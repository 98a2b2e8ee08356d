package io.bellwether.algorithms.evaluation;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.TrainingInteractions;
import java.util.Arrays;

/** The two sides of a split as matrices of investors x securities. */
final class SplitMatrices {

  private SplitMatrices() {}

  /** Sums of weights, and the last moment of each pair. */
  static TrainingInteractions training(Interactions events, int investorCount, int securityCount) {
    float[] weights = new float[events.size()];
    for (int at = 0; at < weights.length; at++) {
      weights[at] = events.weight(at);
    }
    CsrMatrix matrix =
        CsrMatrix.fromTriples(
            investorCount, securityCount, events.investors(), events.securities(), weights);
    long[] latest = new long[matrix.nonZeroCount()];
    Arrays.fill(latest, Long.MIN_VALUE);
    for (int at = 0; at < events.size(); at++) {
      int investor = events.investors()[at];
      int entry =
          Arrays.binarySearch(
              matrix.columns(),
              matrix.rowStart(investor),
              matrix.rowEnd(investor),
              events.securities()[at]);
      latest[entry] = Math.max(latest[entry], events.epochSeconds()[at]);
    }
    return new TrainingInteractions(matrix, latest);
  }

  /** Numbers of purchases. */
  static CsrMatrix bought(Interactions events, int investorCount, int securityCount) {
    float[] once = new float[events.size()];
    Arrays.fill(once, 1f);
    return CsrMatrix.fromTriples(
        investorCount, securityCount, events.investors(), events.securities(), once);
  }

  /** The entries of a matrix whose pair another, of the same shape, does not have. */
  static CsrMatrix without(CsrMatrix matrix, CsrMatrix other) {
    int[] starts = new int[matrix.rowCount() + 1];
    int[] columns = new int[matrix.nonZeroCount()];
    float[] values = new float[matrix.nonZeroCount()];
    int kept = 0;
    for (int row = 0; row < matrix.rowCount(); row++) {
      for (int at = matrix.rowStart(row); at < matrix.rowEnd(row); at++) {
        if (!other.contains(row, matrix.column(at))) {
          columns[kept] = matrix.column(at);
          values[kept] = matrix.value(at);
          kept++;
        }
      }
      starts[row + 1] = kept;
    }
    return CsrMatrix.of(
        matrix.rowCount(),
        matrix.columnCount(),
        starts,
        Arrays.copyOf(columns, kept),
        Arrays.copyOf(values, kept));
  }

  /** The price of the last priced purchase of each security; NaN where there is none. */
  static float[] lastPrices(Interactions all, int[] positions, int securityCount) {
    float[] prices = new float[securityCount];
    long[] moments = new long[securityCount];
    Arrays.fill(prices, Float.NaN);
    for (int at : positions) {
      float price = all.price(at);
      if (Float.isNaN(price)) {
        continue;
      }
      int security = all.securities()[at];
      long moment = all.epochSeconds()[at];
      boolean first = Float.isNaN(prices[security]);
      boolean later = moment > moments[security];
      // of equal moments the highest, so that the order of the rows decides nothing
      if (first || later || (moment == moments[security] && price > prices[security])) {
        prices[security] = price;
        moments[security] = moment;
      }
    }
    return prices;
  }
}
