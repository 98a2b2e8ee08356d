package io.bellwether.recommender.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bellwether.contracts.event.AnswerGiven;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.eventlog.LogUnavailableException;
import io.bellwether.eventlog.LogWriter.Landing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerShippingTest {

  private static final long ROOM = 1 << 20;
  private static final Duration RETRY = Duration.ofMillis(5);

  private final BlockingQueue<Supplier<AnswerGiven>> queue = new ArrayBlockingQueue<>(10_000);
  private final MemoryLog log = new MemoryLog();
  private final AuditMeters meters = new AuditMeters(new SimpleMeterRegistry());

  @TempDir private Path folder;
  private AnswerShipping shipping;
  private boolean isClosed;

  @BeforeEach
  void start() {
    start(ROOM);
  }

  @AfterEach
  void stop() throws InterruptedException {
    close();
  }

  @Test
  void shipsStraightToTheLogWhileItTakesRecords() {
    ask(0, 2_000);

    awaitArrived(ids(0, 2_000));
    await().until(() -> !shipping.isSpooling());
    ask(2_000, 2_010);
    awaitArrived(ids(0, 2_010));
  }

  @Test
  void spoolsWhileTheLogIsAwayAndShipsInOrderWhenItIsBack() {
    ask(0, 10);
    awaitArrived(ids(0, 10));
    await().until(() -> !shipping.isSpooling());

    log.takes(false);
    ask(10, 3_000);
    await().until(() -> shipping.isSpooling() && queue.isEmpty());
    assertThat(log.arrived()).isEqualTo(ids(0, 10));

    log.takes(true);
    ask(3_000, 3_500);
    awaitArrived(ids(0, 3_500));
    await().until(() -> !shipping.isSpooling());
  }

  @Test
  void aStopWhileTheLogIsAwayLeavesAllForTheNextStart() throws InterruptedException {
    log.takes(false);
    ask(0, 100);
    close();
    assertThat(log.arrived()).isEmpty();

    log.takes(true);
    start(ROOM);
    ask(100, 110);

    awaitArrived(ids(0, 110));
  }

  @Test
  void aStopWhileTheLogTakesRecordsLeavesNoneBehind() throws InterruptedException {
    ask(0, 1);
    await().until(() -> !shipping.isSpooling());
    ask(1, 5_000);
    close();

    assertThat(log.arrived()).isEqualTo(ids(0, 5_000));
    try (Spool spool = Spool.open(folder, ROOM)) {
      assertThat(spool.isEmpty()).isTrue();
    }
  }

  /** Then whoever answers finds the queue full. */
  @Test
  void leavesRecordsInTheQueueWhenTheSpoolIsFullAndLosesNoneOfThem() throws InterruptedException {
    close();
    log.takes(false);
    start(500);
    ask(0, 50);
    await().until(queue::isEmpty);
    ask(50, 60);
    // the first fifty are more than the spool can hold, so nothing more is taken
    await().during(Duration.ofMillis(200)).until(() -> queue.size() == 10);

    log.takes(true);

    awaitArrived(ids(0, 60));
    assertThat(meters.lostCount()).isZero();
  }

  @Test
  void countsARecordThatCannotBeMadeAndGoesOn() {
    queue.add(
        () -> {
          throw new IllegalArgumentException("securityId is \"x\"");
        });
    ask(0, 3);

    awaitArrived(ids(0, 3));
    assertThat(meters.lostCount()).isEqualTo(1);
  }

  private void start(long room) {
    isClosed = false;
    shipping =
        new AnswerShipping(
            queue, Spool.open(folder, room), log, Duration.ofMillis(10), RETRY, meters);
    shipping.start();
  }

  private void close() throws InterruptedException {
    if (!isClosed) {
      isClosed = true;
      shipping.close();
    }
  }

  private void ask(int from, int to) {
    IntStream.range(from, to).forEach(at -> queue.add(() -> answer(id(at))));
  }

  private void awaitArrived(List<String> ids) {
    await().untilAsserted(() -> assertThat(log.arrived()).isEqualTo(ids));
  }

  private static List<String> ids(int from, int to) {
    return IntStream.range(from, to).mapToObj(AnswerShippingTest::id).toList();
  }

  private static String id(int at) {
    return "answer-%05d".formatted(at);
  }

  private static AnswerGiven answer(String id) {
    return new AnswerGiven(
        id,
        new InvestorId("client"),
        "",
        "rest",
        new TreeMap<>(),
        "snapshot-1",
        "popularity",
        "rules-1",
        OffsetVector.START,
        "RANKED",
        List.of(),
        List.of(),
        "",
        "",
        Instant.EPOCH);
  }

  /** A log in memory that can be told to take nothing. It remembers each id once, as readers do. */
  private static final class MemoryLog implements AnswerLog {

    private final List<String> arrived = new ArrayList<>();
    private boolean takes = true;

    synchronized void takes(boolean nowTakes) {
      takes = nowTakes;
    }

    synchronized List<String> arrived() {
      return List.copyOf(arrived);
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void write(AnswerGiven answer, Landing landing) {
      boolean lands = take(answer);
      Thread.ofVirtual()
          .start(() -> landing.landed(lands ? null : new LogUnavailableException("away", null)));
    }

    private synchronized boolean take(AnswerGiven answer) {
      AnswerGiven read = EventType.ANSWER_GIVEN.parse(EventType.ANSWER_GIVEN.write(answer));
      if (takes && !arrived.contains(read.recommendationId())) {
        arrived.add(read.recommendationId());
      }
      return takes;
    }
  }
}
