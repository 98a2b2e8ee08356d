package io.bellwether.cli.evaluate.dataset;

import io.bellwether.algorithms.evaluation.Interactions;
import java.util.Arrays;

/** Rows while they are read: columns that grow, no object a row. */
final class InteractionColumns {

  private static final int FIRST_CAPACITY = 1 << 16;

  private int[] investors = new int[FIRST_CAPACITY];
  private int[] securities = new int[FIRST_CAPACITY];
  private long[] epochSeconds = new long[FIRST_CAPACITY];
  private float[] weights = new float[FIRST_CAPACITY];
  private float[] prices = new float[FIRST_CAPACITY];
  private int count;

  void add(int investor, int security, long epochSecond, float weight, float price) {
    if (count == investors.length) {
      grow(count + count / 2);
    }
    investors[count] = investor;
    securities[count] = security;
    epochSeconds[count] = epochSecond;
    weights[count] = weight;
    prices[count] = price;
    count++;
  }

  int count() {
    return count;
  }

  /**
   * The rows in the order of {@link Dataset}, by index. Nothing may be added afterwards.
   *
   * @param listPrices price of each security, by index, where rows carry none; NaN if not known
   */
  Interactions inOrder(IdOrder investorIds, IdOrder securityIds, float[] listPrices) {
    investorIds.renumber(investors, count);
    securityIds.renumber(securities, count);
    fillPrices(listPrices);
    long first = Arrays.stream(epochSeconds, 0, count).min().orElse(0);
    int[] order =
        new RowSort(count)
            .by(row -> Float.floatToIntBits(prices[row]))
            .by(row -> Float.floatToIntBits(weights[row]))
            .by(row -> epochSeconds[row] - first)
            .by(row -> securities[row])
            .by(row -> investors[row])
            .order();
    investors = inOrder(investors, order);
    securities = inOrder(securities, order);
    epochSeconds = inOrder(epochSeconds, order);
    weights = inOrder(weights, order);
    prices = inOrder(prices, order);
    return new Interactions(investors, securities, epochSeconds, weights, prices);
  }

  private void fillPrices(float[] listPrices) {
    boolean[] priced = new boolean[listPrices.length];
    for (int row = 0; row < count; row++) {
      priced[securities[row]] |= !Float.isNaN(prices[row]);
    }
    for (int row = 0; row < count; row++) {
      if (!priced[securities[row]]) {
        prices[row] = listPrices[securities[row]];
      }
    }
  }

  private void grow(int capacity) {
    investors = Arrays.copyOf(investors, capacity);
    securities = Arrays.copyOf(securities, capacity);
    epochSeconds = Arrays.copyOf(epochSeconds, capacity);
    weights = Arrays.copyOf(weights, capacity);
    prices = Arrays.copyOf(prices, capacity);
  }

  private static int[] inOrder(int[] column, int[] order) {
    int[] sorted = new int[order.length];
    Arrays.setAll(sorted, at -> column[order[at]]);
    return sorted;
  }

  private static long[] inOrder(long[] column, int[] order) {
    long[] sorted = new long[order.length];
    Arrays.setAll(sorted, at -> column[order[at]]);
    return sorted;
  }

  private static float[] inOrder(float[] column, int[] order) {
    float[] sorted = new float[order.length];
    for (int at = 0; at < order.length; at++) {
      sorted[at] = column[order[at]];
    }
    return sorted;
  }
}
