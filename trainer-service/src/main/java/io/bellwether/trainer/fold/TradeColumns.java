package io.bellwether.trainer.fold;

import java.util.Arrays;

/**
 * Trades in primitive columns that grow: 25 bytes a trade. Investor and security are numbers that
 * the fold gave them in the order it met them.
 */
final class TradeColumns {

  private static final int FIRST_CAPACITY = 1 << 12;

  private int[] investors = new int[FIRST_CAPACITY];
  private int[] securities = new int[FIRST_CAPACITY];
  private long[] epochSeconds = new long[FIRST_CAPACITY];
  private double[] values = new double[FIRST_CAPACITY];
  private boolean[] buys = new boolean[FIRST_CAPACITY];
  private int size;

  /**
   * @param value quantity times price, in the trade's currency; a feature, not money to be booked
   */
  void add(int investor, int security, long epochSecond, double value, boolean buy) {
    if (size == investors.length) {
      grow();
    }
    investors[size] = investor;
    securities[size] = security;
    epochSeconds[size] = epochSecond;
    values[size] = value;
    buys[size] = buy;
    size++;
  }

  int size() {
    return size;
  }

  int investor(int at) {
    return investors[at];
  }

  int security(int at) {
    return securities[at];
  }

  long epochSecond(int at) {
    return epochSeconds[at];
  }

  double value(int at) {
    return values[at];
  }

  boolean isBuy(int at) {
    return buys[at];
  }

  private void grow() {
    int capacity = Math.multiplyExact(size, 2);
    investors = Arrays.copyOf(investors, capacity);
    securities = Arrays.copyOf(securities, capacity);
    epochSeconds = Arrays.copyOf(epochSeconds, capacity);
    values = Arrays.copyOf(values, capacity);
    buys = Arrays.copyOf(buys, capacity);
  }
}
