package io.bellwether.scraper.page;

import static io.bellwether.contracts.event.Figure.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.KeyDate;
import io.bellwether.contracts.event.Trait;
import io.bellwether.scraper.SharedMaterial;
import io.bellwether.scraper.figure.DayText;
import io.bellwether.scraper.figure.Withheld;
import io.bellwether.scraper.figure.Withheld.Kind;
import io.bellwether.scraper.page.MarketSiteException.Reason;
import io.bellwether.scraper.page.QuoteAnswer.Quote;
import io.bellwether.scraper.page.QuoteAnswer.UnknownTicker;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class QuotePageTest {

  @Test
  void readsTheLayoutOf2023ByItsTooltips() throws IOException {
    Quote quote = quote(Fixture.page("quote-2023.html"));

    assertThat(quote)
        .extracting(
            Quote::ticker,
            Quote::name,
            Quote::sector,
            Quote::industry,
            Quote::country,
            Quote::exchange)
        .containsExactly(
            "QUAX", "Quax & Daughters Inc", "Healthcare", "Medical Devices", "USA", "NASD");
    assertThat(quote.indices()).containsExactly("NDX", "S&P 500");
    assertThat(quote.figures().figures())
        .containsExactlyInAnyOrderEntriesOf(
            figures(
                Map.of(
                    PRICE, "11.3",
                    MARKET_CAPITALISATION, "14230000000",
                    LOW_52_WEEKS, "10.65",
                    HIGH_52_WEEKS, "21.62",
                    VOLATILITY_WEEK, "0.15",
                    VOLATILITY_MONTH, "0.41",
                    DIVIDEND, "1.01",
                    DIVIDEND_YIELD, "0.5",
                    AVERAGE_VOLUME, "927490",
                    VOLUME, "1136824"),
                Map.of(
                    // twice under one label
                    EARNINGS_PER_SHARE_NEXT_YEAR, "6.18",
                    EARNINGS_GROWTH_NEXT_YEAR, "7.59",
                    FROM_HIGH_52_WEEKS, "-2.75",
                    SHORT_FLOAT, "0.1")));
    assertThat(quote.figures().dates())
        .containsExactly(Map.entry(KeyDate.EARNINGS, new DayText(null, 8, 26)));
  }

  @Test
  void readsTheLayoutOf2026() throws IOException {
    Quote quote = quote(Fixture.page("quote-2026.html"));

    assertThat(quote)
        .extracting(
            Quote::ticker,
            Quote::name,
            Quote::sector,
            Quote::industry,
            Quote::country,
            Quote::exchange)
        .containsExactly(
            "QUAX", "Quax & Daughters Inc", "Healthcare", "Medical Devices", "USA", "NASD");
    assertThat(quote.indices()).containsExactly("DJIA", "NDX", "S&P 500");
    assertThat(quote.figures().withheld()).isEmpty();
    assertThat(quote.figures().figures())
        .containsExactlyInAnyOrderEntriesOf(
            figures(
                Map.of(
                    MARKET_CAPITALISATION, "1420000000000",
                    EARNINGS_PER_SHARE_NEXT_YEAR, "6.18",
                    EARNINGS_GROWTH_NEXT_YEAR, "-7.59",
                    DIVIDEND_ESTIMATE, "1.05",
                    DIVIDEND_ESTIMATE_YIELD, "0.47",
                    DIVIDEND, "1.01",
                    DIVIDEND_YIELD, "0.5",
                    EARNINGS_GROWTH_PAST_THREE_YEARS, "6.89",
                    EARNINGS_GROWTH_PAST_FIVE_YEARS, "15.66",
                    EARNINGS_SURPRISE, "9.61"),
                Map.of(
                    SALES_SURPRISE, "-5.65",
                    HIGH_52_WEEKS, "260.1",
                    FROM_HIGH_52_WEEKS, "-13.08",
                    LOW_52_WEEKS, "169.21",
                    FROM_LOW_52_WEEKS, "33.61",
                    VOLATILITY_WEEK, "1.32",
                    VOLATILITY_MONTH, "1.54",
                    SHORT_FLOAT, "0.68",
                    SHORT_INTEREST, "101020000",
                    SHARES_OUTSTANDING, "6280000000"),
                Map.of(EMPLOYEES, "164000", VOLUME, "17640556", PRICE, "226.08", CHANGE, "-2.05")));
    assertThat(quote.figures().dates())
        .containsOnly(
            Map.entry(KeyDate.EARNINGS, new DayText(null, 8, 26)),
            Map.entry(KeyDate.EX_DIVIDEND, new DayText(2025, 8, 11)),
            Map.entry(KeyDate.FIRST_OFFERED, new DayText(1980, 12, 12)));
    assertThat(quote.figures().traits())
        .containsOnly(Map.entry(Trait.OPTIONABLE, false), Map.entry(Trait.SHORTABLE, true));
  }

  @Test
  void withholdsWhatThePageTellsTwice() throws IOException {
    String twice =
        Fixture.page("quote-2026.html").replace("Short interest\"", "Shares outstanding\"");

    Quote quote = quote(twice);

    assertThat(quote.figures().figures()).doesNotContainKeys(SHARES_OUTSTANDING, SHORT_INTEREST);
    assertThat(quote.figures().withheld())
        .extracting(Withheld::kind)
        .containsExactly(Kind.TOLD_TWICE, Kind.TOLD_TWICE);
  }

  @Test
  void stopsAtAPageOfWhichItKnowsLessThanHalf() throws IOException {
    String renamed =
        Fixture.page("quote-2023.html").replaceAll(" body=\\[(?!Current stock)", " body=[New ");

    assertThat(reason(renamed)).isEqualTo(Reason.UNKNOWN_LAYOUT);
  }

  @Test
  void stopsAtAPageThatWasCutOff() throws IOException {
    String whole = Fixture.page("quote-2026.html");

    assertThat(reason(whole.substring(0, whole.indexOf("0,556")))).isEqualTo(Reason.CUT_OFF);
  }

  @Test
  void tellsABotWallAndAnEmptyPageFromAnUnknownOne() throws IOException {
    assertThat(reason(Fixture.page("bot-wall.html"))).isEqualTo(Reason.BOT_WALL);
    assertThat(reason("<html><body><div id=\"px-captcha\"></div></body></html>"))
        .isEqualTo(Reason.BOT_WALL);
    assertThat(reason("<html><head></head><body><script>go()</script></body></html>"))
        .isEqualTo(Reason.EMPTY_PAGE);
  }

  @Test
  void withholdsCellsThatAreBroken() throws IOException {
    assertThat(quote(Fixture.page("quote-2023.html")).figures().withheld())
        .extracting(Withheld::column, Withheld::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Profit Margin", "12.5"),
            org.assertj.core.groups.Tuple.tuple("Beta", "n/a"));
  }

  @Test
  void readsTheLayoutOf2021() throws IOException {
    Quote quote = quote(Fixture.page("quote-2021.html"));

    assertThat(quote.name()).isEqualTo("Quax & Daughters Inc");
    assertThat(quote.industry()).isEqualTo("Exchange Traded Fund");
    assertThat(quote.exchange()).isEqualTo("AMEX");
    assertThat(quote.indices()).containsExactly("DJIA", "S&P 500");
    assertThat(quote.figures().figures())
        .containsExactlyInAnyOrderEntriesOf(
            figures(Map.of(PRICE, "179.9", DIVIDEND, "0.88", DIVIDEND_YIELD, "0.5")));
    assertThat(quote.figures().withheld()).isEmpty();
  }

  @Test
  void stopsAtALayoutItDoesNotKnow() {
    assertThatThrownBy(() -> QuotePage.parse("<html><body><h1>Welcome</h1></body></html>"))
        .asInstanceOf(type(MarketSiteException.class))
        .extracting(MarketSiteException::reason)
        .isEqualTo(Reason.UNKNOWN_LAYOUT);
  }

  @Test
  void stopsAtAPageWhoseCellsHaveChanged() throws IOException {
    String renamed = Fixture.page("quote-2023.html").replace("Current stock price", "Now");

    assertThatThrownBy(() -> QuotePage.parse(renamed))
        .isInstanceOf(MarketSiteException.class)
        .hasMessageContaining("QUAX has no price");
  }

  @Test
  void takesAnAnswerOf200ForARefusalWhenItSaysSo() {
    assertThatThrownBy(() -> QuotePage.parse("<html><body>Too many requests.</body></html>"))
        .asInstanceOf(type(MarketSiteException.class))
        .extracting(MarketSiteException::reason)
        .isEqualTo(Reason.THROTTLED);
  }

  @Test
  void readsARealPageOf2021() throws IOException {
    Quote quote = quote(SharedMaterial.page("2021-quote-AAPL.html"));

    assertThat(quote)
        .extracting(Quote::ticker, Quote::sector, Quote::industry, Quote::country, Quote::exchange)
        .containsExactly("AAPL", "Technology", "Consumer Electronics", "USA", "NASD");
    assertThat(quote.indices()).containsExactly("DJIA", "S&P 500");
    assertThat(quote.figures().withheld()).isEmpty();
    // 72 pairs: indices, two traits and a day, two pairs of two figures
    assertThat(quote.figures().figures())
        .containsExactlyInAnyOrderEntriesOf(
            written(
                """
                PRICE_TO_EARNINGS 31.44
                EARNINGS_PER_SHARE 5.61
                INSIDER_OWNERSHIP 0.07
                SHARES_OUTSTANDING 16490000000
                PERFORMANCE_WEEK 2.33
                MARKET_CAPITALISATION 2881620000000
                FORWARD_PRICE_TO_EARNINGS 28.52
                EARNINGS_PER_SHARE_NEXT_YEAR 6.18
                INSIDER_TRANSACTIONS -19.95
                SHARES_FLOAT 16390000000
                PERFORMANCE_MONTH 9.21
                NET_INCOME 94680000000
                PRICE_EARNINGS_TO_GROWTH 2
                EARNINGS_PER_SHARE_NEXT_QUARTER 1.89
                INSTITUTIONAL_OWNERSHIP 58.8
                SHORT_FLOAT 0.69
                PERFORMANCE_QUARTER 19.98
                SALES 365820000000
                PRICE_TO_SALES 7.88
                EARNINGS_GROWTH_THIS_YEAR 71.4
                INSTITUTIONAL_TRANSACTIONS -0.61
                SHORT_RATIO 1.25
                PERFORMANCE_HALF_YEAR 32.43
                BOOK_VALUE_PER_SHARE 3.83
                PRICE_TO_BOOK 46.03
                EARNINGS_GROWTH_NEXT_YEAR 7.59
                RETURN_ON_ASSETS 27.6
                TARGET_PRICE 174.93
                PERFORMANCE_YEAR 34.61
                CASH_PER_SHARE 3.83
                PRICE_TO_CASH 46
                EARNINGS_GROWTH_NEXT_FIVE_YEARS 15.68
                RETURN_ON_EQUITY 144.1
                LOW_52_WEEKS 116.21
                HIGH_52_WEEKS 182.13
                PERFORMANCE_YEAR_TO_DATE 32.85
                DIVIDEND 0.88
                PRICE_TO_FREE_CASH_FLOW 36.72
                EARNINGS_GROWTH_PAST_FIVE_YEARS 22
                RETURN_ON_INVESTMENT 50
                FROM_HIGH_52_WEEKS -1.23
                BETA 1.2
                DIVIDEND_YIELD 0.5
                QUICK_RATIO 1
                SALES_GROWTH_PAST_FIVE_YEARS 11.1
                GROSS_MARGIN 41.8
                FROM_LOW_52_WEEKS 54.8
                AVERAGE_TRUE_RANGE 4.74
                EMPLOYEES 154000
                CURRENT_RATIO 1.1
                SALES_GROWTH_QUARTER 28.8
                OPERATING_MARGIN 29.8
                RSI_14 66.5
                VOLATILITY_WEEK 1.91
                VOLATILITY_MONTH 2.78
                DEBT_TO_EQUITY 1.98
                EARNINGS_GROWTH_QUARTER 68.2
                PROFIT_MARGIN 25.9
                RELATIVE_VOLUME 0.7
                PREVIOUS_CLOSE 176.28
                LONG_TERM_DEBT_TO_EQUITY 1.73
                PAYOUT 15
                AVERAGE_VOLUME 90030000
                PRICE 179.9
                ANALYST_RECOMMENDATION 1.9
                FROM_AVERAGE_20 5.64
                FROM_AVERAGE_50 13.24
                FROM_AVERAGE_200 26.19
                VOLUME 59633816
                CHANGE 2.05
                """));
    assertThat(quote.figures().dates())
        .containsExactly(Map.entry(KeyDate.EARNINGS, new DayText(null, 10, 28)));
    assertThat(quote.figures().traits())
        .containsOnly(Map.entry(Trait.OPTIONABLE, true), Map.entry(Trait.SHORTABLE, true));
  }

  @Test
  void readsARealPageOf2025() throws IOException {
    Quote quote = quote(SharedMaterial.page("2025-quote-AACT.html"));

    assertThat(quote)
        .extracting(Quote::ticker, Quote::sector, Quote::industry, Quote::country, Quote::exchange)
        .containsExactly("AACT", "Financial", "Shell Companies", "USA", "NYSE");
    assertThat(quote.indices()).isEmpty();
    assertThat(quote.figures().withheld()).isEmpty();
    assertThat(quote.figures().figures())
        .containsExactlyInAnyOrderEntriesOf(
            written(
                """
                PRICE_TO_EARNINGS 31.27
                EARNINGS_PER_SHARE 0.36
                INSIDER_OWNERSHIP 25
                SHARES_OUTSTANDING 50000000
                PERFORMANCE_WEEK -1.05
                MARKET_CAPITALISATION 699010000
                INSIDER_TRANSACTIONS 0
                SHARES_FLOAT 46390000
                PERFORMANCE_MONTH 0.18
                NET_INCOME 22590000
                INSTITUTIONAL_OWNERSHIP 74.31
                SHORT_FLOAT 0.1
                PERFORMANCE_QUARTER 1.35
                SALES 0
                SHORT_RATIO 0.05
                PERFORMANCE_HALF_YEAR 3.39
                BOOK_VALUE_PER_SHARE 8.51
                PRICE_TO_BOOK 1.33
                RETURN_ON_ASSETS 4.15
                SHORT_INTEREST 50000
                PERFORMANCE_YEAR 5.95
                CASH_PER_SHARE 0.01
                PRICE_TO_CASH 1059.11
                RETURN_ON_EQUITY 4.34
                LOW_52_WEEKS 10.65
                HIGH_52_WEEKS 11.62
                PERFORMANCE_YEAR_TO_DATE 2.91
                RETURN_ON_INVESTED_CAPITAL 4.21
                FROM_HIGH_52_WEEKS -2.75
                BETA 0
                QUICK_RATIO 0.24
                FROM_LOW_52_WEEKS 6.15
                AVERAGE_TRUE_RANGE 0.05
                CURRENT_RATIO 0.24
                EARNINGS_GROWTH_TRAILING -3.08
                RSI_14 44.82
                VOLATILITY_WEEK 0.15
                VOLATILITY_MONTH 0.41
                EMPLOYEES 4
                DEBT_TO_EQUITY 0.01
                LONG_TERM_DEBT_TO_EQUITY 0.01
                EARNINGS_GROWTH_QUARTER -53.18
                PAYOUT 0
                RELATIVE_VOLUME 0.15
                PREVIOUS_CLOSE 11.31
                AVERAGE_VOLUME 927490
                PRICE 11.3
                FROM_AVERAGE_20 -0.47
                FROM_AVERAGE_50 0.21
                FROM_AVERAGE_200 2.47
                VOLUME 136824
                CHANGE -0.09
                """));
    assertThat(quote.figures().dates()).isEmpty();
    assertThat(quote.figures().traits())
        .containsOnly(Map.entry(Trait.OPTIONABLE, true), Map.entry(Trait.SHORTABLE, true));
  }

  @Test
  void readsARealAnswerToAnUnknownTicker() throws IOException {
    assertThat(QuotePage.parse(SharedMaterial.page("2021-quote-unknown-ticker.html")))
        .isEqualTo(new UnknownTicker("INVALID"));
  }

  @Test
  void readsARealThrottledAnswer() throws IOException {
    String answer = SharedMaterial.page("throttled-http-200.html");

    assertThatThrownBy(() -> QuotePage.parse(answer))
        .asInstanceOf(type(MarketSiteException.class))
        .extracting(MarketSiteException::reason)
        .isEqualTo(Reason.THROTTLED);
  }

  private static Quote quote(String html) {
    return (Quote) QuotePage.parse(html);
  }

  private static Reason reason(String html) {
    return org.assertj.core.api.Assertions.catchThrowableOfType(
            MarketSiteException.class, () -> QuotePage.parse(html))
        .reason();
  }

  @SafeVarargs
  private static Map<Figure, BigDecimal> figures(Map<Figure, String>... texts) {
    Map<Figure, BigDecimal> figures = new EnumMap<>(Figure.class);
    for (Map<Figure, String> each : texts) {
      each.forEach((figure, text) -> figures.put(figure, new BigDecimal(text)));
    }
    return figures;
  }

  /** One figure a line, as it was read by eye. */
  private static Map<Figure, BigDecimal> written(String lines) {
    Map<Figure, BigDecimal> figures = new EnumMap<>(Figure.class);
    lines
        .lines()
        .map(line -> line.split(" ", 2))
        .forEach(pair -> figures.put(Figure.valueOf(pair[0]), new BigDecimal(pair[1])));
    return figures;
  }
}
