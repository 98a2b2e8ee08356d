package io.bellwether.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.cli.demo.Demo;
import io.bellwether.cli.stack.Api;
import io.bellwether.cli.stack.ApiException;
import io.bellwether.cli.stack.Service;
import io.bellwether.cli.stack.Stack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten kills at random moments of a stream of trades, while trainings go on and clients are asked about. */
class TenKillsIT {

  private static final Path HOME = Path.of(System.getProperty("bellwether.home", ".."));
  private static final Path CATALOGUE =
      HOME.resolve("local-stack/src/main/resources/catalogue.csv");
  private static final int PORT_OFFSET = 1_900;
  private static final int INVESTORS = 1_000;
  private static final int KILLS = 10;
  private static final long SEED = 42;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<String> VICTIMS =
      List.of("trainer-service", "recommender-service", "broker", "database");

  @TempDir private Path folder;

  private Stack stack;

  @AfterEach
  void tearDown() {
    stack.stop();
  }

  @Test
  void everyTradeCountsOnceAndAnswersNeverStop() throws Exception {
    // Given
    stack = new Stack(HOME, folder.resolve("stack"), PORT_OFFSET);
    new Demo(stack).run(CATALOGUE, INVESTORS, SEED);
    startLive();

    // When
    try (AnswerWatch watch = AnswerWatch.start(stack.address(Service.RECOMMENDER))) {
      int number = 0;
      for (String victim : victims(new Random(SEED))) {
        startTraining("training-" + ++number);
        awaitTrades(tradesSoFar() + 100);
        watch.without(victim.equals("recommender-service"), () -> killAndRestart(victim));
      }
      stopLive();
      assertThat(watch.unexpectedFailures()).isEmpty();
      assertThat(watch.answers()).isGreaterThan(100);
    }

    // Then
    LogCensus log = LogCensus.take(stack.infrastructure().bootstrapServers());
    ObjectNode counts = trainOnEverything();
    assertThat(counts.path("trades").asLong()).isEqualTo(log.distinct("trades"));
    assertThat(log.records("dead-letters")).isZero();
    assertHistoriesHold(Bought.inLog(stack.infrastructure().bootstrapServers()));
    assertServedSnapshotIsWhole();
    assertStartsAlone();
  }

  /** Each at least once, the rest at random. */
  private static List<String> victims(Random random) {
    List<String> victims = new ArrayList<>(VICTIMS);
    while (victims.size() < KILLS) {
      victims.add(VICTIMS.get(random.nextInt(VICTIMS.size())));
    }
    Collections.shuffle(victims, random);
    return victims;
  }

  private void killAndRestart(String name) {
    kill(name);
    stack.start();
    awaitReady();
  }

  private void kill(String name) {
    ProcessHandle victim = stack.processNamed(name).running().orElseThrow();
    victim.destroyForcibly();
    victim.onExit().join();
  }

  private void awaitReady() {
    await()
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(ApiException.class)
        .until(() -> recommender().get("/q/health/ready").path("status").asText().equals("UP"));
  }

  private void startLive() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("tradesPerSecond", 200);
    body.put("investors", INVESTORS);
    body.put("seed", SEED);
    new Api(stack, Service.SYNTHETIC_DATA).put("/v1/live/stream", body);
  }

  private void stopLive() {
    Api synthetic = new Api(stack, Service.SYNTHETIC_DATA);
    synthetic.delete("/v1/live/stream");
    await()
        .atMost(PATIENCE)
        .until(() -> synthetic.get("/v1/live/stream").path("state").asText().equals("CANCELLED"));
  }

  private long tradesSoFar() {
    return new Api(stack, Service.SYNTHETIC_DATA).get("/v1/live/stream").path("done").asLong();
  }

  private void awaitTrades(long count) {
    await().atMost(PATIENCE).until(() -> tradesSoFar() >= count);
  }

  private void startTraining(String id) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(ApiException.class)
        .until(() -> trainer().put("/v1/trainings/" + id, seed()).has("state"));
  }

  /** The counts of a training on the log as it is now. */
  private ObjectNode trainOnEverything() {
    startTraining("last");
    await()
        .atMost(PATIENCE)
        .until(() -> trainer().get("/v1/trainings/last").path("state").asText(), "SUCCEEDED"::equals);
    return (ObjectNode) trainer().get("/v1/trainings/last").at("/result/counts");
  }

  private static ObjectNode seed() {
    return JsonNodeFactory.instance.objectNode().put("seed", SEED);
  }

  /** Nothing bought is shown, and a service that folds the log anew answers the same. */
  private void assertHistoriesHold(Bought bought) {
    Map<String, JsonNode> before = answers(bought);
    kill("recommender-service");
    stack.start();
    awaitReady();
    assertThat(bought.investors()).hasSizeGreaterThan(INVESTORS / 2);
    assertThat(answers(bought)).isEqualTo(before);
  }

  private Map<String, JsonNode> answers(Bought bought) {
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    Api recommender = recommender();
    for (String investor : bought.investors()) {
      JsonNode items =
          recommender.get("/v1/investors/%s/recommendations?limit=100".formatted(investor))
              .path("items");
      items.forEach(
          item ->
              assertThat(bought.by(investor)).doesNotContain(item.path("securityId").asText()));
      answers.put(investor, items);
    }
    return answers;
  }

  private void assertServedSnapshotIsWhole() throws Exception {
    String served = recommender().get("/v1/snapshot").path("id").asText();
    JsonNode registered = trainer().get("/v1/snapshots/" + served);
    byte[] file =
        Files.readAllBytes(
            stack.folder().resolve("snapshots").resolve(registered.path("location").asText()));
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
        .isEqualTo(registered.path("sha256").asText());
  }

  /** Ready and answering with nothing else alive. */
  private void assertStartsAlone() {
    VICTIMS.forEach(this::kill);
    stack.processNamed("recommender-service").start();
    awaitReady();
    assertThat(
            recommender()
                .get("/v1/investors/investor-000001/recommendations?limit=5")
                .path("items"))
        .hasSize(5);
  }

  private Api recommender() {
    return new Api(stack, Service.RECOMMENDER);
  }

  private Api trainer() {
    return new Api(stack, Service.TRAINER);
  }
}
