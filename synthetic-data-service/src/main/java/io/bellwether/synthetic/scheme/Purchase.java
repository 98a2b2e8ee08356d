package io.bellwether.synthetic.scheme;

import java.util.List;

/** What one investor buys in one block of weeks: distinct securities, all in one week. */
record Purchase(int week, List<Order> orders) {

  Purchase {
    orders = List.copyOf(orders);
  }

  /**
   * One order to buy.
   *
   * @param tradingSecond of the week, as {@link Weeks#moment} counts
   * @param quantity whole units
   */
  record Order(Listing listing, int tradingSecond, int quantity, String channel) {}
}
