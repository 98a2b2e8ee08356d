package io.bellwether.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.Isin;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SecurityTest {

  private static final Isin APPLE = new Isin("US0378331005");
  private static final Mic NASDAQ = new Mic("XNAS");
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void isNamedByItsIsinWhereOneIsKnown() {
    assertThat(named("US0378331005", APPLE, NASDAQ, "AAPL").id()).hasToString("US0378331005");
    assertThat(named("US0378331005", APPLE, null, "").ticker()).isEmpty();
  }

  @Test
  void isNamedByItsMarketAndTickerElse() {
    assertThat(named("XNAS:AAPL", null, NASDAQ, "AAPL").id()).hasToString("XNAS:AAPL");
  }

  @Test
  void keepsTheMarketsNameWhenItsIsinIsLearnedLater() {
    assertThat(named("XNAS:AAPL", APPLE, NASDAQ, "AAPL").id()).hasToString("XNAS:AAPL");
    assertThat(named("XNAS:FB", APPLE, NASDAQ, "META").id()).hasToString("XNAS:FB");
  }

  @Test
  void keepsTheNameWithoutAMarketWhenItsMarketIsLearnedLater() {
    assertThat(named("XXXX:AAPL", null, NASDAQ, "AAPL").id()).hasToString("XXXX:AAPL");
    assertThatThrownBy(() -> named("XXXX:AAPL", null, NASDAQ, "MSFT"))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void refusesAnIsinAsNameThatIsNotItsOwn() {
    assertThatThrownBy(() -> named("US5949181045", APPLE, NASDAQ, "AAPL"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("id is \"US5949181045\"");
    assertThatThrownBy(() -> named("US5949181045", null, NASDAQ, "AAPL"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("XNAS:AAPL");
  }

  @Test
  void refusesToHaveNeitherIsinNorMarket() {
    assertThatThrownBy(() -> named("XNAS:AAPL", null, null, "AAPL"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("mic is null, but must be known when isin is not");
  }

  @Test
  void refusesAMarketWithoutATicker() {
    assertThatThrownBy(() -> named("XNAS:AAPL", null, NASDAQ, ""))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("ticker is \"\"");
  }

  @Test
  void refusesATickerThatIsNone() {
    assertThatThrownBy(() -> named("US0378331005", APPLE, null, "aapl"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("ticker is \"aapl\"");
  }

  @Test
  void refusesAnUnknownCurrency() {
    assertThatThrownBy(() -> security("US0378331005", APPLE, null, "AAPL", "BTC", Map.of()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("currency is \"BTC\"");
  }

  @Test
  void refusesAFigureOutsideItsBounds() {
    assertThatThrownBy(() -> withFigures(Map.of(Figure.BETA, new BigDecimal("101"))))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("BETA is \"101\", but must be between -100 and 100");
  }

  @Test
  void refusesALowAboveTheHigh() {
    assertThatThrownBy(
            () ->
                withFigures(
                    Map.of(
                        Figure.LOW_52_WEEKS, new BigDecimal("10.01"),
                        Figure.HIGH_52_WEEKS, new BigDecimal("10"))))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("LOW_52_WEEKS is \"10.01\", but must be at most HIGH_52_WEEKS, 10");
  }

  @Test
  void acceptsALowThatIsTheHigh() {
    Security flat =
        withFigures(
            Map.of(
                Figure.LOW_52_WEEKS, new BigDecimal("10.0"),
                Figure.HIGH_52_WEEKS, new BigDecimal("10")));

    assertThat(flat.figure(Figure.LOW_52_WEEKS)).isEqualTo("10.0");
    assertThat(flat.figure(Figure.PRICE)).isNull();
  }

  @Test
  void doesNotFollowLaterChangesOfWhatItWasMadeOf() {
    Map<Figure, BigDecimal> figures = new EnumMap<>(Figure.class);
    List<String> indices = new ArrayList<>(List.of("S&P 500"));
    Security security =
        new Security(
            SecurityId.of(APPLE),
            "AAPL",
            APPLE,
            null,
            "Apple",
            InstrumentClass.STOCK,
            "",
            "",
            "",
            indices,
            "USD",
            figures,
            NOON,
            new Provenance("csv", "", NOON, null));

    figures.put(Figure.PRICE, BigDecimal.ONE);
    indices.clear();

    assertThat(security.figures()).isEmpty();
    assertThat(security.indices()).containsExactly("S&P 500");
    assertThatThrownBy(() -> security.figures().put(Figure.PRICE, BigDecimal.ONE))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static Security named(String id, @Nullable Isin isin, @Nullable Mic mic, String ticker) {
    return security(id, isin, mic, ticker, "USD", Map.of());
  }

  private static Security withFigures(Map<Figure, BigDecimal> figures) {
    return security("US0378331005", APPLE, null, "AAPL", "USD", figures);
  }

  private static Security security(
      String id,
      @Nullable Isin isin,
      @Nullable Mic mic,
      String ticker,
      String currency,
      Map<Figure, BigDecimal> figures) {
    return new Security(
        new SecurityId(id),
        ticker,
        isin,
        mic,
        "Apple",
        null,
        "",
        "",
        "",
        List.of(),
        currency,
        figures,
        NOON,
        new Provenance("csv", "", NOON, null));
  }
}
