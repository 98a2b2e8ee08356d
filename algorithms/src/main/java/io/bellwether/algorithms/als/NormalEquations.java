package io.bellwether.algorithms.als;

import io.bellwether.algorithms.kernels.Kernels;
import java.util.Arrays;

/**
 * The equations of one row of the side being solved, from the other side's fixed factors Y:
 *
 * <pre>
 * A x = b,  A = YtY + Yt (C - I) Y + lambda s I,  b = Yt C p
 * </pre>
 *
 * Only the rows of Y with a weight take part beyond YtY. They are copied side by side once, since
 * every step reads them again and scattered rows cost three times as much to read; only where there
 * are too many to copy are they read in place. A tile of {@value #TILE} is multiplied and added
 * before the next, so that the second pass finds it in the first-level cache.
 *
 * <p>Holds no row of its own: {@link #of} points it at one. Not for use by several threads.
 */
final class NormalEquations {

  static final int TILE = 32;

  /** Rows that the memory is asked for at once; they stay in the second-level cache. */
  private static final int TOUCHED = 128;

  /** Floats in a cache line of 64 bytes. */
  private static final int LINE = 16;

  private final Kernels kernels;
  private final float[] y;
  private final int n;
  private final float[] yty;
  private final float alpha;
  private final float[] products = new float[TILE];
  private final float[] copies;
  private boolean copied;

  /** Written so that the reads of {@link #touchRows} are not thrown out as useless. */
  private float touched;

  private int[] columns = {};
  private float[] weights = {};
  private int from;
  private int to;
  private float lambda;

  /**
   * @param y fixed factors, rows x n
   * @param yty their full n x n product
   * @param copies room for the rows of Y that are copied; a row too long for it is read in place
   */
  NormalEquations(Kernels kernels, float[] y, int n, float[] yty, float alpha, float[] copies) {
    this.copies = copies;
    this.kernels = kernels;
    this.y = y;
    this.n = n;
    this.yty = yty;
    this.alpha = alpha;
  }

  int n() {
    return n;
  }

  /**
   * Points at a row.
   *
   * @param columns rows of Y, of which those from {@code from} to {@code to - 1} count
   * @param weights w of each
   * @param lambda regularisation of this row, lambda times s
   */
  void of(int[] columns, float[] weights, int from, int to, float lambda) {
    this.columns = columns;
    this.weights = weights;
    this.from = from;
    this.to = to;
    this.lambda = lambda;
    this.copied = (long) (to - from) * n <= copies.length;
    if (copied) {
      copyRows();
    }
  }

  private void copyRows() {
    for (int first = from; first < to; first += TOUCHED) {
      int end = Math.min(first + TOUCHED, to);
      touchRows(first, end);
      for (int at = first; at < end; at++) {
        System.arraycopy(y, columns[at] * n, copies, (at - from) * n, n);
      }
    }
  }

  /**
   * Reads a number from every cache line of some rows, so that the memory fetches many at once
   * before the copy asks for them one after another.
   */
  private void touchRows(int first, int end) {
    float sum = 0;
    for (int at = first; at < end; at++) {
      int row = columns[at] * n;
      for (int k = 0; k < n; k += LINE) {
        sum += y[row + k];
      }
    }
    touched = sum;
  }

  /** The products of x with the rows of a tile. */
  private void tileDots(int at, int count, float[] x, int xAt) {
    if (copied) {
      kernels.rowDots(copies, (at - from) * n, count, x, xAt, n, products, 0);
    } else {
      kernels.gatherDots(y, columns, at, count, x, xAt, n, products, 0);
    }
  }

  /** Adds the rows of a tile, times the products, to {@code out}. */
  private void addTile(int at, int count, float[] out) {
    if (copied) {
      kernels.addRows(products, 0, copies, (at - from) * n, count, out, 0, n);
    } else {
      kernels.addGathered(products, 0, y, columns, at, count, out, 0, n);
    }
  }

  /** {@code out = A x}. */
  void multiply(float[] x, int xAt, float[] out) {
    startWithGram(x, xAt, out);
    for (int at = from; at < to; at += TILE) {
      int count = Math.min(TILE, to - at);
      tileDots(at, count, x, xAt);
      for (int r = 0; r < count; r++) {
        products[r] *= alpha * weights[at + r];
      }
      addTile(at, count, out);
    }
  }

  /** {@code out = b - A x}. */
  void residual(float[] x, int xAt, float[] out) {
    startWithGram(x, xAt, out);
    for (int k = 0; k < n; k++) {
      out[k] = -out[k];
    }
    for (int at = from; at < to; at += TILE) {
      int count = Math.min(TILE, to - at);
      tileDots(at, count, x, xAt);
      for (int r = 0; r < count; r++) {
        float extra = alpha * weights[at + r];
        // c p - (c - 1) y.x; a weight of 0 is no purchase
        products[r] = extra > 0 ? 1 + extra - extra * products[r] : 0;
      }
      addTile(at, count, out);
    }
  }

  /** {@code out = (YtY + lambda s I) x}; rows of YtY are its columns too. */
  private void startWithGram(float[] x, int xAt, float[] out) {
    for (int k = 0; k < n; k++) {
      out[k] = lambda * x[xAt + k];
    }
    kernels.addRows(x, xAt, yty, 0, n, out, 0, n);
  }

  /**
   * Writes the upper triangle of A, n x n, and b.
   *
   * @param rows room for {@value #TILE} rows
   */
  void formInto(float[] a, float[] b, float[] rows) {
    System.arraycopy(yty, 0, a, 0, n * n);
    Arrays.fill(b, 0, n, 0f);
    for (int k = 0; k < n; k++) {
      a[k * n + k] += lambda;
    }
    for (int at = from; at < to; at += TILE) {
      int count = Math.min(TILE, to - at);
      for (int r = 0; r < count; r++) {
        System.arraycopy(y, columns[at + r] * n, rows, r * n, n);
        products[r] = alpha * weights[at + r];
      }
      kernels.addGram(products, 0, rows, 0, count, n, a);
      for (int r = 0; r < count; r++) {
        products[r] = products[r] > 0 ? 1 + products[r] : 0;
      }
      kernels.addRows(products, 0, rows, 0, count, b, 0, n);
    }
  }
}
