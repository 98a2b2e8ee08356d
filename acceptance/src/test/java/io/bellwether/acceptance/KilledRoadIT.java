package io.bellwether.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.cli.demo.Demo;
import io.bellwether.cli.stack.Api;
import io.bellwether.cli.stack.ApiException;
import io.bellwether.cli.stack.Service;
import io.bellwether.cli.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job from securities to answers in real processes, while its service, the broker and the
 * database are killed under it.
 */
class KilledRoadIT {

  private static final Path HOME = Path.of(System.getProperty("bellwether.home", ".."));
  private static final Path CATALOGUE =
      HOME.resolve("local-stack/src/main/resources/catalogue.csv");
  private static final int PORT_OFFSET = 1_700;
  private static final int INVESTORS = 10_000;

  @TempDir private Path folder;

  private Stack stack;

  @BeforeEach
  void prepare() {
    stack = new Stack(HOME, folder.resolve("stack"), PORT_OFFSET);
  }

  @AfterEach
  void tearDown() {
    stack.stop();
  }

  @Test
  void endsWithTheSameCountsWhoeverIsKilled() throws Exception {
    long securities = Files.readAllLines(CATALOGUE).size() - 1L;
    CompletableFuture<ObjectNode> job =
        CompletableFuture.supplyAsync(() -> new Demo(stack).run(CATALOGUE, INVESTORS, 42).asJson());

    killOnce("synthetic-data-service", job, generation(phase("trades")));
    killOnce("broker", job, generation(phase("trades").and(beyond(20_000))));
    killOnce("database", job, generation(phase("trades").and(beyond(60_000))));
    killOnce("trainer-service", job, training());

    ObjectNode result = job.get();
    long trades = result.at("/trades/trades").asLong();
    LogCensus log = LogCensus.take(stack.infrastructure().bootstrapServers());
    assertThat(log.distinct("securities")).isEqualTo(securities);
    assertThat(log.distinct("users")).isEqualTo(INVESTORS);
    assertThat(trades).isGreaterThan(20L * INVESTORS);
    assertThat(log.distinct("trades")).isEqualTo(trades);
    assertThat(log.records("trades")).as("no trade twice").isEqualTo(trades);
    assertThat(log.records("users")).as("no investor twice").isEqualTo(INVESTORS);
    assertThat(log.records("dead-letters")).isZero();
    assertThat(result.at("/training/counts/trades").asLong()).isEqualTo(trades);
    assertThat(result.at("/training/counts/investors").asLong()).isEqualTo(INVESTORS);
    assertThat(result.at("/training/counts/securities").asLong()).isEqualTo(securities);
    assertThat(result.at("/recommendations/items")).hasSize(5);
    assertThat(result.at("/similar/items")).hasSize(5);
    assertThat(catalogueTotal()).isEqualTo(securities);
    assertThat(log.distinct("snapshots")).as("announced once").isEqualTo(1);

    new TenKills(stack).run();
  }

  /** Kills a process the moment the job is where it should hurt. */
  private void killOnce(String process, CompletableFuture<?> job, Predicate<Stack> moment) {
    await()
        .atMost(Duration.ofMinutes(4))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> job.isDone() || moment.test(stack));
    assertThat(job.isDone()).as("the job ended before %s was killed", process).isFalse();
    ProcessHandle victim = stack.processNamed(process).running().orElseThrow();
    victim.destroyForcibly();
    victim.onExit().join();
  }

  private static Predicate<Stack> generation(Predicate<JsonNode> moment) {
    return newestJob(Service.SYNTHETIC_DATA, "/v1/generations", moment);
  }

  private static Predicate<Stack> training() {
    return newestJob(
        Service.TRAINER, "/v1/trainings", job -> job.path("state").asText().equals("RUNNING"));
  }

  private static Predicate<Stack> newestJob(
      Service service, String path, Predicate<JsonNode> moment) {
    AtomicReference<Api> api = new AtomicReference<>();
    return stack -> {
      try {
        JsonNode jobs =
            api.updateAndGet(known -> known == null ? new Api(stack, service) : known).get(path);
        return !jobs.isEmpty() && moment.test(jobs.get(0));
      } catch (ApiException e) {
        // it is being started again
        return false;
      }
    };
  }

  private static Predicate<JsonNode> phase(String phase) {
    return job -> job.path("phase").asText().equals(phase);
  }

  private static Predicate<JsonNode> beyond(long done) {
    return job -> job.path("done").asLong() > done;
  }

  private long catalogueTotal() throws IOException {
    return new Api(stack, Service.SCRAPER).get("/v1/securities?limit=1").path("total").asLong();
  }
}
