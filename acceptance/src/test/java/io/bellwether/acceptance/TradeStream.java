package io.bellwether.acceptance;

import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.log.CloudEventCodec;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * An order system: two hundred trades a second by a plain producer, which waits for a broker that
 * is away. Every twentieth trade comes in twice, as orders do when a system says them again.
 */
final class TradeStream implements AutoCloseable {

  private static final Duration STEP = Duration.ofMillis(5);
  private static final int AGAIN_EVERY = 20;

  private final KafkaProducer<String, byte[]> producer;
  private final List<String> securities;
  private final int investors;
  private final Random random;
  private final AtomicInteger landed = new AtomicInteger();
  private final Thread thread = Thread.ofVirtual().unstarted(this::run);

  private int made;

  private TradeStream(String bootstrapServers, List<String> securities, int investors, long seed) {
    this.producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", bootstrapServers,
                "max.in.flight.requests.per.connection", 1,
                "delivery.timeout.ms", 300_000,
                "max.block.ms", 300_000,
                "reconnect.backoff.max.ms", 500),
            new StringSerializer(),
            new ByteArraySerializer());
    this.securities = List.copyOf(securities);
    this.investors = investors;
    this.random = new Random(seed);
  }

  static TradeStream start(
      String bootstrapServers, List<String> securities, int investors, long seed) {
    TradeStream stream = new TradeStream(bootstrapServers, securities, investors, seed);
    stream.thread.start();
    return stream;
  }

  /** Trades that the log has, each counted once. */
  int landed() {
    return landed.get();
  }

  private void run() {
    try {
      while (true) {
        send();
        Thread.sleep(STEP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send() {
    Instant now = Instant.now();
    String id = "stream-%06d".formatted(made++);
    Trade trade =
        new Trade(
            id,
            new InvestorId("investor-%06d".formatted(1 + random.nextInt(investors))),
            new SecurityId(securities.get(random.nextInt(securities.size()))),
            Side.BUY,
            BigDecimal.ONE,
            Money.of("10.00", "USD"),
            now,
            "web");
    var record =
        CloudEventCodec.encode(EventType.TRADE, new Event<>(id, "/order-system", now, trade));
    producer.send(
        record,
        (where, refusal) -> {
          if (refusal == null) {
            landed.incrementAndGet();
          }
        });
    if (made % AGAIN_EVERY == 0) {
      producer.send(record);
    }
  }

  /**
   * Sends no more, and returns when the log has everything; how many different trades there were.
   */
  int stop() throws InterruptedException {
    thread.interrupt();
    thread.join();
    producer.flush();
    return made;
  }

  @Override
  public void close() {
    thread.interrupt();
    producer.close(Duration.ofSeconds(10));
  }
}
