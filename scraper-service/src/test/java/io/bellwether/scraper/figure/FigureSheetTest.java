package io.bellwether.scraper.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.scraper.figure.FigureSheet.PercentSigns;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

final class FigureSheetTest {

  private final FigureSheet marked = new FigureSheet(PercentSigns.ALWAYS);
  private final FigureSheet plain = new FigureSheet(PercentSigns.OPTIONAL);

  @Test
  void withholdsAValueBeyondItsBound() {
    plain.read(Figure.MARKET_CAPITALISATION, "cap", "2817.21T");

    assertThat(plain.figures()).isEmpty();
    assertThat(plain.withheld())
        .singleElement()
        .extracting(Withheld::column, Withheld::value)
        .containsExactly("cap", "2817.21T");
  }

  @Test
  void tellsAPercentageFromAnAmountByItsSign() {
    marked.read(Figure.PAYOUT, "Payout", "15.00");
    marked.read(Figure.PRICE, "Price", "15.00%");
    marked.read(Figure.DIVIDEND_YIELD, "Yield", "1.5%");

    assertThat(marked.figures()).containsOnlyKeys(Figure.DIVIDEND_YIELD);
    assertThat(marked.withheld()).extracting(Withheld::column).containsExactly("Payout", "Price");
  }

  @Test
  void readsAFileThatMarksNoPercentages() {
    plain.read(Figure.PAYOUT, "Payout", "15.00");

    assertThat(plain.figures()).containsEntry(Figure.PAYOUT, new BigDecimal("15"));
  }

  @Test
  void withholdsARangeThatIsUpsideDown() {
    plain.read(Figure.LOW_52_WEEKS, "low", "12");
    plain.read(Figure.HIGH_52_WEEKS, "high", "11");

    assertThat(plain.checked().figures()).isEmpty();
    assertThat(plain.withheld()).extracting(Withheld::value).containsExactly("12", "11");
  }

  @Test
  void readsIndicesOfBothStyles() {
    assertThat(Indices.parse("-")).isEmpty();
    assertThat(Indices.parse("DJIA S&P500")).containsExactly("DJIA", "S&P 500");
    assertThat(Indices.parse("DJIA, NDX, S&P 500")).containsExactly("DJIA", "NDX", "S&P 500");
    assertThat(Indices.parse("Nikkei 225, S&P 500")).containsExactly("Nikkei 225", "S&P 500");
  }

  @Test
  void knowsTheMarketsOfTheSites() {
    assertThat(Markets.named("NASD")).contains(new Mic("XNAS"));
    assertThat(Markets.named("NYSE")).contains(new Mic("XNYS"));
    assertThat(Markets.named("AMEX")).contains(new Mic("XASE"));
    assertThat(Markets.named("BATS")).contains(new Mic("BATS"));
    assertThat(Markets.named("LSE")).isEmpty();
  }
}
