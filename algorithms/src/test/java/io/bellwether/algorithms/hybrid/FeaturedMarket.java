package io.bellwether.algorithms.hybrid;

import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.selection.TopK;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A small market in which tastes and kinds lie in four dimensions, half of each what the features
 * say and half its own. Every investor bought 12 securities, and 4 more that are withheld. The last
 * securities and investors took no part in the training.
 */
record FeaturedMarket(CsrMatrix bought, CsrMatrix withheld, SideFeatures features) {

  static final int INVESTORS = 1_500;
  static final int SECURITIES = 160;
  static final int NEW_INVESTORS = 300;
  static final int NEW_SECURITIES = 20;
  private static final int LEVELS = 6;
  private static final int ATTRIBUTES = 3;
  private static final int TASTES = 4;

  static FeaturedMarket draw(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CsrMatrix ofInvestors = attributes(random, INVESTORS);
    CsrMatrix ofSecurities = attributes(random, SECURITIES);
    double[][] tastes = vectors(random, ofInvestors, 1.3);
    double[][] kinds = vectors(random, ofSecurities, 1.0);
    int[][] rows = new int[2][INVESTORS * 16];
    int[][] columns = new int[2][INVESTORS * 16];
    int[] counts = new int[2];
    for (int investor = 0; investor < INVESTORS; investor++) {
      int[] chosen = choice(random, tastes[investor], kinds);
      boolean isNew = investor >= INVESTORS - NEW_INVESTORS;
      for (int at = 0; at < chosen.length; at++) {
        boolean isKept = isNew || at % 4 == 3 || chosen[at] >= SECURITIES - NEW_SECURITIES;
        int part = isKept ? 1 : 0;
        rows[part][counts[part]] = investor;
        columns[part][counts[part]++] = chosen[at];
      }
    }
    return new FeaturedMarket(
        matrix(rows[0], columns[0], counts[0]),
        matrix(rows[1], columns[1], counts[1]),
        new SideFeatures(ofInvestors, ofSecurities));
  }

  private static int[] choice(SplittableRandom random, double[] taste, double[][] kinds) {
    TopK chosen = new TopK(16, SECURITIES);
    for (int security = 0; security < SECURITIES; security++) {
      double liking = -Math.log(-Math.log(random.nextDouble())) - 0.01 * (security % 100);
      for (int k = 0; k < TASTES; k++) {
        liking += taste[k] * kinds[security][k];
      }
      chosen.offer(security, (float) liking);
    }
    return chosen.drainIndices();
  }

  private static CsrMatrix attributes(SplittableRandom random, int rowCount) {
    int[] starts = new int[rowCount + 1];
    int[] columns = new int[rowCount * ATTRIBUTES];
    float[] ones = new float[columns.length];
    Arrays.fill(ones, 1f);
    for (int row = 0; row < rowCount; row++) {
      starts[row + 1] = starts[row] + ATTRIBUTES;
      for (int attribute = 0; attribute < ATTRIBUTES; attribute++) {
        columns[starts[row] + attribute] = attribute * LEVELS + random.nextInt(LEVELS);
      }
    }
    return CsrMatrix.of(rowCount, ATTRIBUTES * LEVELS, starts, columns, ones);
  }

  private static double[][] vectors(SplittableRandom random, CsrMatrix attributes, double scale) {
    double[] ofLevels = new double[attributes.columnCount() * TASTES];
    for (int at = 0; at < ofLevels.length; at++) {
      ofLevels[at] = scale * random.nextGaussian() / Math.sqrt(ATTRIBUTES);
    }
    double[][] vectors = new double[attributes.rowCount()][TASTES];
    for (int row = 0; row < vectors.length; row++) {
      for (int k = 0; k < TASTES; k++) {
        vectors[row][k] = scale * random.nextGaussian();
        for (int at = attributes.rowStart(row); at < attributes.rowEnd(row); at++) {
          vectors[row][k] += ofLevels[attributes.column(at) * TASTES + k];
        }
      }
    }
    return vectors;
  }

  private static CsrMatrix matrix(int[] rows, int[] columns, int count) {
    float[] ones = new float[count];
    Arrays.fill(ones, 1f);
    return CsrMatrix.fromTriples(
        INVESTORS, SECURITIES, Arrays.copyOf(rows, count), Arrays.copyOf(columns, count), ones);
  }
}
