package io.bellwether.markets.scheme;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.money.Money;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * A security that can be bought, as the scheme sees it.
 *
 * @param price of one unit, above 0
 * @param inIndex whether it is a member of the index that the scheme goes by
 * @param turnover price times average daily volume, in the price's currency; 0 where the volume is
 *     not known
 */
public record Listing(
    SecurityId id, Money price, String sector, boolean inIndex, BigDecimal turnover) {

  /**
   * The listing of a security, or nothing while it has no price above 0.
   *
   * @param index its name; spaces and case do not count, and a list of indices run together in one
   *     text, as in {@code DJIA S&P500}, names each of them
   */
  public static Optional<Listing> of(Security security, String index) {
    BigDecimal price = security.figure(Figure.PRICE);
    if (price == null || price.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal volume = security.figure(Figure.AVERAGE_VOLUME);
    return Optional.of(
        new Listing(
            security.id(),
            new Money(price, security.currency()),
            security.sector(),
            security.indices().stream().anyMatch(name -> bare(name).contains(bare(index))),
            volume == null ? BigDecimal.ZERO : price.multiply(volume)));
  }

  private static String bare(String name) {
    return name.replace(" ", "").toUpperCase(Locale.ROOT);
  }
}
