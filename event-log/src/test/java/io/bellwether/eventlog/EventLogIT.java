package io.bellwether.eventlog;

import static io.bellwether.eventlog.Trades.ids;
import static io.bellwether.eventlog.Trades.trade;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.contracts.log.Topic;
import io.bellwether.localstack.Infrastructure;
import io.bellwether.localstack.testing.TemporaryStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** The log against a real broker, which is killed now and then. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 90, unit = TimeUnit.SECONDS)
class EventLogIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Set<Topic> TRADES = Set.of(Topic.TRADES);
  private static final DeadLetters NONE =
      (record, reason) -> {
        throw new AssertionError("buried %s: %s".formatted(record, reason));
      };

  private final TemporaryStack stack = new TemporaryStack();
  private final Infrastructure infrastructure = stack.startBroker();
  private final LogSettings settings =
      new LogSettings(infrastructure.bootstrapServers(), "event-log-it", 1, PATIENCE);
  private final LogWriter writer = new LogWriter(settings);

  @BeforeAll
  void makeTopics() {
    Topics.ensure(settings);
  }

  @AfterEach
  void broker() {
    infrastructure.startBroker();
  }

  @AfterAll
  void stop() {
    writer.close();
    stack.close();
  }

  @Test
  void topicsAreMadeOnceWithTheirSettings() throws Exception {
    Topics.ensure(settings);

    try (Admin admin = Admin.create(settings.client("test"))) {
      var described =
          admin.describeTopics(List.of("trades", "users", "dead-letters")).allTopicNames().get();
      assertThat(described.values())
          .extracting(topic -> topic.name() + " " + topic.partitions().size())
          .containsExactlyInAnyOrder("trades 4", "users 4", "dead-letters 1");
    }
  }

  @Test
  void whatIsWrittenIsReadInTheOrderOfEachKey() {
    // Given
    OffsetVector from = end();
    Trades.write(writer, "order-a", 0, 500);
    Trades.write(writer, "order-b", 0, 500);
    writer.flush();

    // When
    ReadEntries read = new ReadEntries();
    try (LogReader reader = reader(from)) {
      reader.readTo(reader.end(), read, left -> {});

      // Then
      assertThat(reader.position()).isEqualTo(reader.end());
    }
    assertThat(read.ids("order-a")).isEqualTo(ids("order-a", 0, 500));
    assertThat(read.ids("order-b")).isEqualTo(ids("order-b", 0, 500));
    assertThat(read.all())
        .anySatisfy(
            entry ->
                assertThat(entry)
                    .isInstanceOfSatisfying(
                        LogEntry.Recorded.class,
                        recorded -> assertThat(recorded.event()).isEqualTo(trade("order-a", 7))));
  }

  @Test
  void readToStandsExactlyAtItsEndAndTheNextReadGoesOnThere() {
    // Given: more behind the end than before it, so that one fetch holds both
    OffsetVector from = end();
    Trades.write(writer, "bound", 0, 10);
    writer.flush();
    OffsetVector middle = end();
    Trades.write(writer, "bound", 10, 300);
    writer.flush();

    try (LogReader reader = reader(from)) {
      // When
      ReadEntries first = new ReadEntries();
      List<Long> left = new ArrayList<>();
      reader.readTo(middle, first, left::add);

      // Then
      assertThat(first.ids("bound")).isEqualTo(ids("bound", 0, 10));
      assertThat(reader.position()).isEqualTo(middle);
      assertThat(left).startsWith(10L).endsWith(0L);

      // And
      ReadEntries rest = new ReadEntries();
      await().atMost(PATIENCE).until(() -> reader.poll(Duration.ofMillis(100), rest) == 0);
      assertThat(rest.ids("bound")).isEqualTo(ids("bound", 10, 300));
    }
  }

  @Test
  void whatTellsProgressMayEndARead() {
    OffsetVector from = end();
    Trades.write(writer, "cancelled", 0, 10);
    writer.flush();

    try (LogReader reader = reader(from)) {
      assertThatThrownBy(
              () ->
                  reader.readTo(
                      reader.end(),
                      entry -> {},
                      left -> {
                        throw new IllegalStateException("enough");
                      }))
          .hasMessage("enough");
    }
  }

  @Test
  void aReaderGoesBackWhereItIsSent() {
    OffsetVector from = end();
    Trades.write(writer, "again", 0, 20);
    writer.flush();
    ReadEntries read = new ReadEntries();

    try (LogReader reader = reader(from)) {
      reader.readTo(reader.end(), read, left -> {});
      reader.seek(from);
      reader.readTo(reader.end(), read, left -> {});
    }

    assertThat(read.ids("again")).hasSize(40);
  }

  @Test
  void aTombstoneErasesItsKey() throws Exception {
    // Given
    OffsetVector from = end(Set.of(Topic.USERS));
    writer.send(new ProducerRecord<>("users", "anna", null)).get();

    // When
    ReadEntries read = new ReadEntries();
    try (LogReader reader = new LogReader(settings, Set.of(Topic.USERS), from, NONE)) {
      reader.readTo(reader.end(), read, left -> {});
    }

    // Then
    assertThat(read.all())
        .singleElement()
        .isInstanceOfSatisfying(
            LogEntry.Erased.class,
            erased -> {
              assertThat(erased.topic()).isEqualTo(Topic.USERS);
              assertThat(erased.key()).isEqualTo("anna");
            });
  }

  @Test
  void whatIsNoEventIsBuriedOnceWithItsReasonAndTheReadGoesOn() throws Exception {
    // Given
    OffsetVector from = end();
    ProducerRecord<String, byte[]> bad =
        new ProducerRecord<>("trades", 0, "anna", "no trade".getBytes(UTF_8));
    bad.headers().add("x-trace", "17".getBytes(UTF_8));
    writer.send(bad).get();
    Trades.write(writer, "after", 0, 5);
    writer.flush();
    KafkaDeadLetters deadLetters = new KafkaDeadLetters(writer, "event-log-it");

    // When: the record is read twice
    ReadEntries read = new ReadEntries();
    try (LogReader reader = new LogReader(settings, TRADES, from, deadLetters)) {
      OffsetVector end = reader.end();
      reader.readTo(end, read, left -> {});
      reader.seek(from);
      reader.readTo(end, read, left -> {});
    }
    writer.flush();

    // Then
    assertThat(read.ids("after")).hasSize(10);
    assertThat(deadLetters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.key()).isEqualTo("anna");
              assertThat(letter.value()).isEqualTo("no trade".getBytes(UTF_8));
              assertThat(header(letter, "x-trace")).isEqualTo("17");
              assertThat(header(letter, KafkaDeadLetters.REASON)).contains("not a CloudEvent");
              assertThat(header(letter, KafkaDeadLetters.TOPIC)).isEqualTo("trades");
              assertThat(header(letter, KafkaDeadLetters.PARTITION)).isEqualTo("0");
              assertThat(header(letter, KafkaDeadLetters.OFFSET))
                  .isEqualTo(String.valueOf(from.next(new TopicPartition("trades", 0))));
              assertThat(header(letter, KafkaDeadLetters.CONSUMER)).isEqualTo("event-log-it");
            });
  }

  @Test
  void aReaderThatLeavesAPartitionOutBeginsWhereTheLogBegins() throws Exception {
    // Given
    OffsetVector before = end();
    Trades.write(writer, "early", 0, 10);
    writer.flush();
    OffsetVector end = end();
    TopicPartition partition = grown(before, end);
    deleteBefore(partition, end.next(partition));

    // When
    try (LogReader reader = reader(OffsetVector.START)) {

      // Then
      assertThat(reader.position().next(partition)).isEqualTo(end.next(partition));
    }
    OffsetVector gone = vector(partition, end.next(partition) - 1);
    assertThatThrownBy(() -> reader(gone).close())
        .isInstanceOf(LogGapException.class)
        .hasMessage(
            "%s is to be read from offset %d, but begins at %d",
            partition, end.next(partition) - 1, end.next(partition));
  }

  @Test
  void anEndThatTheLogDoesNotHaveIsRefused() {
    try (LogReader reader = reader(end())) {
      TopicPartition partition = new TopicPartition("trades", 0);
      long next = reader.end().next(partition);

      assertThatThrownBy(() -> reader.readTo(vector(partition, next + 1), e -> {}, left -> {}))
          .isInstanceOf(LogGapException.class)
          .hasMessage("trades-0 is to be read up to offset %d, but ends at %d", next + 1, next);
    }
  }

  @Test
  void aFollowerGoesOnOverAKilledBrokerWithoutLossOrRepeat() {
    // Given
    OffsetVector from = end();
    Trades.write(writer, "killed", 0, 1000);
    writer.flush();
    ReadEntries read = new ReadEntries();
    try (LogFollower follower = LogFollower.start("it", from, () -> reader(from), read)) {
      follower.caughtUp().orTimeout(60, TimeUnit.SECONDS).join();
      assertThat(read.ids("killed")).isEqualTo(ids("killed", 0, 1000));

      // When
      killBroker();
      List<CompletableFuture<Void>> written = Trades.write(writer, "killed", 1000, 3000);
      assertThat(follower.failure()).isNull();
      infrastructure.startBroker();

      // Then
      CompletableFuture.allOf(written.toArray(CompletableFuture[]::new)).join();
      await().atMost(PATIENCE).until(() -> read.ids("killed").size() >= 3000);
      assertThat(follower.failure()).isNull();
      assertThat(read.ids("killed")).isEqualTo(ids("killed", 0, 3000));
      OffsetVector end = end();
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(follower.position()).isEqualTo(end));
    }
  }

  @Test
  void aBrokerKilledWhileItIsWrittenToHasEachEventOnce() {
    // Given
    OffsetVector from = end();
    List<CompletableFuture<Void>> written = new ArrayList<>(Trades.write(writer, "mid", 0, 2000));

    // When: some have arrived, some are on their way
    await().atMost(PATIENCE).until(() -> written.get(500).isDone());
    killBroker();
    written.addAll(Trades.write(writer, "mid", 2000, 4000));
    infrastructure.startBroker();
    CompletableFuture.allOf(written.toArray(CompletableFuture[]::new)).join();

    // Then
    ReadEntries read = new ReadEntries();
    try (LogReader reader = reader(from)) {
      reader.readTo(reader.end(), read, left -> {});
    }
    assertThat(read.ids("mid")).isEqualTo(ids("mid", 0, 4000));
  }

  @Test
  void aReadUnderWayWaitsForTheBroker() {
    // Given
    OffsetVector from = end();
    Trades.write(writer, "wait", 0, 20_000);
    writer.flush();
    ReadEntries read = new ReadEntries();

    // When
    try (LogReader reader = reader(from)) {
      boolean[] killed = {false};
      reader.readTo(
          reader.end(),
          read,
          left -> {
            if (!killed[0] && read.size() > 0) {
              killed[0] = true;
              killBroker();
              infrastructure.startBroker();
            }
          });
      assertThat(killed[0]).isTrue();
    }

    // Then
    assertThat(read.ids("wait")).isEqualTo(ids("wait", 0, 20_000));
  }

  @Test
  void aFollowerMayBeStartedAndClosedWhileTheBrokerIsAway() {
    OffsetVector from = end();
    Trades.write(writer, "absent", 0, 10);
    writer.flush();
    killBroker();

    LogFollower closed = LogFollower.start("closed", from, () -> reader(from), entry -> {});
    // opening waits for half a minute: a close must not
    assertTimeoutPreemptively(Duration.ofSeconds(10), closed::close);
    assertThat(closed.failure()).isNull();

    ReadEntries read = new ReadEntries();
    try (LogFollower follower = LogFollower.start("absent", from, () -> reader(from), read)) {
      infrastructure.startBroker();
      follower.caughtUp().orTimeout(60, TimeUnit.SECONDS).join();
      assertThat(read.ids("absent")).isEqualTo(ids("absent", 0, 10));
    }
  }

  @Test
  void aFoldThatThrowsEndsItsFollower() {
    OffsetVector from = end();
    Trades.write(writer, "thrown", 0, 1);
    writer.flush();
    IllegalStateException thrown = new IllegalStateException("cannot fold");

    try (LogFollower follower =
        LogFollower.start(
            "thrown",
            from,
            () -> reader(from),
            entry -> {
              throw thrown;
            })) {
      await().atMost(PATIENCE).until(() -> follower.failure() != null);

      assertThat(follower.failure()).isSameAs(thrown);
      assertThat(follower.caughtUp()).isCompletedExceptionally();
      assertThat(follower.position()).isEqualTo(from);
    }
  }

  @Test
  void aWriteFailsWhenTheBrokerStaysAway() {
    LogSettings impatient =
        new LogSettings(
            "127.0.0.1:" + TemporaryStack.freePort(), "impatient", 1, Duration.ofSeconds(1));
    try (LogWriter nowhere = new LogWriter(impatient)) {
      CompletableFuture<Void> written = nowhere.write(EventType.TRADE, trade("nobody", 0));

      assertThatThrownBy(written::join)
          .cause()
          .isInstanceOf(LogUnavailableException.class)
          .hasMessageStartingWith("topic trades took no event");
    }
  }

  private void killBroker() {
    ProcessHandle broker = infrastructure.broker().running().orElseThrow();
    broker.destroyForcibly();
    broker.onExit().join();
  }

  private LogReader reader(OffsetVector from) {
    return new LogReader(settings, TRADES, from, NONE);
  }

  private OffsetVector end() {
    return end(TRADES);
  }

  private OffsetVector end(Set<Topic> topics) {
    try (LogReader reader = new LogReader(settings, topics, OffsetVector.START, NONE)) {
      return reader.end();
    }
  }

  /** The one partition in which something was written in between. */
  private static TopicPartition grown(OffsetVector before, OffsetVector after) {
    return after.nextOffsets().keySet().stream()
        .map(OffsetVector::partition)
        .filter(partition -> after.next(partition) > before.next(partition))
        .findFirst()
        .orElseThrow();
  }

  private static OffsetVector vector(TopicPartition partition, long next) {
    return new OffsetVector(new TreeMap<>(Map.of(partition.toString(), next)));
  }

  private void deleteBefore(TopicPartition partition, long offset) throws Exception {
    try (Admin admin = Admin.create(settings.client("test"))) {
      admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(offset))).all().get();
    }
  }

  private List<ConsumerRecord<String, byte[]>> deadLetters() {
    TopicPartition partition = new TopicPartition("dead-letters", 0);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            settings.client("test"), new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(100)).forEach(letters::add);
      }
      return letters;
    }
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
