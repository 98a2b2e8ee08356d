package io.bellwether.benchmarks.service;

import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.money.Money;
import io.bellwether.eventlog.LogWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a trade takes from the producer's send to the answers of its client, in a steady stream
 * of trades. Ten times a second a client who is asked about nowhere else buys what stands first in
 * their answer, and is asked about again and again until it is gone from there. The pauses between
 * grow, lest the questions become the load: a time is up to half too long, never too short.
 */
final class Freshness {

  private static final Pattern FIRST = Pattern.compile("\"securityId\":\"([^\"]+)\"");
  private static final int PROBES_A_SECOND = 10;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final LogWriter writer;
  private final RestCaller caller;
  private final ServiceOptions options;
  private final AtomicLong ids = new AtomicLong();
  private int probed;

  Freshness(LogWriter writer, RestCaller caller, ServiceOptions options) {
    this.writer = writer;
    this.caller = caller;
    this.options = options;
  }

  Latencies run(Duration length) {
    int probes = Math.toIntExact(length.toSeconds() * PROBES_A_SECOND);
    // clients at the end of the list are for the probes alone
    probed += probes;
    int others = options.investors() - probed;
    int every = options.trades() / PROBES_A_SECOND;
    Latencies latencies = new Latencies(probes);
    SplittableRandom random = new SplittableRandom(3);
    List<CompletableFuture<Void>> open = new ArrayList<>();
    long startNanos = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int at = 0; at < probes * every; at++) {
        Load.awaitNanos(startNanos + (long) (at * 1e9 / options.trades()));
        if (at % every == 0) {
          open.add(
              probe(at / every, ServedMarket.investor(others + at / every), latencies, threads));
        } else {
          buy(
              ServedMarket.investor(random.nextInt(others)),
              ServedMarket.security(random.nextInt(options.securities())));
        }
      }
      CompletableFuture.allOf(open.toArray(CompletableFuture[]::new)).join();
    }
    latencies.took(Duration.ofNanos(System.nanoTime() - startNanos));
    return latencies;
  }

  private CompletableFuture<Void> probe(
      int index, String investor, Latencies latencies, Executor threads) {
    return CompletableFuture.runAsync(() -> probe(index, investor, latencies), threads);
  }

  private void probe(int index, String investor, Latencies latencies) {
    String first = firstOf(investor);
    long sentNanos = System.nanoTime();
    buy(investor, first);
    long pauseNanos = FIRST_PAUSE.toNanos();
    while (firstOf(investor).equals(first)) {
      if (System.nanoTime() - sentNanos > PATIENCE.toNanos()) {
        latencies.note(index, System.nanoTime() - sentNanos, "not seen after " + PATIENCE);
        return;
      }
      LockSupport.parkNanos(pauseNanos);
      pauseNanos += pauseNanos / 2;
    }
    latencies.note(index, System.nanoTime() - sentNanos, null);
  }

  private String firstOf(String investor) {
    try {
      String body = caller.body(investor);
      Matcher first = FIRST.matcher(body);
      if (!first.find()) {
        throw new IllegalStateException("no security in: " + body);
      }
      return first.group(1);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void buy(String investor, String security) {
    Instant now = Instant.now();
    String id = "benchmark-%d-%d".formatted(ProcessHandle.current().pid(), ids.incrementAndGet());
    Trade trade =
        new Trade(
            id,
            new InvestorId(investor),
            new SecurityId(security),
            Side.BUY,
            BigDecimal.ONE,
            Money.of("10.00", "USD"),
            now,
            "web");
    writer.write(EventType.TRADE, new Event<>(id, "/benchmark", now, trade));
  }
}
