package io.bellwether.markets.replay;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.money.Money;
import io.bellwether.markets.feed.Feed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Everything that a feed hands over, and a line for each in their common order. */
final class Heard implements Feed.Reader {

  final List<Security> securities = new ArrayList<>();
  final List<Investor> investors = new ArrayList<>();
  final List<Trade> trades = new ArrayList<>();
  final List<String> lines = new ArrayList<>();

  static Heard of(Feed feed) {
    Heard heard = new Heard();
    feed.read(heard);
    return heard;
  }

  @Override
  public void security(int position, Security security) {
    securities.add(security);
    lines.add("security %d %s".formatted(position, security.id()));
  }

  @Override
  public void investor(int position, Investor investor) {
    investors.add(investor);
    lines.add(
        "investor %d %s %s %s"
            .formatted(position, investor.id(), investor.riskProfile(), investor.asOf()));
  }

  @Override
  public void trade(int position, Trade trade) {
    trades.add(trade);
    lines.add("trade %d %s %s".formatted(position, trade.id(), trade.executedAt()));
  }

  @Override
  public void close(SecurityId security, LocalDate day, Money price) {
    lines.add("close %s %s %s".formatted(security, day, price));
  }
}
