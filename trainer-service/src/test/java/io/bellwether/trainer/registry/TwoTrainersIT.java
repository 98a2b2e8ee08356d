package io.bellwether.trainer.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.eventlog.DeadLetters;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.eventlog.Topics;
import io.bellwether.localstack.testing.TemporaryStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two trainers started by mistake, at a real broker. */
class TwoTrainersIT {

  private static final TemporaryStack STACK = new TemporaryStack();
  private static final DeadLetters NONE =
      (record, reason) -> {
        throw new IllegalStateException(reason);
      };

  private static LogSettings log = new LogSettings("none:1", "none", 1, Duration.ofMinutes(1));

  @BeforeAll
  static void start() {
    log =
        new LogSettings(
            STACK.startBroker().bootstrapServers(), "trainer-service", 1, Duration.ofMinutes(1));
    Topics.ensure(log);
  }

  @AfterAll
  static void stop() {
    STACK.close();
  }

  @Test
  void ofManyThatAnnounceTheSameSnapshotAtOnceOneDoes() throws Exception {
    // Given
    int trainers = 4;
    CountDownLatch all = new CountDownLatch(trainers);
    List<Future<Optional<DomainEvent>>> announced = new ArrayList<>();

    // When
    try (ExecutorService processes = Executors.newFixedThreadPool(trainers)) {
      for (int trainer = 0; trainer < trainers; trainer++) {
        SnapshotAnnouncer announcer = announcer();
        announced.add(
            processes.submit(
                () -> {
                  all.countDown();
                  all.await();
                  return announcer.announce(once("at-once"));
                }));
      }
      for (Future<Optional<DomainEvent>> each : announced) {
        each.get(2, TimeUnit.MINUTES);
      }
    }

    // Then
    assertThat(announced.stream().filter(each -> each.resultNow().isPresent())).hasSize(1);
    assertThat(announcementsOf("at-once")).isEqualTo(1);
  }

  @Test
  void oneThatWasPausedBetweenLookingAndWritingWritesNothing() throws Exception {
    // Given
    CountDownLatch looked = new CountDownLatch(1);
    CountDownLatch resumed = new CountDownLatch(1);
    AtomicInteger looks = new AtomicInteger();
    Function<SnapshotHistory, Optional<? extends DomainEvent>> paused =
        history -> {
          Optional<? extends DomainEvent> decided = once("paused").apply(history);
          if (looks.incrementAndGet() == 1) {
            looked.countDown();
            await(resumed);
          }
          return decided;
        };
    SnapshotAnnouncer sleeper = announcer();
    SnapshotAnnouncer other = announcer();

    // When
    try (ExecutorService process = Executors.newSingleThreadExecutor()) {
      Future<Optional<DomainEvent>> slept = process.submit(() -> sleeper.announce(paused));
      await(looked);
      Optional<DomainEvent> first = other.announce(once("paused"));
      resumed.countDown();

      // Then
      assertThat(first).isPresent();
      assertThat(slept.get(2, TimeUnit.MINUTES)).isEmpty();
    }
    assertThat(looks).hasValue(2);
    assertThat(announcementsOf("paused")).isEqualTo(1);
  }

  private static SnapshotAnnouncer announcer() {
    return new SnapshotAnnouncer(log, NONE, new SnapshotRegistry(log, NONE));
  }

  private static Function<SnapshotHistory, Optional<? extends DomainEvent>> once(String id) {
    return history ->
        history.knows(id)
            ? Optional.empty()
            : Optional.of(
                new SnapshotPublished(
                    id,
                    "equities",
                    null,
                    OffsetVector.START,
                    new TreeMap<>(),
                    1,
                    "als",
                    List.of(),
                    "equities/" + id,
                    "0".repeat(64),
                    1,
                    history.nextMoment("equities"),
                    false,
                    "trained"));
  }

  private static int announcementsOf(String id) {
    return SnapshotHistory.read(log, NONE).find(id).orElseThrow().announcements().size();
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("nobody came");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
