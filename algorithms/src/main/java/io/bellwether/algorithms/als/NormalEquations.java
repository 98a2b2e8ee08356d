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
 * Only the rows of Y with a weight take part beyond YtY, and they lie scattered in memory. A solver
 * that multiplies by A a few times reads them side by side from a copy that stays in the cache;
 * where they are too many for that, A itself is formed, so that they are read but once.
 *
 * <p>Holds no row of its own: {@link #of} points it at one. Not for use by several threads.
 */
final class NormalEquations {

  /** Rows that are multiplied, then added, before the next: they stay in the first-level cache. */
  private static final int TILE = 32;

  /** Floats in a cache line of 64 bytes. */
  private static final int LINE = 16;

  /** Rows that the memory is asked for at once; they stay in the second-level cache. */
  private static final int TOUCHED = 128;

  private final Kernels kernels;
  private final float[] y;
  private final int n;
  private final float[] yty;
  private final float alpha;
  private final float[] copies;
  private final float[] a;
  private final float[] b;
  private final float[] tile;
  private final float[] products = new float[TILE];

  private int[] columns = {};
  private float[] weights = {};
  private int from;
  private int to;
  private float lambda;
  private boolean formed;

  /** Written so that the reads of {@link #touchRows} are not thrown out as useless. */
  private float touched;

  /**
   * @param y fixed factors, rows x n
   * @param yty their full n x n product
   * @param copies room for the rows of Y that are copied; for a row with more, A is formed. Empty
   *     where A is formed by hand and {@link #gather} is not called
   */
  NormalEquations(Kernels kernels, float[] y, int n, float[] yty, float alpha, float[] copies) {
    this.kernels = kernels;
    this.y = y;
    this.n = n;
    this.yty = yty;
    this.alpha = alpha;
    this.copies = copies;
    // only gathered rows are multiplied by
    this.a = new float[copies.length == 0 ? 0 : n * n];
    this.b = new float[copies.length == 0 ? 0 : n];
    this.tile = new float[TILE * n];
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
  }

  /** To be called once for a row, before {@link #multiply} and {@link #residual}. */
  void gather() {
    formed = (long) (to - from) * n > copies.length;
    if (formed) {
      formInto(a, b);
      Kernels.mirror(a, n);
    } else {
      for (int first = from; first < to; first += TOUCHED) {
        copyRows(first, Math.min(first + TOUCHED, to), copies, (first - from) * n);
      }
    }
  }

  private void copyRows(int first, int end, float[] target, int targetAt) {
    touchRows(first, end);
    for (int at = first; at < end; at++) {
      System.arraycopy(y, columns[at] * n, target, targetAt + (at - first) * n, n);
    }
  }

  /**
   * Reads a number from every cache line of some rows, so that the memory fetches many at once
   * before the copy asks for them one after another. A row need not start where a line does: its
   * last number may lie in one line more.
   */
  private void touchRows(int first, int end) {
    float sum = 0;
    for (int at = first; at < end; at++) {
      int row = columns[at] * n;
      for (int k = 0; k < n; k += LINE) {
        sum += y[row + k];
      }
      sum += y[row + n - 1];
    }
    touched = sum;
  }

  /** {@code out = A x}. */
  void multiply(float[] x, int xAt, float[] out) {
    if (formed) {
      Arrays.fill(out, 0, n, 0f);
      kernels.addRows(x, xAt, a, 0, n, out, 0, n);
      return;
    }
    startWithGram(x, xAt, out);
    for (int at = from; at < to; at += TILE) {
      int count = Math.min(TILE, to - at);
      int copyAt = (at - from) * n;
      kernels.rowDots(copies, copyAt, count, x, xAt, n, products, 0);
      for (int r = 0; r < count; r++) {
        products[r] *= alpha * weights[at + r];
      }
      kernels.addRows(products, 0, copies, copyAt, count, out, 0, n);
    }
  }

  /** {@code out = b - A x}. */
  void residual(float[] x, int xAt, float[] out) {
    if (formed) {
      multiply(x, xAt, out);
      kernels.scaleAndAdd(-1f, b, 0, out, 0, n);
      return;
    }
    startWithGram(x, xAt, out);
    for (int k = 0; k < n; k++) {
      out[k] = -out[k];
    }
    for (int at = from; at < to; at += TILE) {
      int count = Math.min(TILE, to - at);
      int copyAt = (at - from) * n;
      kernels.rowDots(copies, copyAt, count, x, xAt, n, products, 0);
      for (int r = 0; r < count; r++) {
        float extra = alpha * weights[at + r];
        // c p - (c - 1) y.x; a weight of 0 is no purchase
        products[r] = extra > 0 ? 1 + extra - extra * products[r] : 0;
      }
      kernels.addRows(products, 0, copies, copyAt, count, out, 0, n);
    }
  }

  /** {@code out = (YtY + lambda s I) x}; rows of YtY are its columns too. */
  private void startWithGram(float[] x, int xAt, float[] out) {
    for (int k = 0; k < n; k++) {
      out[k] = lambda * x[xAt + k];
    }
    kernels.addRows(x, xAt, yty, 0, n, out, 0, n);
  }

  /** Writes the upper triangle of A, n x n, and b. */
  void formInto(float[] a, float[] b) {
    System.arraycopy(yty, 0, a, 0, n * n);
    Arrays.fill(b, 0, n, 0f);
    for (int k = 0; k < n; k++) {
      a[k * n + k] += lambda;
    }
    for (int at = from; at < to; at += TILE) {
      int count = Math.min(TILE, to - at);
      copyRows(at, at + count, tile, 0);
      for (int r = 0; r < count; r++) {
        products[r] = alpha * weights[at + r];
      }
      kernels.addGram(products, 0, tile, 0, count, n, a);
      for (int r = 0; r < count; r++) {
        products[r] = products[r] > 0 ? 1 + products[r] : 0;
      }
      kernels.addRows(products, 0, tile, 0, count, b, 0, n);
    }
  }
}
