package io.bellwether.markets.testing;

import io.bellwether.contracts.event.Security;
import io.bellwether.markets.scheme.Assortment;
import io.bellwether.markets.scheme.Listing;
import java.util.List;
import java.util.Optional;

/** Assortments of made-up securities. */
public final class Assortments {

  private Assortments() {}

  public static Assortment of(int securities) {
    return Assortment.of(listings(MadeUpSecurities.catalogue(securities)));
  }

  public static List<Listing> listings(List<Security> securities) {
    return securities.stream()
        .map(security -> Listing.of(security, MadeUpSecurities.INDEX))
        .flatMap(Optional::stream)
        .toList();
  }
}
