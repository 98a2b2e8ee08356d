package io.bellwether.scraper.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.event.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CsvLayoutTest {

  @Test
  void namesAllRequiredColumnsThatAreMissing() {
    assertThatThrownBy(() -> CsvLayout.of(List.of("symbol", "P/E")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the file lacks required columns: ticker, Price, sector (or industry)");
  }

  @Test
  void takesTheColumnIndustryForTheSector() {
    CsvLayout layout = CsvLayout.of(List.of("ticker", "industry", "Price"));

    assertThat(layout.sector()).isEqualTo("industry");
    assertThat(layout.industry()).isEqualTo(CsvLayout.ABSENT);
  }

  @Test
  void takesTheColumnIndustryForItselfWhereTheSectorIsNamed() {
    CsvLayout layout = CsvLayout.of(List.of("ticker", "sector", "industry", "Price"));

    assertThat(layout.sector()).isEqualTo("sector");
    assertThat(layout.industry()).isEqualTo("industry");
  }

  @Test
  void tellsPricesOfTheYearFromTheirDistances() {
    CsvLayout layout =
        CsvLayout.of(
            List.of("ticker", "industry", "Price", "52W Low", "52_w_range_low", "52_w_range_high"));

    assertThat(layout.figures())
        .containsOnlyKeys(
            Figure.PRICE, Figure.LOW_52_WEEKS, Figure.HIGH_52_WEEKS, Figure.FROM_LOW_52_WEEKS)
        .containsEntry(Figure.FROM_LOW_52_WEEKS, "52W Low")
        .containsEntry(Figure.LOW_52_WEEKS, "52_w_range_low");
  }
}
