package io.bellwether.scraper.page;

import static io.bellwether.contracts.event.Figure.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.bellwether.contracts.event.Figure;
import io.bellwether.scraper.SharedMaterial;
import io.bellwether.scraper.figure.FigureSheet.Withheld;
import io.bellwether.scraper.page.MarketSiteException.Reason;
import io.bellwether.scraper.page.QuoteAnswer.Quote;
import io.bellwether.scraper.page.QuoteAnswer.UnknownTicker;
import java.io.IOException;
import java.math.BigDecimal;
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
                    VOLUME, "1136824")));
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
    // all figures of the dictionary are on this page
    assertThat(quote.figures().figures()).hasSize(Figure.values().length);
    assertThat(quote.figures().figures())
        .containsAllEntriesOf(
            figures(
                Map.of(
                    PRICE, "179.9",
                    MARKET_CAPITALISATION, "2881620000000",
                    SHARES_OUTSTANDING, "16490000000",
                    LOW_52_WEEKS, "116.21",
                    HIGH_52_WEEKS, "182.13",
                    VOLATILITY_WEEK, "1.91",
                    VOLATILITY_MONTH, "2.78",
                    RETURN_ON_EQUITY, "144.1",
                    EMPLOYEES, "154000")));
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
        .containsAllEntriesOf(
            figures(
                Map.of(
                    PRICE, "11.3",
                    MARKET_CAPITALISATION, "699010000",
                    PRICE_TO_EARNINGS, "31.27",
                    LOW_52_WEEKS, "10.65",
                    VOLATILITY_MONTH, "0.41",
                    AVERAGE_VOLUME, "927490",
                    VOLUME, "136824")))
        .doesNotContainKeys(PRICE_TO_SALES, DIVIDEND, GROSS_MARGIN);
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

  private static Map<Figure, BigDecimal> figures(Map<Figure, String> texts) {
    return texts.entrySet().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                Map.Entry::getKey, entry -> new BigDecimal(entry.getValue())));
  }
}
