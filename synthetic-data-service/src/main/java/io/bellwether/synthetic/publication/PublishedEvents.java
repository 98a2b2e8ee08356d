package io.bellwether.synthetic.publication;

import io.bellwether.contracts.event.AnswerGiven;
import io.bellwether.contracts.event.ClientBrief;
import io.bellwether.contracts.event.Feedback;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.event.SnapshotRefused;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.event.TradeCancelled;
import io.bellwether.contracts.log.Event;
import io.bellwether.eventlog.LogEntry;
import java.util.BitSet;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The fold of the log into the positions of what one job put there already. */
public final class PublishedEvents implements Consumer<LogEntry> {

  private final EventNames names;
  private final long firstTrade;
  private final BitSet securities = new BitSet();
  private final BitSet investors = new BitSet();
  private final BitSet trades = new BitSet();

  /**
   * @param firstTrade trades at positions before this one are not noted
   */
  public PublishedEvents(EventNames names, long firstTrade) {
    this.names = names;
    this.firstTrade = firstTrade;
  }

  @Override
  public void accept(LogEntry entry) {
    if (entry instanceof LogEntry.Recorded recorded
        && recorded.event().source().equals(names.source())) {
      note(recorded.event());
    }
  }

  public boolean hasSecurity(int position) {
    return securities.get(position);
  }

  public boolean hasInvestor(int position) {
    return investors.get(position);
  }

  /** Whether a trade at or after the first one to be noted is there. */
  public boolean hasTrade(long position) {
    return trades.get(Math.toIntExact(position - firstTrade));
  }

  public int count() {
    return securities.cardinality() + investors.cardinality() + trades.cardinality();
  }

  private void note(Event<?> event) {
    switch (event.payload()) {
      case Security _ -> set(securities, names.securityPosition(event.id()), 0);
      case Investor _ -> set(investors, names.investorPosition(event.id()), 0);
      case Trade _ -> set(trades, names.tradePosition(event.id()), firstTrade);
      case TradeCancelled _,
          SnapshotPublished _,
          SnapshotRefused _,
          AnswerGiven _,
          Feedback _,
          ClientBrief _ -> {
        // no feed has them
      }
    }
  }

  private static void set(BitSet found, OptionalLong position, long first) {
    if (position.isPresent() && position.getAsLong() >= first) {
      found.set(Math.toIntExact(position.getAsLong() - first));
    }
  }
}
