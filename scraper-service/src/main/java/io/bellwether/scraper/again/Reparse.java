package io.bellwether.scraper.again;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.scraper.capture.Capture;
import io.bellwether.scraper.facts.ConstituentFacts;
import io.bellwether.scraper.facts.Note;
import io.bellwether.scraper.facts.QuoteFacts;
import io.bellwether.scraper.facts.ReadSecurity;
import io.bellwether.scraper.merge.Source;
import io.bellwether.scraper.page.CapturedPage;
import io.bellwether.scraper.page.ConstituentsPage.Constituent;
import io.bellwether.scraper.page.QuoteAnswer;
import io.bellwether.scraper.publish.SecurityPublisher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Takes pages one after the other. For one thread. */
final class Reparse {

  private final String source;
  private final SecurityPublisher publisher;
  private final List<Note> notes = new ArrayList<>();
  private int pages;
  private int published;
  private int unchanged;
  private int outdated;
  private int refused;
  private int noteCount;

  Reparse(String source, SecurityPublisher publisher) {
    this.source = source;
    this.publisher = publisher;
  }

  int pages() {
    return pages;
  }

  /** Reads a page again and publishes what it says; a list of tickers says nothing of any. */
  void read(Capture capture, String html) {
    pages++;
    switch (CapturedPage.parse(capture.address(), html)) {
      case CapturedPage.Screener list -> {}
      case CapturedPage.Refused page -> refuse(capture.address(), page.message());
      case CapturedPage.Quote page -> {
        switch (page.answer()) {
          case QuoteAnswer.UnknownTicker unknown -> {}
          case QuoteAnswer.Quote quote ->
              take(
                  quote.ticker(),
                  provenance(Source.MARKET_SITE, capture),
                  told -> QuoteFacts.of(quote, told));
        }
      }
      case CapturedPage.Constituents list -> {
        for (Constituent row : list.page().constituents()) {
          take(
              ConstituentFacts.key(row),
              provenance(Source.EXCHANGE, capture),
              told -> ConstituentFacts.of(row, source, told));
        }
      }
    }
  }

  ReparseResult result() {
    publisher.flush();
    return new ReparseResult(
        pages, published, unchanged, outdated, refused, noteCount, List.copyOf(notes));
  }

  private void take(String key, Provenance told, Function<Provenance, ReadSecurity> reading) {
    ReadSecurity read;
    try {
      read = reading.apply(told);
    } catch (InvalidValueException e) {
      refuse(key, String.valueOf(e.getMessage()));
      return;
    }
    publisher.quarantined(read.withheld());
    read.notes().forEach(this::note);
    switch (publisher.publish(read.security())) {
      case PUBLISHED -> published++;
      case UNCHANGED -> unchanged++;
      case OUTDATED -> outdated++;
      case AMBIGUOUS -> refuse(key, publisher.ambiguity());
    }
  }

  private void refuse(String what, String reason) {
    refused++;
    note(new Note(what, null, reason));
  }

  private void note(Note note) {
    noteCount++;
    if (notes.size() < ReparseResult.MOST_NOTES) {
      notes.add(note);
    }
  }

  private static Provenance provenance(Source source, Capture capture) {
    return new Provenance(source.label(), capture.address(), capture.seenAt(), capture.sha256());
  }
}
