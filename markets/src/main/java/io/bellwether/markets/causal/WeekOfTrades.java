package io.bellwether.markets.causal;

import java.util.Arrays;

/**
 * What one block of investors did in a week, in the order of investor and order. Quantities below 0
 * are sales.
 */
final class WeekOfTrades {

  /** Monday to Friday, nine hours each. */
  static final int DAY_SECONDS = 9 * 3600;

  static final int SECONDS = Prices.DAYS * DAY_SECONDS;

  /** At most so many orders of an investor in a week. */
  static final int MOST_ORDERS = 1 << 6;

  private static final int ORDER_BITS = 6;
  private static final int INVESTOR_BITS = 20;

  private final int first;
  private final int[] starts;
  private int[] seconds = new int[64];
  private int[] securities = new int[64];
  private int[] quantities = new int[64];
  private int count;

  /** For the investors {@code from} to {@code to - 1}. */
  WeekOfTrades(int from, int to) {
    this.first = from;
    this.starts = new int[to - from + 1];
  }

  /** Says that what follows is this investor's; called for each in turn. */
  void begin(int u) {
    starts[u - first] = count;
    starts[u - first + 1] = count;
  }

  /** How many orders of the investor last begun are there. */
  int orders(int u) {
    return count - starts[u - first];
  }

  void add(int u, int second, int security, int quantity) {
    if (count == seconds.length) {
      int more = count * 2;
      seconds = Arrays.copyOf(seconds, more);
      securities = Arrays.copyOf(securities, more);
      quantities = Arrays.copyOf(quantities, more);
    }
    seconds[count] = second;
    securities[count] = security;
    quantities[count] = quantity;
    count++;
    starts[u - first + 1] = count;
  }

  /** Whether an investor already has an order for this security. */
  boolean has(int u, int security) {
    for (int at = starts[u - first]; at < count; at++) {
      if (securities[at] == security) {
        return true;
      }
    }
    return false;
  }

  int count() {
    return count;
  }

  /** Adds the number of purchases of each security; returns how many there are in all. */
  int countPurchases(long[] bought) {
    int purchases = 0;
    for (int at = 0; at < count; at++) {
      if (quantities[at] > 0) {
        bought[securities[at]]++;
        purchases++;
      }
    }
    return purchases;
  }

  int first() {
    return first;
  }

  /** The investor after the last. */
  int end() {
    return first + starts.length - 1;
  }

  /** Takes an order of an investor, of so many units; below 0 they are sold. */
  @FunctionalInterface
  interface OrderReader {
    void order(int security, int quantity);
  }

  /** Names the orders of an investor, in their order: sales before purchases. */
  void forEachOrder(int u, OrderReader reader) {
    for (int at = starts[u - first]; at < starts[u - first + 1]; at++) {
      reader.order(securities[at], quantities[at]);
    }
  }

  /** Writes a key for each trade; keys sort by second, investor and order. */
  void keysInto(long[] keys, int at) {
    int key = at;
    for (int u = 0; u + 1 < starts.length; u++) {
      for (int order = 0; order < starts[u + 1] - starts[u]; order++) {
        long second = seconds[starts[u] + order];
        keys[key++] = (second << INVESTOR_BITS | (first + u)) << ORDER_BITS | order;
      }
    }
  }

  static int second(long key) {
    return (int) (key >>> (INVESTOR_BITS + ORDER_BITS));
  }

  static int investor(long key) {
    return (int) (key >>> ORDER_BITS) & ((1 << INVESTOR_BITS) - 1);
  }

  int security(long key) {
    return securities[place(key)];
  }

  int quantity(long key) {
    return quantities[place(key)];
  }

  private int place(long key) {
    return starts[investor(key) - first] + ((int) key & (MOST_ORDERS - 1));
  }
}
