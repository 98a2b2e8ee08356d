package io.bellwether.scraper.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.scraper.figure.FigureSheet;
import io.bellwether.scraper.figure.FigureSheet.PercentSigns;
import io.bellwether.scraper.page.QuoteAnswer.Quote;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QuoteFactsTest {

  private static final Provenance READ =
      new Provenance(
          "market-site", "http://127.0.0.1/", Instant.parse("2024-05-06T07:08:09Z"), null);

  @Test
  void namesTheMarketByItsCode() {
    ReadSecurity facts =
        QuoteFacts.of(quote("QUAX", "NASD", new FigureSheet(PercentSigns.ALWAYS)), READ);

    assertThat(facts.security().id()).hasToString("XNAS:QUAX");
    assertThat(facts.security().asOf()).isEqualTo(READ.seenAt());
    assertThat(facts.security().instrumentClass()).isEqualTo(InstrumentClass.FUND);
    assertThat(facts.notes()).isEmpty();
  }

  @Test
  void notesAnExchangeItDoesNotKnow() {
    ReadSecurity facts =
        QuoteFacts.of(quote("QUAX", "MOON", new FigureSheet(PercentSigns.ALWAYS)), READ);

    assertThat(facts.security().id()).hasToString("XXXX:QUAX");
    assertThat(facts.notes()).extracting(Note::figure).containsExactly("exchange");
  }

  @Test
  void countsAndNotesTheFiguresThatWereWithheld() {
    FigureSheet figures = new FigureSheet(PercentSigns.ALWAYS);
    figures.read(Figure.PRICE, "Price", "11.30");
    figures.read(Figure.BETA, "Beta", "n/a");

    ReadSecurity facts = QuoteFacts.of(quote("QUAX", "NYSE", figures), READ);

    assertThat(facts.security().figures()).containsOnlyKeys(Figure.PRICE);
    assertThat(facts.withheld()).hasSize(1);
    assertThat(facts.notes()).extracting(Note::figure).containsExactly("Beta");
  }

  @Test
  void refusesATickerThatIsNone() {
    Quote lowerCase = quote("quax", "NYSE", new FigureSheet(PercentSigns.ALWAYS));

    assertThatThrownBy(() -> QuoteFacts.of(lowerCase, READ))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("ticker");
  }

  private static Quote quote(String ticker, String exchange, FigureSheet figures) {
    return new Quote(
        ticker,
        "Quax Fund",
        "Financial",
        "Exchange Traded Fund",
        "USA",
        exchange,
        List.of(),
        figures);
  }
}
