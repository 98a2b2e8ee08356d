package io.bellwether.markets.causal;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.markets.draw.Draws;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Securities that do not exist, with the figures that a market's causes act on. Dear shares by book
 * value pay smaller dividends, as growth companies do. Their ids name no market: ISO 10383 keeps
 * {@code XXXX} for that.
 */
public final class MadeUpCatalogue {

  public static final int LEAST = 30;
  public static final int MOST = 100_000;

  private static final Mic NO_MARKET = new Mic("XXXX");
  private static final String INDEX = "S&P 500";
  private static final List<String> SECTORS =
      List.of(
          "Technology",
          "Healthcare",
          "Financial",
          "Communication Services",
          "Consumer Cyclical",
          "Consumer Defensive",
          "Industrials",
          "Energy",
          "Basic Materials",
          "Utilities",
          "Real Estate");

  private MadeUpCatalogue() {}

  /**
   * As many securities, as of the day before the first Monday.
   *
   * @param count {@value #LEAST} to {@value #MOST}
   */
  public static List<Security> of(int count, LocalDate monday, long seed) {
    if (count < LEAST || count > MOST) {
      throw new InvalidValueException("securities", count, LEAST + " to " + MOST);
    }
    Instant asOf = monday.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    int indexMembers = Math.clamp(count * 6L / 100, LEAST / 2, 500);
    return IntStream.range(0, count)
        .mapToObj(number -> security(number, number < indexMembers, asOf, seed))
        .toList();
  }

  private static Security security(int number, boolean inIndex, Instant asOf, long seed) {
    Draws draws = Draws.at(seed, Streams.CATALOGUE, number);
    String ticker = "M%05d".formatted(number);
    // the first stand in every sector, so that the smallest catalogue has each of them
    int sector = number < 4 * SECTORS.size() ? number : draws.below(SECTORS.size());
    double growth = draws.normal();
    double dividend = 2 - 0.8 * growth + 1.2 * draws.normal();
    return new Security(
        SecurityId.of(NO_MARKET, ticker),
        ticker,
        null,
        NO_MARKET,
        "Made-up security " + number,
        InstrumentClass.STOCK,
        SECTORS.get(sector % SECTORS.size()),
        "",
        "",
        inIndex ? List.of(INDEX) : List.of(),
        "USD",
        Map.of(
            Figure.PRICE, rounded(Math.max(1, 60 * StrictMath.exp(draws.normal()))),
            Figure.BETA, rounded(1 + 0.4 * draws.normal()),
            Figure.DIVIDEND_YIELD, rounded(Math.max(0, dividend)),
            Figure.PRICE_TO_BOOK, rounded(3 * StrictMath.exp(0.8 * growth)),
            Figure.AVERAGE_VOLUME,
                BigDecimal.valueOf(Math.round(1e6 * StrictMath.exp(1.5 * draws.normal())))),
        asOf,
        new Provenance("made-up", "", asOf, null));
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
  }
}
