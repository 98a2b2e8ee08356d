package io.bellwether.scraper.scrape;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.jobs.JobContext;
import io.bellwether.scraper.browse.SiteBrowser;
import io.bellwether.scraper.capture.CaptureStore;
import io.bellwether.scraper.page.MarketSiteException;
import io.bellwether.scraper.page.MarketSiteException.Reason;
import io.bellwether.scraper.page.QuoteAnswer;
import io.bellwether.scraper.page.QuotePage;
import io.bellwether.scraper.page.ScreenerPage;
import io.bellwether.scraper.publish.SecurityPublisher;
import io.bellwether.scraper.publish.SecurityPublisher.Outcome;
import io.bellwether.scraper.scrape.ScrapeResult.Note;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** The walk over one site: its whole list first, then each security's page. */
final class ScrapeRun {

  private static final String SOURCE = "market-site";

  private final URI site;
  private final JobContext job;
  private final SiteBrowser browser;
  private final CaptureStore captures;
  private final SecurityPublisher publisher;
  private final Consumer<ScrapeCheckpoint> finishedPage;
  private ScrapeCheckpoint state;

  ScrapeRun(
      URI site,
      JobContext job,
      SiteBrowser browser,
      CaptureStore captures,
      SecurityPublisher publisher,
      ScrapeCheckpoint from,
      Consumer<ScrapeCheckpoint> finishedPage) {
    this.site = site;
    this.job = job;
    this.browser = browser;
    this.captures = captures;
    this.publisher = publisher;
    this.finishedPage = finishedPage;
    this.state = from;
  }

  ScrapeResult run() throws InterruptedException {
    while (!listed()) {
      job.progress("list", state.tickers().size(), state.total());
      listPage();
    }
    while (state.nextQuote() < state.tickers().size()) {
      job.progress("quotes", state.nextQuote(), state.tickers().size());
      quote(state.tickers().get(state.nextQuote()));
    }
    job.progress("quotes", state.nextQuote(), state.tickers().size());
    return state.result();
  }

  /** The list is whole when it has as many rows as the site says, none of them twice. */
  private boolean listed() {
    if (state.nextRow() == 1 || state.nextRow() <= state.total()) {
      return false;
    }
    if (state.tickers().size() != state.total()) {
      throw new MarketSiteException(
          Reason.INCOMPLETE,
          "the site says that it lists %d securities, but its pages list %d"
              .formatted(state.total(), state.tickers().size()));
    }
    return true;
  }

  private void listPage() throws InterruptedException {
    URI address = page("/screener.ashx?v=111&r=" + state.nextRow());
    String html = browser.load(address);
    captures.put(html);
    ScreenerPage page = ScreenerPage.parse(html);
    if (page.tickers().isEmpty()) {
      throw new MarketSiteException(
          Reason.INCOMPLETE,
          "the site says that it lists %d securities, but %s lists none"
              .formatted(page.total(), address));
    }
    finish(state.listed(page.total(), page.tickers()));
  }

  private void quote(String ticker) throws InterruptedException {
    URI address = page("/quote.ashx?t=" + URLEncoder.encode(ticker, UTF_8));
    String html = browser.load(address);
    String capture = captures.put(html);
    Provenance provenance =
        new Provenance(
            SOURCE, address.toString(), Instant.now().truncatedTo(ChronoUnit.MILLIS), capture);
    switch (QuotePage.parse(html)) {
      case QuoteAnswer.UnknownTicker unknown ->
          refuse(
              ticker, "listed by the screener, but \"%s\" has no page".formatted(unknown.ticker()));
      case QuoteAnswer.Quote quote when !quote.ticker().equals(ticker) ->
          refuse(ticker, "its page is that of \"%s\"".formatted(quote.ticker()));
      case QuoteAnswer.Quote quote -> publish(quote, provenance);
    }
  }

  private void publish(QuoteAnswer.Quote quote, Provenance provenance) {
    QuoteFacts facts;
    try {
      facts = QuoteFacts.of(quote, provenance);
    } catch (InvalidValueException e) {
      refuse(quote.ticker(), String.valueOf(e.getMessage()));
      return;
    }
    Outcome outcome = publisher.publish(facts.security());
    publisher.flush();
    if (outcome == Outcome.OUTDATED) {
      finish(
          state.refused(
              new Note(
                  quote.ticker(),
                  null,
                  "newer facts are known, of " + publisher.newestOf(facts.security()))));
    } else {
      finish(state.published(state.count().plus(outcome), facts.withheld(), facts.notes()));
    }
  }

  private void refuse(String ticker, String reason) {
    publisher.refused();
    finish(state.refused(new Note(ticker, null, reason)));
  }

  private void finish(ScrapeCheckpoint reached) {
    state = reached;
    finishedPage.accept(reached);
  }

  private URI page(String path) {
    return URI.create(site.toString().replaceFirst("/+$", "") + path);
  }
}
