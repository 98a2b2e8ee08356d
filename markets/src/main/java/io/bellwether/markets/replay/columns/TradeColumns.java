package io.bellwether.markets.replay.columns;

import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Trades by time, equal times as they came. A position counts in this order, from 0. */
public final class TradeColumns {

  private static final long NANOS = 1_000_000_000;

  private record Terms(Side side, String currency, String channel) {}

  private final Numbered<InvestorId> investorIds = new Numbered<>();
  private final Numbered<SecurityId> securityIds = new Numbered<>();
  private final Numbered<Terms> allTerms = new Numbered<>();
  private final IntColumn investors = new IntColumn();
  private final IntColumn securities = new IntColumn();
  private final IntColumn terms = new IntColumn();
  private final LongColumn moments = new LongColumn();
  private final DecimalColumn quantities = new DecimalColumn();
  private final DecimalColumn prices = new DecimalColumn();
  private final List<String> ids = new ArrayList<>();
  private int @Nullable [] order;

  /** Keeps a trade of the years 1970 to 2200. */
  public void add(Trade trade) {
    investors.add(investorIds.numberOf(trade.investorId()));
    securities.add(securityIds.numberOf(trade.securityId()));
    terms.add(
        allTerms.numberOf(new Terms(trade.side(), trade.price().currency(), trade.channel())));
    moments.add(
        Math.addExact(
            Math.multiplyExact(trade.executedAt().getEpochSecond(), NANOS),
            trade.executedAt().getNano()));
    quantities.add(trade.quantity());
    prices.add(trade.price().amount());
    ids.add(trade.id());
    order = null;
  }

  public int count() {
    return investors.count();
  }

  /** Whether the trades came in order of time. */
  public boolean cameInOrder() {
    return RowOrder.isInOrder(count(), moments::at);
  }

  public InvestorId investor(int position) {
    return investorIds.at(investors.at(row(position)));
  }

  public Instant executedAt(int position) {
    return moment(row(position));
  }

  public Trade trade(int position) {
    int row = row(position);
    Terms agreed = allTerms.at(terms.at(row));
    return new Trade(
        ids.get(row),
        investorIds.at(investors.at(row)),
        securityIds.at(securities.at(row)),
        agreed.side(),
        quantities.at(row),
        new Money(prices.at(row), agreed.currency()),
        moment(row),
        agreed.channel());
  }

  private Instant moment(int row) {
    long nanos = moments.at(row);
    return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
  }

  private int row(int position) {
    if (order == null) {
      order = RowOrder.of(count(), moments::at);
    }
    return order[position];
  }
}
