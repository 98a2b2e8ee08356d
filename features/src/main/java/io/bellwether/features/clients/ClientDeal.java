package io.bellwether.features.clients;

/**
 * One deal of a client that counts.
 *
 * @param bought false for a sale
 * @param currency place among the fitted currencies; -1 for any other
 * @param commonChannel whether it came in through the channel that most deals come through
 * @param value quantity times price, in its own currency, at least 0
 * @param epochSecond when it was executed
 */
public record ClientDeal(
    boolean bought,
    TradedSecurity security,
    int currency,
    boolean commonChannel,
    double value,
    long epochSecond) {

  public ClientDeal {
    if (!(value >= 0)) {
      throw new IllegalArgumentException("value is %s, must be at least 0".formatted(value));
    }
  }
}
