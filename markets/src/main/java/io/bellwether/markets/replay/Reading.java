package io.bellwether.markets.replay;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.markets.feed.Feed;
import io.bellwether.markets.replay.columns.CloseColumns;
import io.bellwether.markets.replay.columns.TradeColumns;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hands a recording over once: closing prices, facts and trades merged by time. */
final class Reading {

  private final List<Security> securities;
  private final List<Investor> facts;
  private final TradeColumns trades;
  private final CloseColumns closes;
  private final Feed.Reader reader;
  private final Set<InvestorId> handedOver = new HashSet<>();
  private int fact;
  private int trade;
  private int close;
  private int investorPosition;

  Reading(Recording recording, Feed.Reader reader) {
    this.securities = recording.securities();
    this.facts = recording.facts();
    this.trades = recording.trades();
    this.closes = recording.closes();
    this.reader = reader;
  }

  /** How many investors trade before the first facts about them. */
  static int unknownAtFirst(Recording recording) {
    Map<InvestorId, Instant> known = new HashMap<>();
    recording.facts().forEach(facts -> known.putIfAbsent(facts.id(), facts.asOf()));
    Set<InvestorId> unknown = new HashSet<>();
    TradeColumns trades = recording.trades();
    for (int position = 0; position < trades.count(); position++) {
      InvestorId investor = trades.investor(position);
      Instant from = known.getOrDefault(investor, Instant.MAX);
      if (trades.executedAt(position).isBefore(from)) {
        unknown.add(investor);
      }
    }
    return unknown.size();
  }

  void run() {
    for (int position = 0; position < securities.size(); position++) {
      reader.security(position, securities.get(position));
    }
    while (fact < facts.size() || trade < trades.count() || close < closes.count()) {
      Instant nextFact = fact < facts.size() ? facts.get(fact).asOf() : Instant.MAX;
      Instant nextTrade = trade < trades.count() ? trades.executedAt(trade) : Instant.MAX;
      Instant nextClose = close < closes.count() ? closes.knownAt(close) : Instant.MAX;
      if (!nextClose.isAfter(nextFact) && !nextClose.isAfter(nextTrade)) {
        reader.close(closes.security(close), closes.day(close), closes.price(close));
        close++;
      } else if (!nextFact.isAfter(nextTrade)) {
        handOver(facts.get(fact++));
      } else {
        handOverTrade();
      }
    }
  }

  private void handOverTrade() {
    InvestorId investor = trades.investor(trade);
    if (!handedOver.contains(investor)) {
      handOver(unknown(investor, trades.executedAt(trade)));
    }
    reader.trade(trade, trades.trade(trade));
    trade++;
  }

  private void handOver(Investor investor) {
    handedOver.add(investor.id());
    reader.investor(investorPosition++, investor);
  }

  private static Investor unknown(InvestorId id, Instant asOf) {
    return new Investor(id, null, null, null, null, null, null, "", null, null, asOf);
  }
}
