package io.bellwether.algorithms.neighbours;

import io.bellwether.algorithms.matrix.CsrMatrix;

/** Turns a sum of products into a similarity: fast for a whole row, and exactly for one pair. */
sealed interface Finish {

  /** Where {@link #estimate} writes; the sums themselves if there is nothing to estimate. */
  float[] estimates(float[] sums);

  /** Writes estimates that are no less than {@link #slack} times the similarity. */
  void estimate(int i, float[] sums, float[] estimates);

  float slack();

  /** The similarity of i and j by the sum of their products. */
  float similarity(int i, int j, float sum);

  /** The sum is the similarity. */
  record AsSummed() implements Finish {

    @Override
    public float[] estimates(float[] sums) {
      return sums;
    }

    @Override
    public void estimate(int i, float[] sums, float[] estimates) {}

    @Override
    public float slack() {
      return 1;
    }

    @Override
    public float similarity(int i, int j, float sum) {
      return sum;
    }
  }

  /** The sum is c_ij, and the similarity {@code c_ij / (sqrt(c_i c_j) + shrinkage)} in double. */
  final class Shrunk implements Finish {

    private final int[] buyerCounts;
    private final float[] lengths;
    private final float shrinkage;

    /**
     * @param buyers securities x investors
     */
    Shrunk(CsrMatrix buyers, float shrinkage) {
      this.buyerCounts = new int[buyers.rowCount()];
      this.lengths = new float[buyers.rowCount()];
      this.shrinkage = shrinkage;
      for (int security = 0; security < lengths.length; security++) {
        buyerCounts[security] = buyers.rowLength(security);
        // without a buyer, 0 would be divided by 0
        lengths[security] = (float) Math.sqrt(Math.max(1, buyerCounts[security]));
      }
    }

    @Override
    public float[] estimates(float[] sums) {
      return new float[sums.length];
    }

    @Override
    public void estimate(int i, float[] sums, float[] estimates) {
      float length = lengths[i];
      for (int j = 0; j < estimates.length; j++) {
        estimates[j] = sums[j] / (length * lengths[j] + shrinkage);
      }
    }

    @Override
    public float slack() {
      // a handful of roundings to 24 bits take less than a millionth away
      return 1 - 1e-6f;
    }

    @Override
    public float similarity(int i, int j, float sum) {
      double lengthOfBoth = Math.sqrt((double) buyerCounts[i] * buyerCounts[j]);
      return (float) (sum / (lengthOfBoth + shrinkage));
    }
  }
}
