package io.bellwether.algorithms.neighbours;

import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.selection.TopK;
import java.util.Arrays;

/**
 * Finds the neighbours of one security at a time, in room for one row that is used again for the
 * next.
 *
 * <p>A row that many products go into is scanned whole, which vector registers do fast; one that
 * few go into is read only where they went, so that a large catalogue of seldom bought securities
 * costs no more than its purchases. Both find the same neighbours.
 */
final class NeighbourRow {

  /** Products for each security from which on the whole row is scanned. */
  private static final double DENSE = 0.25;

  private final ProductRow products;
  private final Finish finish;
  private final Kernels kernels;
  private final TopK strongest;
  private final float[] sums;
  private final float[] estimates;
  private final int[] touched;
  private final int[] columns;
  private final float[] values;
  private int size;

  NeighbourRow(Purchases purchases, Finish finish, int neighbours, Kernels kernels) {
    int securityCount = purchases.securityCount();
    this.products = new ProductRow(purchases);
    this.finish = finish;
    this.kernels = kernels;
    this.strongest = new TopK(neighbours, securityCount);
    this.sums = new float[securityCount];
    this.estimates = finish.estimates(sums);
    this.touched = new int[(int) (securityCount * DENSE)];
    this.columns = new int[Math.min(neighbours, securityCount)];
    this.values = new float[columns.length];
  }

  /** Finds the neighbours of security i. */
  void find(int i) {
    long productCount = products.productCount(i);
    products.addTo(sums, i);
    sums[i] = 0;
    if (productCount > touched.length) {
      offerAll(i);
    } else {
      offerTouched(i);
    }
    size = strongest.drainInto(columns, values);
    sortByColumn();
  }

  /** The neighbours last found, ascending. */
  int[] columns() {
    return Arrays.copyOf(columns, size);
  }

  /** Their similarities. */
  float[] values() {
    return Arrays.copyOf(values, size);
  }

  private void offerAll(int i) {
    finish.estimate(i, sums, estimates);
    int j = kernels.firstAbove(0, estimates, 0, estimates.length);
    while (j < estimates.length) {
      strongest.offer(j, finish.similarity(i, j, sums[j]));
      float floor = Math.max(0, strongest.floor()) * finish.slack();
      j = kernels.firstAbove(floor, estimates, j + 1, estimates.length);
    }
    Arrays.fill(sums, 0);
  }

  private void offerTouched(int i) {
    int count = products.listInto(touched, i);
    for (int t = 0; t < count; t++) {
      int j = touched[t];
      // where it went twice, the second finds 0
      if (sums[j] > 0) {
        strongest.offer(j, finish.similarity(i, j, sums[j]));
        sums[j] = 0;
      }
    }
  }

  private void sortByColumn() {
    long[] pairs = new long[size];
    for (int n = 0; n < size; n++) {
      pairs[n] = ((long) columns[n] << Integer.SIZE) | Float.floatToRawIntBits(values[n]);
    }
    Arrays.sort(pairs);
    for (int n = 0; n < size; n++) {
      columns[n] = (int) (pairs[n] >> Integer.SIZE);
      values[n] = Float.intBitsToFloat((int) pairs[n]);
    }
  }
}
