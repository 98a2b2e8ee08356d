package io.bellwether.markets.causal;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.money.Money;
import io.bellwether.markets.feed.Feed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small markets, and what they told. */
final class Markets {

  static final LocalDate MONDAY = LocalDate.of(2021, 7, 12);

  private Markets() {}

  /** Every cause at 0. */
  static Strengths nothing() {
    Strengths strengths = Strengths.standard();
    for (Strength strength : Strength.values()) {
      strengths = strengths.with(strength, 0);
    }
    return strengths;
  }

  static MarketPlan plan(int investors, int weeks, double ordersAWeek, Strengths strengths) {
    return new MarketPlan(investors, MONDAY, weeks, ordersAWeek, 42, strengths);
  }

  static List<Security> catalogue(int count) {
    return MadeUpCatalogue.of(count, MONDAY, 42);
  }

  static CausalMarket market(MarketPlan plan, int securities) {
    return new CausalMarket(plan, catalogue(securities), true, position -> "t" + position);
  }

  /** Everything that a market tells, in its order. */
  static final class Told implements Feed.Reader {

    final List<Security> securities = new ArrayList<>();
    final List<Investor> investors = new ArrayList<>();
    final List<Trade> trades = new ArrayList<>();
    final Map<SecurityId, List<Money>> closes = new HashMap<>();
    final List<String> order = new ArrayList<>();

    static Told by(Feed feed) {
      Told told = new Told();
      feed.read(told);
      return told;
    }

    List<Trade> purchases() {
      return trades.stream().filter(trade -> trade.side() == Side.BUY).toList();
    }

    @Override
    public void security(int position, Security security) {
      securities.add(security);
      order.add("s" + position);
    }

    @Override
    public void investor(int position, Investor investor) {
      investors.add(investor);
      order.add("i" + position);
    }

    @Override
    public void trade(int position, Trade trade) {
      trades.add(trade);
      order.add("t" + position);
    }

    @Override
    public void close(SecurityId security, LocalDate day, Money price) {
      closes.computeIfAbsent(security, _ -> new ArrayList<>()).add(price);
    }
  }
}
