package io.bellwether.algorithms.als;

import io.bellwether.algorithms.kernels.Kernels;
import java.util.Arrays;

/**
 * How alike a security and the purchases of one investor are, as the investor sees it: {@code y_j'
 * A^-1 y_i} with the A of the investor.
 *
 * <p>{@code A^-1} is applied once, to the purchases or, where they are more than the factors, to
 * the unit vectors; each security then costs a product of a vector and a matrix. Not for use by
 * several threads.
 *
 * @see "Hu, Koren, Volinsky: Collaborative Filtering for Implicit Feedback Datasets, ICDM 2008,
 *     section 5, equation 7"
 */
final class PurchaseSimilarities {

  private final Kernels kernels;
  private final float[] y;
  private final int n;
  private final int[] purchases;

  /** Length of a row of what is solved. */
  private final int width;

  /** {@code A^-1 Yt} of the purchases, or {@code A^-1} where they are more; n x width. */
  private final float[] solved;

  private final float[] product;

  /**
   * @param y factors, securities x n
   * @param solver that has solved for the investor last
   * @param purchases rows of y
   */
  PurchaseSimilarities(Kernels kernels, float[] y, int n, CholeskySolver solver, int[] purchases) {
    this.kernels = kernels;
    this.y = y;
    this.n = n;
    this.purchases = purchases;
    this.width = areFew() ? Kernels.padded(purchases.length) : n;
    this.solved = new float[n * width];
    this.product = new float[width];
    for (int at = 0; at < (areFew() ? purchases.length : n); at++) {
      for (int k = 0; k < n; k++) {
        solved[k * width + at] = areFew() ? y[purchases[at] * n + k] : (k == at ? 1 : 0);
      }
    }
    solver.solveAgain(solved, width);
  }

  /** Writes the similarity of a security and each purchase, in the order of these. */
  void of(int security, float[] out) {
    Arrays.fill(product, 0);
    kernels.addRows(y, security * n, solved, 0, n, product, 0, width);
    for (int at = 0; at < purchases.length; at++) {
      out[at] = areFew() ? product[at] : kernels.dot(product, 0, y, purchases[at] * n, n);
    }
  }

  private boolean areFew() {
    return purchases.length <= n;
  }
}
