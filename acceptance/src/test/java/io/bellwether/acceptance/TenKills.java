package io.bellwether.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.cli.stack.Api;
import io.bellwether.cli.stack.ApiException;
import io.bellwether.cli.stack.Service;
import io.bellwether.cli.stack.Stack;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Ten kills at random moments of a stream of trades, while trainings go on and a client is asked
 * about.
 */
final class TenKills {

  private static final int KILLS = 10;
  private static final int INVESTORS = 1_000;
  private static final long SEED = 42;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<String> VICTIMS =
      List.of("trainer-service", "recommender-service", "broker", "database");

  private final Stack stack;
  private final String bootstrapServers;
  private final Api recommender;
  private final Api trainer;

  TenKills(Stack stack) {
    this.stack = stack;
    this.bootstrapServers = stack.infrastructure().bootstrapServers();
    this.recommender = new Api(stack, Service.RECOMMENDER);
    this.trainer = new Api(stack, Service.TRAINER);
  }

  /** Every trade counts once, the snapshot in service is whole, and answers never stopped. */
  void run() throws Exception {
    int streamed;
    try (AnswerWatch watch = AnswerWatch.start(stack.address(Service.RECOMMENDER));
        TradeStream stream = TradeStream.start(bootstrapServers, securities(), INVESTORS, SEED)) {
      Random random = new Random(SEED);
      int number = 0;
      for (String victim : victims(random)) {
        startTraining("under-kills-" + ++number);
        int moment = stream.landed() + 1 + random.nextInt(400);
        await().atMost(PATIENCE).until(() -> stream.landed() >= moment);
        watch.without(victim.equals("recommender-service"), () -> killAndRestart(victim));
      }
      streamed = stream.stop();
      assertThat(watch.unexpectedFailures()).isEmpty();
      assertThat(watch.answers()).isGreaterThan(100);
    }

    LogCensus log = LogCensus.take(bootstrapServers);
    assertThat(streamed).isGreaterThan(500);
    assertThat(log.distinct("trades", "stream-")).isEqualTo(streamed);
    assertThat(log.records("dead-letters")).isZero();
    assertThat(trainOnEverything().path("trades").asLong()).isEqualTo(log.distinct("trades"));
    assertHistoriesHold(Bought.inLog(bootstrapServers));
    assertServedSnapshotIsWhole();
    assertRecommenderStartsAlone();
  }

  private List<String> securities() {
    List<String> ids = new ArrayList<>();
    new Api(stack, Service.SCRAPER)
        .get("/v1/securities?limit=100")
        .path("items")
        .forEach(security -> ids.add(security.path("id").asText()));
    return ids;
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
        .until(() -> recommender.get("/q/health/ready").path("status").asText().equals("UP"));
  }

  private void startTraining(String id) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(ApiException.class)
        .until(() -> trainer.put("/v1/trainings/" + id, seed()).has("state"));
  }

  /** The counts of a training on the log as it is now. */
  private ObjectNode trainOnEverything() {
    startTraining("after-kills");
    await()
        .atMost(PATIENCE)
        .until(
            () -> trainer.get("/v1/trainings/after-kills").path("state").asText(),
            "SUCCEEDED"::equals);
    return (ObjectNode) trainer.get("/v1/trainings/after-kills").at("/result/counts");
  }

  private static ObjectNode seed() {
    return JsonNodeFactory.instance.objectNode().put("seed", SEED);
  }

  /** Nothing bought is shown, and a service that folds the log anew answers the same. */
  private void assertHistoriesHold(Bought bought) {
    Map<String, Integer> before = answers(bought);
    kill("recommender-service");
    stack.start();
    awaitReady();
    assertThat(before).hasSizeGreaterThan(INVESTORS / 2);
    assertThat(answers(bought)).isEqualTo(before);
  }

  /** A hash of the items for each client of the stream, a hundred long. */
  private Map<String, Integer> answers(Bought bought) {
    Map<String, Integer> answers = new LinkedHashMap<>();
    for (String investor : bought.investorsOf("stream-")) {
      JsonNode items =
          recommender
              .get("/v1/investors/%s/recommendations?limit=100".formatted(investor))
              .path("items");
      items.forEach(
          item -> assertThat(bought.by(investor)).doesNotContain(item.path("securityId").asText()));
      answers.put(investor, items.toString().hashCode());
    }
    return answers;
  }

  private void assertServedSnapshotIsWhole() throws Exception {
    String served = recommender.get("/v1/snapshot").path("id").asText();
    JsonNode registered = trainer.get("/v1/snapshots/" + served);
    byte[] file =
        Files.readAllBytes(
            stack.folder().resolve("snapshots").resolve(registered.path("location").asText()));
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
        .isEqualTo(registered.path("sha256").asText());
  }

  /** Ready and answering with nothing else alive. */
  private void assertRecommenderStartsAlone() {
    VICTIMS.forEach(this::kill);
    stack.processNamed("recommender-service").start();
    awaitReady();
    assertThat(
            recommender.get("/v1/investors/investor-000001/recommendations?limit=5").path("items"))
        .hasSize(5);
  }
}
