package io.bellwether.synthetic.publication;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.log.EventType;
import io.bellwether.markets.feed.Feed;

/** Offers a feed's events that are not in the log yet. */
final class FeedReader implements Feed.Reader {

  /** In the order in which a feed comes to them first; a job shows the furthest. */
  private enum Kind {
    NONE,
    SECURITIES,
    INVESTORS,
    TRADES
  }

  private final EventNames names;
  private final PublishedEvents found;
  private final Pace pace;
  private final Publication publication;
  private final Feed.Counts counts;

  private Kind furthest = Kind.NONE;
  private int securities;
  private int investors;
  private int trades;

  FeedReader(
      EventNames names,
      PublishedEvents found,
      Pace pace,
      Publication publication,
      Feed.Counts counts) {
    this.names = names;
    this.found = found;
    this.pace = pace;
    this.publication = publication;
    this.counts = counts;
  }

  @Override
  public void security(int position, Security security) {
    reach(Kind.SECURITIES, counts.securities());
    securities++;
    boolean shown = furthest == Kind.SECURITIES;
    if (!found.hasSecurity(position)) {
      publication.offer(EventType.SECURITY, names.event(position, security), shown);
    } else if (shown) {
      publication.pass();
    }
  }

  @Override
  public void investor(int position, Investor investor) {
    reach(Kind.INVESTORS, counts.investors());
    investors++;
    boolean shown = furthest == Kind.INVESTORS;
    if (!found.hasInvestor(position)) {
      publication.offer(EventType.INVESTOR, names.event(position, investor), shown);
    } else if (shown) {
      publication.pass();
    }
  }

  @Override
  public void trade(int position, Trade trade) {
    reach(Kind.TRADES, counts.trades());
    trades++;
    if (found.hasTrade(position)) {
      publication.pass();
    } else {
      pace.await(trade.executedAt(), publication);
      publication.offer(EventType.TRADE, names.event(position, trade), true);
    }
  }

  /** Waits for the broker to have everything; says what was handed over. */
  FeedPublished complete() {
    publication.complete();
    if (furthest == Kind.TRADES) {
      // a feed that simulates knew only about how many there would be
      publication.phase("trades", trades, trades);
    }
    return new FeedPublished(securities, investors, trades);
  }

  private void reach(Kind kind, int total) {
    if (kind.compareTo(furthest) > 0) {
      furthest = kind;
      String phase =
          switch (kind) {
            case NONE, SECURITIES -> "securities";
            case INVESTORS -> "investors";
            case TRADES -> "trades";
          };
      publication.phase(phase, 0, total);
    }
  }
}
