package io.bellwether.scraper.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.scraper.SharedMaterial;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class ScreenerPageTest {

  @Test
  void readsTickersFromTheirLinksAndTheTotal() throws IOException {
    assertThat(ScreenerPage.parse(Fixture.page("screener-2023.html")))
        .isEqualTo(new ScreenerPage(1043, java.util.List.of("QUAX", "QUB-A")));
  }

  @Test
  void findsTheTickerColumnWhereverItStands() throws IOException {
    assertThat(ScreenerPage.parse(Fixture.page("screener-2021.html")))
        .isEqualTo(new ScreenerPage(31, java.util.List.of("QUAX")));
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
}
