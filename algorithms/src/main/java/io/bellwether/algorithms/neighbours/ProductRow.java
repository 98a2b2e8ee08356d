package io.bellwether.algorithms.neighbours;

import io.bellwether.algorithms.matrix.CsrMatrix;

/**
 * Adds up a row of AtA, with A the purchases, by walking the buyers of a security and what each of
 * them bought. Buyers are walked in ascending order, so a sum has the same bits in whichever thread
 * and from whichever of its two securities it is made.
 */
final class ProductRow {

  /** Rows that are in flight from memory together; 16 rows of 40 purchases are 5 KiB. */
  private static final int BATCH = 16;

  /** Values of four bytes in a cache line. */
  private static final int LINE = 16;

  private final int[] rowStarts;
  private final int[] columns;
  private final float[] values;
  private final int[] buyerStarts;
  private final int[] investors;
  private final float[] weights;
  private final boolean binary;
  private int read;

  ProductRow(Purchases purchases) {
    CsrMatrix bought = purchases.bought();
    CsrMatrix buyers = purchases.buyers();
    this.rowStarts = bought.rowStarts();
    this.columns = bought.columns();
    this.values = bought.values();
    this.buyerStarts = buyers.rowStarts();
    this.investors = buyers.columns();
    this.weights = buyers.values();
    this.binary = purchases.binary();
  }

  /** How many products the row of security i is the sum of. */
  long productCount(int i) {
    long count = 0;
    for (int b = buyerStarts[i]; b < buyerStarts[i + 1]; b++) {
      count += rowStarts[investors[b] + 1] - rowStarts[investors[b]];
    }
    return count;
  }

  /** Adds row i to {@code sums}, one for each security. */
  void addTo(float[] sums, int i) {
    int end = buyerStarts[i + 1];
    for (int from = buyerStarts[i]; from < end; from += BATCH) {
      int to = Math.min(end, from + BATCH);
      fetch(from, to);
      if (binary) {
        addCounts(sums, from, to);
      } else {
        addProducts(sums, from, to);
      }
    }
  }

  /** Writes the securities that the products of row i fall on, some more than once. */
  int listInto(int[] securities, int i) {
    int count = 0;
    for (int b = buyerStarts[i]; b < buyerStarts[i + 1]; b++) {
      int from = rowStarts[investors[b]];
      int length = rowStarts[investors[b] + 1] - from;
      System.arraycopy(columns, from, securities, count, length);
      count += length;
    }
    return count;
  }

  /**
   * Reads a value from every cache line of the next rows. Their misses overlap here, as they cannot
   * in the long loops over them: that halves the time once the purchases outgrow the caches.
   */
  private void fetch(int from, int to) {
    int bits = 0;
    for (int b = from; b < to; b++) {
      int end = rowStarts[investors[b] + 1];
      for (int at = rowStarts[investors[b]]; at < end; at += LINE) {
        bits += columns[at];
        if (!binary) {
          bits += Float.floatToRawIntBits(values[at]);
        }
      }
    }
    // kept, or the compiler would leave the reads out
    read = bits;
  }

  private void addCounts(float[] sums, int from, int to) {
    for (int b = from; b < to; b++) {
      int end = rowStarts[investors[b] + 1];
      for (int at = rowStarts[investors[b]]; at < end; at++) {
        sums[columns[at]]++;
      }
    }
  }

  private void addProducts(float[] sums, int from, int to) {
    for (int b = from; b < to; b++) {
      float weight = weights[b];
      int end = rowStarts[investors[b] + 1];
      for (int at = rowStarts[investors[b]]; at < end; at++) {
        sums[columns[at]] += weight * values[at];
      }
    }
  }

  @Override
  public String toString() {
    return "ProductRow[" + columns.length + " purchases, " + read + " read last]";
  }
}
