package io.bellwether.synthetic.publication;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.log.Event;
import java.util.OptionalLong;

/**
 * How the events of one job are named: the same job and position give the same id, and even an
 * event's time is taken from what it tells.
 */
public final class EventNames {

  private static final int DIGITS = 8;

  private final String source;
  private final int firstInvestor;
  private final EventIds securities;
  private final EventIds investors;
  private final EventIds trades;

  private EventNames(String prefix, String source, int firstInvestor, int tradeDigits) {
    this.source = source;
    this.firstInvestor = firstInvestor;
    this.securities = new EventIds(prefix + "-s-", DIGITS);
    this.investors = new EventIds(prefix + "-i-", DIGITS);
    this.trades = new EventIds(prefix + "-t-", tradeDigits);
  }

  /**
   * The names of a generation's events.
   *
   * @param firstInvestor the number of the first investor
   */
  public static EventNames ofGeneration(String jobId, String feed, int firstInvestor) {
    return new EventNames(jobId, "/synthetic-data-service/" + feed, firstInvestor, DIGITS);
  }

  /** A colon is in no job's id, so these are nobody else's. */
  public static EventNames ofReplay(String jobId) {
    return new EventNames("replay:" + jobId, "/synthetic-data-service/replay", 0, DIGITS);
  }

  /** There is no end to these trades: twelve digits last six years at the highest rate. */
  public static EventNames ofLive(String jobId) {
    return new EventNames("live:" + jobId, "/synthetic-data-service/live", 0, 12);
  }

  public Event<Security> event(int position, Security security) {
    return new Event<>(securities.id(position), source, security.asOf(), security);
  }

  public Event<Investor> event(int position, Investor investor) {
    return new Event<>(
        investors.id((long) position + firstInvestor), source, investor.asOf(), investor);
  }

  public Event<Trade> event(long position, Trade trade) {
    return new Event<>(trades.id(position), source, trade.executedAt(), trade);
  }

  /** The id of a trade's event, and of the trade where its source gives it none. */
  public String tradeId(long position) {
    return trades.id(position);
  }

  String source() {
    return source;
  }

  OptionalLong securityPosition(String eventId) {
    return securities.number(eventId);
  }

  OptionalLong investorPosition(String eventId) {
    OptionalLong number = investors.number(eventId);
    return number.isPresent() ? OptionalLong.of(number.getAsLong() - firstInvestor) : number;
  }

  OptionalLong tradePosition(String eventId) {
    return trades.number(eventId);
  }
}
