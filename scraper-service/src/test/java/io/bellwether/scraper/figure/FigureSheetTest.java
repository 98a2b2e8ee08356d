package io.bellwether.scraper.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.Trait;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.scraper.figure.FigureSheet.PercentSigns;
import io.bellwether.scraper.figure.Withheld.Kind;
import java.math.BigDecimal;
import java.util.Map;
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
  void withholdsACapitalisationOfTenThousandTrillions() {
    plain.read(Figure.MARKET_CAPITALISATION, "cap", "10000T");
    plain.read(Figure.PRICE, "price", "10");

    assertThat(plain.checked().figures()).containsOnlyKeys(Figure.PRICE);
    assertThat(plain.withheld())
        .extracting(Withheld::kind, Withheld::value)
        .containsExactly(tuple(Kind.OUT_OF_BOUNDS, "10000T"));
  }

  @Test
  void withholdsAPriceFarFromItsRange() {
    plain.read(Figure.LOW_52_WEEKS, "low", "100");
    plain.read(Figure.HIGH_52_WEEKS, "high", "120");
    plain.read(Figure.PRICE, "price", "11.5");
    plain.read(Figure.BETA, "beta", "1");

    assertThat(plain.checked().figures()).containsOnlyKeys(Figure.BETA);
    assertThat(plain.withheld())
        .extracting(Withheld::kind)
        .containsExactly(Kind.CONTRADICTION, Kind.CONTRADICTION, Kind.CONTRADICTION);
  }

  @Test
  void withholdsACapitalisationThatPriceAndSharesDoNotMake() {
    plain.read(Figure.MARKET_CAPITALISATION, "cap", "5T");
    plain.read(Figure.PRICE, "price", "10");
    plain.read(Figure.SHARES_OUTSTANDING, "shares", "500M");
    plain.read(Figure.SHARES_FLOAT, "float", "400M");

    assertThat(plain.checked().figures()).containsOnlyKeys(Figure.PRICE, Figure.SHARES_FLOAT);
  }

  @Test
  void leavesSeveralClassesOfSharesAlone() {
    plain.read(Figure.MARKET_CAPITALISATION, "cap", "32.48B");
    plain.read(Figure.PRICE, "price", "58.07");
    plain.read(Figure.SHARES_OUTSTANDING, "shares", "23.11M");

    assertThat(plain.checked().withheld()).isEmpty();
  }

  @Test
  void withholdsAFloatOfMoreThanTheShares() {
    plain.read(Figure.SHARES_OUTSTANDING, "shares", "5M");
    plain.read(Figure.SHARES_FLOAT, "float", "5B");

    assertThat(plain.checked().figures()).isEmpty();
  }

  @Test
  void withholdsWhatIsToldTwiceAndDifferently() {
    plain.read(Figure.BETA, "beta", "1.1");
    plain.read(Figure.BETA, "Beta", "1.2");
    plain.read(Figure.BETA, "BETA", "1.1");
    plain.read(Figure.PRICE, "price", "10");
    plain.read(Figure.PRICE, "Price", "10.00");

    assertThat(plain.figures()).containsOnlyKeys(Figure.PRICE);
    assertThat(plain.withheld())
        .extracting(Withheld::kind)
        .containsExactly(Kind.TOLD_TWICE, Kind.TOLD_TWICE, Kind.TOLD_TWICE);
  }

  @Test
  void readsYesAndNo() {
    plain.read(Trait.OPTIONABLE, "Optionable", "Yes");
    plain.read(Trait.SHORTABLE, "Shortable", "maybe");

    assertThat(plain.traits()).containsOnly(Map.entry(Trait.OPTIONABLE, true));
    assertThat(plain.withheld()).extracting(Withheld::kind).containsExactly(Kind.UNREADABLE);
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
