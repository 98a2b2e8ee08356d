package io.bellwether.markets.testing;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A catalogue of securities that do not exist. */
public final class MadeUpSecurities {

  public static final String INDEX = "S&P 500";

  private static final Mic MARKET = new Mic("XNAS");
  private static final Instant AS_OF = Instant.parse("2021-06-30T00:00:00Z");
  private static final List<String> SECTORS =
      List.of(
          "Technology",
          "Healthcare",
          "Financial",
          "Energy",
          "Utilities",
          "Industrials",
          "Real Estate",
          "Shipwrecks");

  private MadeUpSecurities() {}

  /**
   * As many securities, all with a price; three of five are in the index, in equal parts of all
   * sectors. The higher the number, the higher the turnover.
   */
  public static List<Security> catalogue(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            number ->
                security(
                    number,
                    SECTORS.get(number / 5 % SECTORS.size()),
                    number % 5 < 3 ? List.of(INDEX) : List.of(),
                    Map.of(
                        Figure.PRICE, BigDecimal.valueOf(1_000 + 7L * number, 2),
                        Figure.AVERAGE_VOLUME, BigDecimal.valueOf(1_000L * number))))
        .toList();
  }

  public static Security security(
      int number, String sector, List<String> indices, Map<Figure, BigDecimal> figures) {
    String ticker = "MU%04d".formatted(number);
    return new Security(
        SecurityId.of(MARKET, ticker),
        ticker,
        null,
        MARKET,
        "Made Up " + number,
        InstrumentClass.STOCK,
        sector,
        "",
        "",
        indices,
        "USD",
        figures,
        AS_OF,
        new Provenance("test", "", AS_OF, null));
  }
}
