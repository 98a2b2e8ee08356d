package io.bellwether.scraper.page;

import static io.bellwether.contracts.event.Figure.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.scraper.SharedMaterial;
import io.bellwether.scraper.page.MarketSiteException.Reason;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ScreenerPageTest {

  @Test
  void readsTickersFromTheirLinksAndTheTotal() throws IOException {
    ScreenerPage page = ScreenerPage.parse(Fixture.page("screener-2023.html"));

    assertThat(page.total()).isEqualTo(1043);
    assertThat(page.tickers()).containsExactly("QUAX", "QUB-A");
  }

  @Test
  void findsTheTickerColumnWhereverItStands() throws IOException {
    ScreenerPage page = ScreenerPage.parse(Fixture.page("screener-2021.html"));

    assertThat(page.total()).isEqualTo(31);
    assertThat(page.tickers()).containsExactly("QUAX");
    assertThat(page.rows().getFirst().company()).isEqualTo("Quax");
  }

  @Test
  void readsTheLayoutOf2026WithoutItsAvatars() throws IOException {
    ScreenerPage page = ScreenerPage.parse(Fixture.page("screener-2026.html"));

    assertThat(page.total()).isEqualTo(9874);
    assertThat(page.tickers()).containsExactly("QUAX", "QUB-A");
    ScreenerRow quax = page.rows().getFirst();
    assertThat(quax)
        .extracting(
            ScreenerRow::company, ScreenerRow::sector, ScreenerRow::industry, ScreenerRow::country)
        .containsExactly("Quax & Daughters Inc", "Healthcare", "Medical Devices", "USA");
    // one header over two things: the percent sign tells
    assertThat(quax.figures().figures())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                MARKET_CAPITALISATION, new BigDecimal("33850000000"),
                EARNINGS_GROWTH_NEXT_YEAR, new BigDecimal("7.59"),
                DIVIDEND_YIELD, new BigDecimal("1.2"),
                PRICE, new BigDecimal("119.17"),
                CHANGE, new BigDecimal("-0.21"),
                VOLUME, new BigDecimal("1734703")));
    assertThat(page.rows().getLast().figures().figures()).containsOnlyKeys(PRICE, CHANGE, VOLUME);
  }

  @Test
  void tellsAListOfNothingFromAPageOfNothing() throws IOException {
    ScreenerPage none = ScreenerPage.parse(Fixture.page("screener-2026-empty.html"));

    assertThat(none.total()).isZero();
    assertThat(none.rows()).isEmpty();
    assertThat(reason("<html><head><title>Screener</title></head><body></body></html>"))
        .isEqualTo(Reason.EMPTY_PAGE);
    assertThat(reason("")).isEqualTo(Reason.EMPTY_PAGE);
    assertThat(reason("Too many requests.")).isEqualTo(Reason.THROTTLED);
    assertThat(reason(Fixture.page("bot-wall.html"))).isEqualTo(Reason.BOT_WALL);
    assertThat(reason("<html><body><p>Welcome to the market</p></body></html>"))
        .isEqualTo(Reason.UNKNOWN_LAYOUT);
  }

  @Test
  void stopsAtAPageThatWasCutOff() throws IOException {
    String whole = Fixture.page("screener-2026.html");

    assertThat(reason(whole.substring(0, whole.indexOf("QUB-A")))).isEqualTo(Reason.CUT_OFF);
  }

  @Test
  void stopsAtATickerThatLinksToAnother() throws IOException {
    String broken = Fixture.page("screener-2023.html").replace("t=QUB-A&amp;", "t=OTHER&amp;");

    assertThat(reason(broken)).isEqualTo(Reason.UNKNOWN_LAYOUT);
  }

  @Test
  void stopsAtRowsThatDoNotFitTheirHeader() throws IOException {
    String broken = Fixture.page("screener-2023.html").replace("<td>22</td>", "");

    assertThatThrownBy(() -> ScreenerPage.parse(broken))
        .isInstanceOf(MarketSiteException.class)
        .hasMessageContaining("2 cells under 3 headers");
  }

  @Test
  void stopsAtAListWithoutATotal() throws IOException {
    String broken = Fixture.page("screener-2023.html").replace("Total", "");

    assertThatThrownBy(() -> ScreenerPage.parse(broken))
        .isInstanceOf(MarketSiteException.class)
        .hasMessageContaining("does not say how many");
  }

  @Test
  void readsARealPageOf2025() throws IOException {
    ScreenerPage page = ScreenerPage.parse(SharedMaterial.page("2025-screener.html"));

    assertThat(page.total()).isEqualTo(10_188);
    assertThat(page.tickers()).hasSize(50).startsWith("A").doesNotHaveDuplicates();
    ScreenerRow first = page.rows().getFirst();
    assertThat(first)
        .extracting(
            ScreenerRow::company, ScreenerRow::sector, ScreenerRow::industry, ScreenerRow::country)
        .containsExactly("Agilent Technologies Inc", "Healthcare", "Diagnostics & Research", "USA");
    assertThat(first.figures().figures())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                MARKET_CAPITALISATION, new BigDecimal("33850000000"),
                PRICE_TO_EARNINGS, new BigDecimal("29.39"),
                PRICE, new BigDecimal("119.17"),
                CHANGE, new BigDecimal("-0.21"),
                VOLUME, new BigDecimal("1734703")));
    assertThat(page.rows()).allSatisfy(row -> assertThat(row.figures().withheld()).isEmpty());
  }

  @Test
  void readsRealPagesOf2021() throws IOException {
    ScreenerPage first =
        ScreenerPage.parse(SharedMaterial.page("2021-screener-overview-page1.html"));
    ScreenerPage second =
        ScreenerPage.parse(SharedMaterial.page("2021-screener-overview-page2.html"));

    assertThat(first.total()).isEqualTo(31);
    assertThat(first.tickers()).hasSize(20).startsWith("NYT", "KAR");
    assertThat(second.tickers()).hasSize(11).doesNotContainAnyElementsOf(first.tickers());
  }

  private static Reason reason(String html) {
    return org.assertj.core.api.Assertions.catchThrowableOfType(
            MarketSiteException.class, () -> ScreenerPage.parse(html))
        .reason();
  }
}
