package io.bellwether.synthetic.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogEntry;
import io.bellwether.eventlog.LogReader;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.eventlog.LogWriter;
import io.bellwether.eventlog.Topics;
import io.bellwether.localstack.Infrastructure;
import io.bellwether.localstack.JavaProcess;
import io.bellwether.localstack.Readiness;
import io.bellwether.localstack.testing.TemporaryStack;
import io.bellwether.markets.testing.MadeUpSecurities;
import io.bellwether.synthetic.publication.EventNames;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The packaged service in a process of its own, killed in live mode. */
class KilledLiveIT {

  private static final int RATE = 400;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final TemporaryStack stack = new TemporaryStack();
  private final Infrastructure infrastructure = stack.start();
  private final int port = TemporaryStack.freePort();
  private final LogSettings settings =
      new LogSettings(infrastructure.bootstrapServers(), "test", 1, Duration.ofMinutes(1));
  private final JavaProcess service =
      new JavaProcess(
          "synthetic-data-service",
          infrastructure.folder().resolve("run"),
          List.of("-Xmx256m"),
          List.of(
              "-jar",
              TemporaryStack.home()
                  .resolve("synthetic-data-service/target/quarkus-app/quarkus-run.jar")
                  .toString()),
          List.of(),
          Map.of(
              "KAFKA_BOOTSTRAP_SERVERS", infrastructure.bootstrapServers(),
              "QUARKUS_MONGODB_CONNECTION_STRING", infrastructure.connectionString(),
              "QUARKUS_HTTP_PORT", String.valueOf(port)));

  @AfterEach
  void stop() {
    service.stop(Duration.ofSeconds(5));
    stack.close();
  }

  @Test
  void goesOnWithoutGapsOrRepeatsAndMakesUpForTheTimeBetween() {
    Instant begun = Instant.now();
    publishSecurities();
    startService();
    given()
        .contentType(ContentType.JSON)
        .body("{\"tradesPerSecond\":%d,\"investors\":50}".formatted(RATE))
        .put(address())
        .then()
        .statusCode(202);

    // once before the first bookmark of a trade, once after
    JsonPath first = awaitJob(job -> job.getLong("done") > 100);
    kill();
    startService();
    Instant again = Instant.now();
    awaitJob(job -> Duration.between(again, Instant.now()).toSeconds() > 12);
    JsonPath second = awaitJob(job -> job.getLong("done") > first.getLong("done") + 500);
    kill();
    startService();
    awaitJob(job -> job.getLong("done") > second.getLong("done") + 500);
    given().delete(address()).then().statusCode(200);
    awaitJob(job -> "CANCELLED".equals(job.getString("state")));

    List<Trade> trades = trades();
    EventNames names = EventNames.ofLive("l");
    assertThat(trades)
        .hasSizeGreaterThan(1000)
        .extracting(Trade::id)
        .isEqualTo(IntStream.range(0, trades.size()).mapToObj(names::tradeId).toList());
    Schedule.Cursor moments = scheduleThatBeginsWith(trades.getFirst().executedAt()).from(0);
    assertThat(trades)
        .allSatisfy(trade -> assertThat(trade.executedAt()).isEqualTo(moments.next()));
    assertThat(trades.getLast().executedAt()).isBetween(begun, Instant.now());
  }

  /** Its first seconds may have had no trade. */
  private static Schedule scheduleThatBeginsWith(Instant moment) {
    for (int second = 0; second < 60; second++) {
      Schedule schedule = new Schedule(42, RATE, moment.minusSeconds(second));
      if (schedule.from(0).next().equals(moment)) {
        return schedule;
      }
    }
    throw new AssertionError("no schedule begins with " + moment);
  }

  private List<Trade> trades() {
    List<Event<?>> events = new ArrayList<>();
    try (LogReader reader =
        new LogReader(settings, Set.of(Topic.TRADES), OffsetVector.START, (record, why) -> {})) {
      reader.readTo(
          reader.end(),
          entry -> {
            if (entry instanceof LogEntry.Recorded recorded) {
              events.add(recorded.event());
            }
          },
          left -> {});
    }
    return events.stream()
        .map(event -> (Trade) event.payload())
        .sorted(Comparator.comparing(Trade::id))
        .toList();
  }

  private void publishSecurities() {
    Topics.ensure(settings);
    try (LogWriter writer = new LogWriter(settings)) {
      MadeUpSecurities.catalogue(240).stream()
          .map(
              one ->
                  writer.write(
                      EventType.SECURITY,
                      new Event<>("security-" + one.ticker(), "/test", one.asOf(), one)))
          .toList()
          .forEach(written -> written.join());
    }
  }

  private void startService() {
    service.start();
    Readiness.await(service, () -> Readiness.listens(port), PATIENCE);
  }

  private void kill() {
    ProcessHandle victim = service.running().orElseThrow();
    victim.destroyForcibly();
    victim.onExit().join();
  }

  private JsonPath awaitJob(Predicate<JsonPath> wanted) {
    return await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> given().get(address()).then().statusCode(200).extract().jsonPath(), wanted);
  }

  private String address() {
    return "http://127.0.0.1:%d/v1/live/l".formatted(port);
  }
}
