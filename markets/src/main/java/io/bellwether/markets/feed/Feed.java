package io.bellwether.markets.feed;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * Securities, investors and trades from one source, in the order in which a log would have them: a
 * security before it is bought, an investor before the first trade and again when facts about the
 * investor change, trades by time. The same source, parameters and seed hand over the same, event
 * for event, on any number of threads and however often they are read.
 */
public interface Feed {

  /** Names the source, such as {@code portrait}; part of an event's source. */
  String name();

  /** How much there is; a source that simulates knows the number of trades only afterwards. */
  Counts counts();

  /** What a reader of any result on this data must know, a sentence each. */
  List<String> notes();

  /**
   * Hands everything over on the caller's thread.
   *
   * @throws RuntimeException what the reader throws ends the reading and comes out unchanged
   */
  void read(Reader reader);

  /**
   * How many events of each kind.
   *
   * @param exact whether the trades are counted rather than expected
   */
  record Counts(int securities, int investors, int trades, boolean exact) {}

  /** Takes the events of each kind, numbered from 0 in the order of the feed. */
  interface Reader {

    /** A security, where the source brings its own. */
    default void security(int position, Security security) {}

    void investor(int position, Investor investor);

    void trade(int position, Trade trade);

    /** A closing price, where the source knows prices: every listed security, every trading day. */
    default void close(SecurityId security, LocalDate day, Money price) {}
  }
}
