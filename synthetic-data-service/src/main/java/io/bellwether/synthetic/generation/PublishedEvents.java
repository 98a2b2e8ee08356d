package io.bellwether.synthetic.generation;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.log.Event;
import io.bellwether.eventlog.LogEntry;
import java.util.BitSet;
import java.util.function.Consumer;

/** The fold of the topics {@code users} and {@code trades} into what one job put there already. */
final class PublishedEvents implements Consumer<LogEntry> {

  private final EventIds investorIds;
  private final EventIds tradeIds;
  private final BitSet investors = new BitSet();
  private final BitSet trades = new BitSet();

  PublishedEvents(String jobId) {
    this.investorIds = EventIds.ofInvestors(jobId);
    this.tradeIds = EventIds.ofTrades(jobId);
  }

  @Override
  public void accept(LogEntry entry) {
    if (entry instanceof LogEntry.Recorded recorded
        && recorded.event().source().equals(GeneratedEvents.SOURCE)) {
      note(recorded.event());
    }
  }

  /** Numbers of the investors in the log. */
  BitSet investors() {
    return investors;
  }

  /** Positions of the trades in the log. */
  BitSet trades() {
    return trades;
  }

  int count() {
    return investors.cardinality() + trades.cardinality();
  }

  private void note(Event<?> event) {
    if (event.payload() instanceof Investor) {
      investorIds.number(event.id()).ifPresent(investors::set);
    } else if (event.payload() instanceof Trade) {
      tradeIds.number(event.id()).ifPresent(trades::set);
    }
  }
}
