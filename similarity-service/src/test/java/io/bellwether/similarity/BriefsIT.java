package io.bellwether.similarity;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.mongodb.client.MongoClient;
import io.bellwether.contracts.event.ClientBrief;
import io.bellwether.contracts.event.InvestorType;
import io.bellwether.contracts.event.Relationship;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.Topic;
import io.bellwether.localstack.testing.LocalStackResource;
import io.bellwether.snapshots.Snapshot;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Telling of every client, on the real broker and the database. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class BriefsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String EVERYWHERE =
      """
      {"to": ["csv", "parquet", "mongodb", "kafka"], "neighbours": 2, "minimumSupport": 1}""";

  private final String bootstrapServers;
  private final Path snapshots;
  private final MongoClient database;

  private TestLog log;
  private Trainer trainer;

  BriefsIT(
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "bellwether.snapshots.folder") Path snapshots,
      MongoClient database) {
    this.bootstrapServers = bootstrapServers;
    this.snapshots = snapshots;
    this.database = database;
  }

  @BeforeEach
  void serveANewSnapshot() {
    log = new TestLog(bootstrapServers);
    trainer = new Trainer(snapshots, log);
    await().atMost(PATIENCE).ignoreExceptions().until(() -> !log.end().isEmpty());
    Snapshot snapshot = trainer.train();
    trainer.publish(snapshot);
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(
            () ->
                snapshot
                    .manifest()
                    .id()
                    .equals(when().get("/v1/snapshot").jsonPath().getString("id")));
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void everyPlaceHearsWhatALiveQuestionIsAnsweredAndThenOnlyOfChanges() throws IOException {
    JsonPath first = run("first", EVERYWHERE);
    Map<String, Document> stored = stored();
    Map<String, ClientBrief> told = told();
    ClientBrief asked = Objects.requireNonNull(told.get("asked"));
    ClientBrief far = Objects.requireNonNull(told.get("far"));

    // near asked to be left alone
    assertThat(first.getInt("result.clients")).isEqualTo(4);
    assertThat(first.getInt("result.leftAlone")).isEqualTo(1);
    assertThat(told).containsOnlyKeys("asked", "far", "idle", "same");
    assertThat(stored).containsOnlyKeys(told.keySet());
    assertThat(asked.neighbours())
        .extracting(near -> near.investorId().value())
        .isEqualTo(
            when()
                .get("/v1/investors/asked/similar?limit=2")
                .jsonPath()
                .getList("items.investorId"));
    assertThat(far.offers())
        .isNotEmpty()
        .extracting(offer -> offer.securityId().value())
        .isEqualTo(
            when()
                .get("/v1/investors/far/offers?minimumSupport=1")
                .jsonPath()
                .getList("items.securityId"));
    assertThat(Objects.requireNonNull(stored.get("far")).getList("offers", Document.class))
        .extracting(offer -> offer.getString("securityId"))
        .isEqualTo(far.offers().stream().map(offer -> offer.securityId().value()).toList());
    assertThat(Files.readAllLines(file(first, "CSV", 0))).hasSize(1 + 4 * 2);
    assertThat(Files.size(file(first, "PARQUET", 1))).isPositive();

    JsonPath second = run("second", EVERYWHERE);

    assertThat(second.getInt("result.deliveries.KAFKA.sent")).isZero();
    assertThat(second.getInt("result.deliveries.KAFKA.unchanged")).isEqualTo(4);
    assertThat(second.getInt("result.deliveries.MONGODB.sent")).isZero();
    assertThat(log.events(Topic.CLIENT_BRIEFS).values()).allMatch(events -> events.size() == 1);

    log.erase(Topic.USERS, "same");
    log.publish(
        EventType.INVESTOR,
        Clients.investor("idle").with(new Relationship(InvestorType.INDIVIDUAL, "premium", true)));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                when().get("/v1/investors/same/similar").statusCode() == 404
                    && when().get("/v1/investors/idle/offers").jsonPath().getBoolean("optedOut"));
    JsonPath third = run("third", EVERYWHERE);

    // same was a neighbour of asked
    assertThat(third.getInt("result.deliveries.KAFKA.sent")).isPositive();
    assertThat(third.getInt("result.deliveries.KAFKA.withdrawn")).isEqualTo(2);
    assertThat(third.getInt("result.deliveries.MONGODB.withdrawn")).isEqualTo(2);
    assertThat(told()).containsOnlyKeys("asked", "far");
    assertThat(stored()).containsOnlyKeys("asked", "far");
  }

  @Test
  void anIdIsOneRun() {
    run("once", "{\"to\": [\"csv\"]}");

    given()
        .contentType("application/json")
        .body("{\"to\": [\"kafka\"]}")
        .when()
        .put("/v1/briefs/once")
        .then()
        .statusCode(409);
    assertThat(when().get("/v1/briefs").jsonPath().getList("id")).contains("once");
  }

  @Test
  void badInputNamesTheFieldTheValueAndTheBound() {
    given()
        .contentType("application/json")
        .body("{\"to\": [\"csv\"], \"offers\": 101}")
        .when()
        .put("/v1/briefs/bad")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", containsString("offers is 101, but must be 0 to 100"));
    given()
        .contentType("application/json")
        .when()
        .put("/v1/briefs/bad")
        .then()
        .statusCode(400)
        .body("detail", containsString("body"));
    when().get("/v1/briefs/bad").then().statusCode(404).body("status", equalTo(404));
  }

  private JsonPath run(String id, String body) {
    given()
        .contentType("application/json")
        .body(body)
        .when()
        .put("/v1/briefs/" + id)
        .then()
        .statusCode(202);
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              String state = when().get("/v1/briefs/" + id).jsonPath().getString("state");
              assertThat(state).isNotEqualTo("FAILED");
              return state.equals("SUCCEEDED");
            });
    return when().get("/v1/briefs/" + id).jsonPath();
  }

  private static Path file(JsonPath job, String destination, int at) {
    return Path.of(job.getString("result.deliveries.%s.files[%d]".formatted(destination, at)));
  }

  private Map<String, ClientBrief> told() {
    Map<String, ClientBrief> last = new TreeMap<>();
    for (Map.Entry<String, List<@Nullable Event<?>>> client :
        log.events(Topic.CLIENT_BRIEFS).entrySet()) {
      Event<?> event = client.getValue().getLast();
      if (event != null && event.payload() instanceof ClientBrief brief) {
        last.put(client.getKey(), brief);
      }
    }
    return last;
  }

  private Map<String, Document> stored() {
    List<Document> all =
        database
            .getDatabase("bellwether")
            .getCollection("client_briefs")
            .find()
            .into(new ArrayList<>());
    Map<String, Document> byClient = new TreeMap<>();
    all.forEach(brief -> byClient.put(brief.getString("_id"), brief));
    return byClient;
  }
}
