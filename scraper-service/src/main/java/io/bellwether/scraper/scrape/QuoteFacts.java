package io.bellwether.scraper.scrape;

import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.scraper.figure.Instruments;
import io.bellwether.scraper.figure.Markets;
import io.bellwether.scraper.page.QuoteAnswer.Quote;
import io.bellwether.scraper.scrape.ScrapeResult.Note;
import java.util.ArrayList;
import java.util.List;

/** One quote page as a security, with notes on what of it was not taken. */
record QuoteFacts(Security security, int withheld, List<Note> notes) {

  /** These sites quote the markets of one country in its own money. */
  private static final String CURRENCY = "USD";

  /** Throws {@link io.bellwether.contracts.InvalidValueException} when it can be no security. */
  static QuoteFacts of(Quote quote, Provenance provenance) {
    List<Note> notes = new ArrayList<>();
    Mic mic = Markets.named(quote.exchange()).orElse(Mic.NO_MARKET);
    if (mic.equals(Mic.NO_MARKET)) {
      notes.add(
          new Note(
              quote.ticker(),
              "exchange",
              "\"%s\" is no exchange we know: published without a market"
                  .formatted(quote.exchange())));
    }
    for (var left : quote.figures().withheld()) {
      notes.add(
          new Note(
              quote.ticker(), left.column(), "\"%s\": %s".formatted(left.value(), left.reason())));
    }
    Security security =
        new Security(
            SecurityId.of(mic, quote.ticker()),
            quote.ticker(),
            null,
            mic,
            quote.name(),
            Instruments.ofIndustry(quote.industry()),
            quote.sector(),
            quote.industry(),
            quote.country(),
            quote.indices(),
            CURRENCY,
            quote.figures().figures(),
            // a page says what is true when it is read
            provenance.seenAt(),
            provenance);
    return new QuoteFacts(security, quote.figures().withheld().size(), List.copyOf(notes));
  }
}
