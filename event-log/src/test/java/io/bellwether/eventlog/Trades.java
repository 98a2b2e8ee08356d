package io.bellwether.eventlog;

import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Numbered trades of one investor, all of whom lie in one partition, in order. */
final class Trades {

  private static final Instant MADE = Instant.parse("2026-01-05T10:00:00Z");

  private Trades() {}

  static Event<Trade> trade(String investor, int number) {
    String id = "%s-%05d".formatted(investor, number);
    Trade trade =
        new Trade(
            id,
            new InvestorId(investor),
            new SecurityId("XNAS:AAPL"),
            Side.BUY,
            BigDecimal.ONE,
            Money.of("12.5", "USD"),
            MADE.plusSeconds(number),
            "");
    return new Event<>(id, "/test", MADE, trade);
  }

  /** Writes the numbers {@code from} to {@code to - 1}. */
  static List<CompletableFuture<Void>> write(LogWriter writer, String investor, int from, int to) {
    List<CompletableFuture<Void>> written = new ArrayList<>();
    for (int number = from; number < to; number++) {
      written.add(writer.write(EventType.TRADE, trade(investor, number)));
    }
    return written;
  }

  static List<String> ids(String investor, int from, int to) {
    List<String> ids = new ArrayList<>();
    for (int number = from; number < to; number++) {
      ids.add(trade(investor, number).id());
    }
    return ids;
  }
}
