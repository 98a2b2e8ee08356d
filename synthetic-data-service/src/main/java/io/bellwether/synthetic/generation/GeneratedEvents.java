package io.bellwether.synthetic.generation;

import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.log.Event;
import io.bellwether.synthetic.portrait.Portrait;
import io.bellwether.synthetic.scheme.Assortment;
import io.bellwether.synthetic.scheme.Scheme;
import io.bellwether.synthetic.scheme.TradeHistory;

/**
 * Every event of one generation in the order of the log. The same job id, request and catalogue
 * give the same bytes: even an event's time is taken from what it tells.
 */
final class GeneratedEvents {

  static final String SOURCE = "/synthetic-data-service/portrait";

  /** Takes numbered events one by one. */
  @FunctionalInterface
  interface Reader<T extends DomainEvent> {
    void accept(int number, Event<T> event);
  }

  private final GenerationRequest request;
  private final EventIds investorIds;
  private final Portrait portrait;
  private final TradeHistory history;

  GeneratedEvents(String jobId, GenerationRequest request, Assortment assortment) {
    this.request = request;
    this.investorIds = EventIds.ofInvestors(jobId);
    this.portrait = new Portrait(request.seed(), request.weeks().eve());
    this.history =
        new TradeHistory(
            new Scheme(request.seed(), assortment, request.weeks()),
            request.investors(),
            EventIds.ofTrades(jobId)::id);
  }

  int tradeCount() {
    return history.tradeCount();
  }

  /** Hands over the investors, numbered from 1. */
  void forEachInvestor(Reader<Investor> reader) {
    for (int number = 1; number <= request.investors(); number++) {
      Investor investor = portrait.investor(number);
      reader.accept(number, new Event<>(investorIds.id(number), SOURCE, investor.asOf(), investor));
    }
  }

  /** Hands over the trades in order of time, numbered from 0. */
  void forEachTrade(Reader<Trade> reader) {
    history.forEach(
        (position, trade) ->
            reader.accept(position, new Event<>(trade.id(), SOURCE, trade.executedAt(), trade)));
  }
}
