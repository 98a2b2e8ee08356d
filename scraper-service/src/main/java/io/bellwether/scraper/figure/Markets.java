package io.bellwether.scraper.figure;

import io.bellwether.contracts.identity.Mic;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Exchange names of market sites as market identifier codes.
 *
 * @see "ISO 10383, operating and segment MICs"
 */
public final class Markets {

  private static final Map<String, Mic> MICS =
      Map.of(
          "NASD", new Mic("XNAS"),
          "NASDAQ", new Mic("XNAS"),
          "NYSE", new Mic("XNYS"),
          "AMEX", new Mic("XASE"),
          "NYSE AMERICAN", new Mic("XASE"),
          "BATS", new Mic("BATS"),
          "CBOE", new Mic("BATS"));

  private Markets() {}

  /** Empty for a name that is not known. */
  public static Optional<Mic> named(String exchange) {
    return Optional.ofNullable(MICS.get(exchange.strip().toUpperCase(Locale.ROOT)));
  }
}
