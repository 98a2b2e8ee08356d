package io.bellwether.markets.scheme;

import java.util.List;

/** What one investor buys in one block of weeks: distinct securities, all in one week. */
public record Purchase(int week, List<Order> orders) {

  public Purchase {
    orders = List.copyOf(orders);
  }

  /**
   * One order to buy.
   *
   * @param tradingSecond of the week, as {@link Weeks#moment} counts
   * @param quantity whole units
   */
  public record Order(Listing listing, int tradingSecond, int quantity, String channel) {}
}
