package io.bellwether.scraper.facts;

import io.bellwether.contracts.event.KeyDate;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.scraper.figure.Instruments;
import io.bellwether.scraper.figure.Markets;
import io.bellwether.scraper.page.QuoteAnswer.Quote;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One quote page as a security, with notes on what of it was not taken. */
public final class QuoteFacts {

  /** These sites quote the markets of one country in its own money. */
  private static final String CURRENCY = "USD";

  private QuoteFacts() {}

  /** Throws {@link io.bellwether.contracts.InvalidValueException} when it can be no security. */
  public static ReadSecurity of(Quote quote, Provenance provenance) {
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
    quote.figures().withheld().forEach(left -> notes.add(Note.of(quote.ticker(), left)));
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
            provenance,
            List.of(),
            dates(quote, provenance),
            quote.figures().traits());
    return new ReadSecurity(security, quote.figures().withheld(), notes);
  }

  /** A day without a year is the one nearest to when it was read. */
  private static Map<KeyDate, LocalDate> dates(Quote quote, Provenance provenance) {
    LocalDate read = provenance.seenAt().atZone(ZoneOffset.UTC).toLocalDate();
    Map<KeyDate, LocalDate> dates = new EnumMap<>(KeyDate.class);
    quote.figures().dates().forEach((date, day) -> dates.put(date, day.near(read)));
    return dates;
  }
}
