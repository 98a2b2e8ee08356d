package io.bellwether.trainer;

import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.event.Education;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.MaritalStatus;
import io.bellwether.contracts.event.Occupation;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Sex;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.event.TradeCancelled;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Securities, investors and trades to test with. */
public final class Samples {

  /** A Monday. */
  public static final Instant FIRST_WEEK = Instant.parse("2026-01-05T10:00:00Z");

  /** After every trade of the samples. */
  private static final Instant PUBLISHED = Instant.parse("2027-01-04T10:00:00Z");

  private static final Mic MARKET = new Mic("XNAS");

  private Samples() {}

  public static <T extends DomainEvent> Event<T> event(String id, T payload) {
    return new Event<>(id, "/test", PUBLISHED, payload);
  }

  public static SecurityId securityId(String ticker) {
    return SecurityId.of(MARKET, ticker);
  }

  public static Security security(String ticker, String sector) {
    return security(ticker, sector, FIRST_WEEK);
  }

  public static Security security(String ticker, String sector, Instant asOf) {
    return new Security(
        securityId(ticker),
        ticker,
        null,
        MARKET,
        ticker + " Corporation",
        InstrumentClass.STOCK,
        sector,
        "",
        "US",
        List.of(),
        "USD",
        Map.of(),
        asOf,
        new Provenance("test", "/test", FIRST_WEEK, null));
  }

  /** An investor with everything said; the number varies it. */
  public static Investor investor(String id, int number, String region) {
    return investor(id, number, region, FIRST_WEEK);
  }

  public static Investor investor(String id, int number, String region, Instant asOf) {
    return new Investor(
        new InvestorId(id),
        number % 2 == 0 ? Sex.MALE : Sex.FEMALE,
        20 + number % 50,
        number % 3 == 0 ? MaritalStatus.MARRIED : MaritalStatus.SINGLE,
        Education.values()[number % 4],
        number % 5 == 0,
        RiskProfile.values()[number % 3],
        region,
        Occupation.values()[number % 5],
        Money.of(String.valueOf(1000 * (number + 1)), "USD"),
        asOf);
  }

  /** An investor of whom only the id is known. */
  public static Investor stranger(String id) {
    return new Investor(
        new InvestorId(id), null, null, null, null, null, null, "", null, null, FIRST_WEEK);
  }

  public static Trade purchase(String id, String investor, String ticker, Instant at) {
    return trade(id, investor, ticker, Side.BUY, at);
  }

  public static Trade trade(String id, String investor, String ticker, Side side, Instant at) {
    return new Trade(
        id,
        new InvestorId(investor),
        securityId(ticker),
        side,
        BigDecimal.TEN,
        Money.of("12.50", "USD"),
        at,
        "web");
  }

  /** The same trade, in the place of another. */
  public static Trade correction(Trade trade, String corrects) {
    return new Trade(
        trade.id(),
        trade.investorId(),
        trade.securityId(),
        trade.side(),
        trade.quantity(),
        trade.price(),
        trade.executedAt(),
        trade.channel(),
        corrects);
  }

  public static TradeCancelled cancelled(String tradeId, String investor) {
    return new TradeCancelled(tradeId, new InvestorId(investor), PUBLISHED, "entered twice");
  }

  /** The same weekday and time, so many weeks after the first. */
  public static Instant week(int week) {
    return FIRST_WEEK.plus(Duration.ofDays(7L * week));
  }
}
