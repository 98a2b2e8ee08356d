package io.bellwether.synthetic.testing;

import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.money.Money;
import io.bellwether.markets.feed.Feed;
import io.bellwether.markets.portrait.Portrait;
import io.bellwether.markets.testing.MadeUpSecurities;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Brings its own securities, and hands investors over again between their trades, which lie at
 * equal distances in time.
 */
public final class InterleavedFeed implements Feed {

  private static final Instant BEGIN = Instant.parse("2022-01-03T09:00:00Z");
  private static final int SECURITIES = 40;
  private static final int INVESTORS = 10;
  private static final int TRADES_BETWEEN_FACTS = 20;

  private final int trades;
  private final Duration step;
  private final IntFunction<String> idOfTrade;

  public InterleavedFeed(int trades, Duration step, IntFunction<String> idOfTrade) {
    this.trades = trades;
    this.step = step;
    this.idOfTrade = idOfTrade;
  }

  @Override
  public String name() {
    return "interleaved";
  }

  @Override
  public Counts counts() {
    return new Counts(SECURITIES, investorCount(), trades + 7, false);
  }

  @Override
  public List<String> notes() {
    return List.of("made up for a test");
  }

  @Override
  public void read(Reader reader) {
    List<Security> securities = MadeUpSecurities.catalogue(SECURITIES);
    for (int i = 0; i < SECURITIES; i++) {
      reader.security(i, securities.get(i));
    }
    int investor = 0;
    for (int number = 1; number <= INVESTORS; number++) {
      reader.investor(investor++, new Portrait(1, BEGIN).investor(number));
    }
    for (int i = 0; i < trades; i++) {
      Instant moment = BEGIN.plus(step.multipliedBy(i));
      if (i % TRADES_BETWEEN_FACTS == 0) {
        int number = 1 + i / TRADES_BETWEEN_FACTS % INVESTORS;
        reader.investor(investor++, new Portrait(i, moment).investor(number));
      }
      reader.trade(i, trade(i, securities.get(i % SECURITIES), moment));
    }
  }

  public int securityCount() {
    return SECURITIES;
  }

  public int investorCount() {
    return INVESTORS + (trades + TRADES_BETWEEN_FACTS - 1) / TRADES_BETWEEN_FACTS;
  }

  private Trade trade(int position, Security security, Instant moment) {
    return new Trade(
        idOfTrade.apply(position),
        Portrait.idOf(1 + position % INVESTORS),
        security.id(),
        Side.BUY,
        BigDecimal.valueOf(1 + position % 9),
        Money.of("12.50", "USD"),
        moment,
        "web");
  }
}
