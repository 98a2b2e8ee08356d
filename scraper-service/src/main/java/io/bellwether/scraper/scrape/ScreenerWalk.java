package io.bellwether.scraper.scrape;

import io.bellwether.jobs.JobContext;
import io.bellwether.scraper.facts.QuoteFacts;
import io.bellwether.scraper.merge.Source;
import io.bellwether.scraper.page.MarketSiteException;
import io.bellwether.scraper.page.QuoteAnswer;
import io.bellwether.scraper.page.QuotePage;
import io.bellwether.scraper.page.ScreenerPage;
import io.bellwether.scraper.source.SourceSettings;
import io.bellwether.scraper.visit.SiteVisitor;
import io.bellwether.scraper.visit.Visit;

/** Over a site with a screener: its whole list first, then each security's page. */
final class ScreenerWalk implements Walk {

  static final String LABEL = Source.MARKET_SITE.label();

  /** So many pages that cannot be read in a row, and the others will not be asked for. */
  private static final int MOST_UNREADABLE = 10;

  private final SourceSettings source;
  private final JobContext job;
  private final SiteVisitor visitor;
  private final Taking taking;
  private final RunState state;
  private int unreadable;

  ScreenerWalk(
      SourceSettings source, JobContext job, SiteVisitor visitor, Taking taking, RunState state) {
    this.source = source;
    this.job = job;
    this.visitor = visitor;
    this.taking = taking;
    this.state = state;
  }

  @Override
  public void walk() throws InterruptedException {
    while (!state.listEnded()) {
      job.progress("list", state.listed(), state.total());
      Visit<ScreenerPage> visit =
          visitor.read(source.listPage(state.nextRow()), ScreenerPage::parse);
      ScreenerPage list = visit.page();
      int rows = state.nextRow() - 1 + list.rows().size();
      boolean last = list.rows().isEmpty() || rows >= list.total();
      taking.listed(list.total(), list.tickers(), last, Taking.page(visit));
    }
    for (String ticker = state.next(); ticker != null; ticker = state.next()) {
      job.progress("quotes", state.taken(), state.listed());
      quote(ticker);
    }
    job.progress("quotes", state.taken(), state.listed());
  }

  private void quote(String ticker) throws InterruptedException {
    Visit<QuoteAnswer> visit;
    try {
      visit = visitor.read(source.quotePage(ticker), QuotePage::parse);
      unreadable = 0;
    } catch (MarketSiteException e) {
      switch (e.reason()) {
        case CUT_OFF, UNKNOWN_LAYOUT, UNREACHABLE, DISALLOWED -> unreadable(ticker, e);
        case THROTTLED, BOT_WALL, EMPTY_PAGE, INCOMPLETE, NO_BROWSER -> throw e;
      }
      return;
    }
    switch (visit.page()) {
      case QuoteAnswer.UnknownTicker unknown ->
          taking.refuse(
              ticker,
              "listed by the screener, but \"%s\" has no page".formatted(unknown.ticker()),
              Taking.page(visit));
      case QuoteAnswer.Quote quote when !quote.ticker().equals(ticker) ->
          taking.refuse(
              ticker, "its page is that of \"%s\"".formatted(quote.ticker()), Taking.page(visit));
      case QuoteAnswer.Quote quote ->
          taking.take(
              ticker, LABEL, Taking.page(visit), provenance -> QuoteFacts.of(quote, provenance));
    }
  }

  private void unreadable(String ticker, MarketSiteException why) {
    if (++unreadable >= MOST_UNREADABLE) {
      throw new MarketSiteException(
          why.reason(),
          "%d pages in a row cannot be read, the last: %s".formatted(unreadable, why.getMessage()),
          why);
    }
    taking.refuse(ticker, String.valueOf(why.getMessage()), null);
  }
}
