package io.bellwether.scraper.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scraper.page.MarketSiteException.Reason;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CapturedPageTest {

  @ParameterizedTest
  @CsvSource({
    "http://a.example/screener.ashx?v=111&r=21, screener-2023.html, Screener",
    "http://a.example/screener?v=111, screener-2026.html, Screener",
    "http://a.example/quote.ashx?t=QUAX, quote-2021.html, Quote",
    "http://a.example/stock?t=QUAX, quote-2026.html, Quote",
    "http://b.example/en/indices/constituents#list, constituents.html, Constituents",
    "http://a.example/stock?t=QUAX, bot-wall.html, Refused",
    "http://b.example/any path, bot-wall.html, Refused",
  })
  void isReadAsItsAddressAsksFor(String address, String page, String kind) throws IOException {
    assertThat(CapturedPage.parse(address, Fixture.page(page)).getClass().getSimpleName())
        .isEqualTo(kind);
  }

  @org.junit.jupiter.api.Test
  void saysWhyAPageIsRefused() {
    assertThat(CapturedPage.parse("http://a.example/quote.ashx?t=A", "Too many requests."))
        .isInstanceOfSatisfying(
            CapturedPage.Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(Reason.THROTTLED);
              assertThat(refused.message()).contains("ask less often");
            });
  }
}
