package io.bellwether.trainer;

import static io.bellwether.trainer.Samples.cancelled;
import static io.bellwether.trainer.Samples.investor;
import static io.bellwether.trainer.Samples.purchase;
import static io.bellwether.trainer.Samples.security;
import static io.bellwether.trainer.Samples.week;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.KafkaDeadLetters;
import io.bellwether.eventlog.LogReader;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.eventlog.LogWriter;
import io.bellwether.localstack.testing.LocalStackResource;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.SnapshotStore;
import io.bellwether.trainer.fold.TrainingSet;
import io.bellwether.trainer.fold.TrainingSetFold;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Trainings against the real broker and database. The log is empty at first. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@QuarkusTestResource(SoonResource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TrainerIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String BY_ANNA = "{\"by\":\"anna\",\"reason\":\"it is known\"}";
  private static final int SECURITIES = 30;
  private static final int INVESTORS = 200;
  private static final int TRADES_EACH = 8;

  @Inject LogWriter writer;
  @Inject LogSettings log;
  @Inject SnapshotStore store;

  @Inject
  @ConfigProperty(name = "bellwether.snapshots.folder")
  Path folder;

  @Inject MongoClient mongo;

  @Inject
  @ConfigProperty(name = "quarkus.mongodb.database")
  String database;

  @Test
  @Order(1)
  void anEmptyLogFailsATrainingAndSaysWhatIsMissing() {
    submit("empty", "{}").statusCode(202).body("kind", equalTo("training"));

    awaitState("empty", "FAILED");

    training("empty")
        .body("problem", equalTo("the log holds no purchase"))
        .body("result", nullValue());
    assertThat(announcements()).isEmpty();
  }

  @Test
  @Order(2)
  void aTrainingStoresASnapshotAndAnnouncesItOnce() {
    // Given
    publishMarket();

    // When
    submit("first", "{}").statusCode(202);
    awaitState("first", "SUCCEEDED");

    // Then
    JsonPath result = training("first").extract().jsonPath();
    Snapshot snapshot =
        store.fetch(result.getString("result.location"), result.getString("result.sha256"));
    assertThat(snapshot.manifest().id()).isEqualTo(result.getString("result.snapshotId"));
    assertThat(snapshot.manifest().servedModel())
        .isEqualTo(result.getString("result.servedModel"))
        .isEqualTo(result.getString("result.leaderboard[0].model"));
    assertThat(snapshot.manifest().counts())
        .containsEntry("securities", (long) SECURITIES)
        .containsEntry("investors", (long) INVESTORS)
        .containsEntry("trades", (long) INVESTORS * TRADES_EACH)
        .containsEntry("trades.repeated", 0L);
    assertThat(result.getLong("result.offsets.'users-0'")).isPositive();
    assertThat(result.getList("result.leaderboard.model"))
        .containsExactlyInAnyOrder("popularity", "item-cosine", "mixed-logit");
    assertThat(result.getMap("result.leftOut")).isEmpty();
    assertThat(result.getString("result.outcome")).isEqualTo("PUBLISHED");
    assertThat(result.getString("result.cause")).contains("nothing is in service");
    assertThat(snapshot.models().names()).contains("popularity", snapshot.manifest().servedModel());
    assertThat(announcements())
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.key()).isEqualTo("equities");
              assertThat(header(record, "ce_id")).isEqualTo(snapshot.manifest().id());
              assertThat(header(record, "ce_type"))
                  .isEqualTo("io.bellwether.snapshot-published.v1");
            });
  }

  @Test
  @Order(3)
  void theSameIdAgainIsTheSameTraining() {
    String endedAt = training("first").extract().path("endedAt");

    submit("first", "{\"seed\":42}")
        .statusCode(202)
        .body("state", equalTo("SUCCEEDED"))
        .body("endedAt", equalTo(endedAt));
    given()
        .contentType(ContentType.JSON)
        .put("/v1/trainings/{id}", "first")
        .then()
        .statusCode(202)
        .body("endedAt", equalTo(endedAt));

    assertThat(announcements()).hasSize(1);
  }

  @Test
  @Order(4)
  void theSameIdWithAnotherRequestIsAConflict() {
    submit("first", "{\"seed\":43}")
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/conflict"))
        .body("detail", containsString("training first exists with another request"));
  }

  @Test
  @Order(5)
  void theSameOffsetsGiveTheSameSnapshotAndNoSecondAnnouncement() {
    submit("second", "{}").statusCode(202);

    awaitState("second", "SUCCEEDED");

    JsonPath first = training("first").extract().jsonPath();
    JsonPath second = training("second").extract().jsonPath();
    assertThat(second.getMap("result.offsets")).isEqualTo(first.getMap("result.offsets"));
    assertThat(second.getString("result.snapshotId"))
        .isEqualTo(first.getString("result.snapshotId"));
    assertThat(second.getString("result.sha256")).isEqualTo(first.getString("result.sha256"));
    assertThat(announcements()).hasSize(1);
  }

  @Test
  @Order(6)
  void whatIsNoTradeIsBuriedWithItsReasonAndTheTrainingGoesOn() throws Exception {
    // Given
    TopicRecords.write(
        new ProducerRecord<>("trades", 0, "anna", "no trade at all".getBytes(UTF_8)),
        log.bootstrapServers());
    write(EventType.TRADE, "new", purchase("new", "investor-0", "S29", week(11)));
    writer.flush();

    // When
    submit("third", "{}").statusCode(202);
    awaitState("third", "SUCCEEDED");

    // Then
    JsonPath result = training("third").extract().jsonPath();
    assertThat(result.getLong("result.counts.trades")).isEqualTo(INVESTORS * TRADES_EACH + 1L);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(TopicRecords.all(Topic.DEAD_LETTERS, log.bootstrapServers()))
                    .singleElement()
                    .satisfies(TrainerIT::assertIsTheMalformedTrade));
    assertThat(announcements()).hasSize(2);
    assertThat(result.getString("result.cause"))
        .startsWith("trained: ")
        .contains("of " + training("first").extract().path("result.snapshotId"));
  }

  @Test
  @Order(7)
  void theRegistryAnswersOverRest() {
    String first = training("first").extract().path("result.snapshotId");
    String third = training("third").extract().path("result.snapshotId");

    given()
        .get("/v1/snapshots")
        .then()
        .statusCode(200)
        .body("id", equalTo(List.of(third, first)))
        .body("[0].parentId", equalTo(first))
        .body("[1].parentId", nullValue());
    given()
        .get("/v1/snapshots/{id}", third)
        .then()
        .statusCode(200)
        .body("line", equalTo("equities"))
        .body("servedModel", equalTo(training("third").extract().path("result.servedModel")))
        .body("metrics", hasSize(3));
    given()
        .get("/v1/snapshots/{id}", "equities-none")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/not-known"))
        .body("detail", equalTo("snapshot equities-none is not known"));
    given().get("/v1/trainings/none").then().statusCode(404);
    given().delete("/v1/trainings/none").then().statusCode(404);
    given()
        .get("/v1/trainings")
        .then()
        .statusCode(200)
        .body("id", equalTo(List.of("third", "second", "first", "empty")));
  }

  @Test
  @Order(8)
  void theRegistryIsProjectedAndEndsCompleteWhenTheDatabaseLosesIt() {
    MongoCollection<Document> projected = mongo.getDatabase(database).getCollection("snapshots");
    await().atMost(PATIENCE).until(() -> projected.countDocuments() == 2);
    Document before = projected.find().first();

    projected.drop();

    await().atMost(PATIENCE).until(() -> projected.countDocuments() == 2);
    assertThat(projected.find().first()).isEqualTo(before);
    assertThat(before).isNotNull().containsEntry("line", "equities").containsKey("sha256");
  }

  @Test
  @Order(9)
  void theServiceIsHealthyAndCountsItsTrainings() {
    given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
    given().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("broker"));
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("bellwether_trainer_trainings_seconds_count{outcome=\"succeeded\"} 3"))
        .body(containsString("bellwether_trainer_trainings_seconds_count{outcome=\"failed\"} 1"))
        .body(containsString("bellwether_trainer_snapshot_precision 0."));
  }

  @Test
  @Order(10)
  void aTrainingThatFoundNothingLooksAtTheLogAsItIsWhenAskedAgain() {
    submit("empty", "{}").statusCode(202);

    awaitState("empty", "SUCCEEDED");
  }

  @Test
  @Order(11)
  void whileASnapshotIsPinnedNoTrainingReplacesIt() {
    // Given
    String third = training("third").extract().path("result.snapshotId");
    byHand("snapshots", third, "pin", BY_ANNA)
        .statusCode(200)
        .body("state", equalTo("SERVED"))
        .body("pinned", equalTo(true))
        .body("announcements", hasSize(2))
        .body("announcements[1].cause", equalTo("pinned by anna: it is known"));

    // When
    submit("pinned", "{\"seed\":7}").statusCode(202);
    awaitState("pinned", "SUCCEEDED");

    // Then
    JsonPath result = training("pinned").extract().jsonPath();
    String refused = result.getString("result.snapshotId");
    assertThat(result.getString("result.outcome")).isEqualTo("REFUSED");
    assertThat(result.getList("result.reasons"))
        .containsExactly("snapshot " + third + " is pinned: pinned by anna: it is known");
    given()
        .get("/v1/snapshots/{id}", refused)
        .then()
        .statusCode(200)
        .body("state", equalTo("REFUSED"))
        .body("comparedWith", equalTo(third))
        .body("reasons", hasSize(1))
        .body("fileRemoved", equalTo(false))
        .body("announcements", hasSize(0));
    ConsumerRecord<String, byte[]> last = announcements().getLast();
    assertThat(last.key()).isEqualTo("equities/" + refused);
    assertThat(header(last, "ce_type")).isEqualTo("io.bellwether.snapshot-refused.v1");
    given()
        .get("/q/metrics")
        .then()
        .body(containsString("bellwether_trainer_snapshots_total{outcome=\"refused\"} 1"))
        .body(containsString("bellwether_trainer_snapshots_total{outcome=\"published\"} 2"));
  }

  @Test
  @Order(12)
  void whatIsInServiceIsChangedByHand() {
    String first = training("first").extract().path("result.snapshotId");
    String third = training("third").extract().path("result.snapshotId");
    String refused = training("pinned").extract().path("result.snapshotId");

    byHand("snapshots", refused, "promote", BY_ANNA)
        .statusCode(200)
        .body("state", equalTo("SERVED"))
        .body("pinned", equalTo(true))
        .body("parentId", equalTo(third));
    conflict(
        byHand("snapshots", refused, "promote", BY_ANNA),
        "snapshot " + refused + " is in service already");
    conflict(
        byHand("lines", "equities", "rollback", BY_ANNA.replace("}", ",\"from\":\"old\"}")),
        "snapshot " + refused + " is in service, not old");
    byHand("lines", "equities", "rollback", BY_ANNA.replace("}", ",\"from\":\"" + refused + "\"}"))
        .statusCode(200)
        .body("id", equalTo(third))
        .body("announcements[2].cause", startsWith("rolled back from " + refused + " by anna"));
    given()
        .get("/v1/snapshots")
        .then()
        .body("id", equalTo(List.of(refused, third, first)))
        .body("state", equalTo(List.of("PAST", "SERVED", "PREVIOUS")))
        .body("pinned", equalTo(List.of(false, true, false)));
    byHand("snapshots", third, "unpin", BY_ANNA).statusCode(200).body("pinned", equalTo(false));
    conflict(byHand("snapshots", third, "unpin", BY_ANNA), "snapshot " + third + " is not pinned");
    byHand("lines", "equities", "rollback", BY_ANNA).statusCode(200).body("id", equalTo(first));
    conflict(
        byHand("lines", "equities", "rollback", BY_ANNA),
        "nothing is known to have been in service before " + first);
    byHand("lines", "bonds", "rollback", BY_ANNA)
        .statusCode(404)
        .body("detail", equalTo("line bonds is not known"));
    byHand("snapshots", "none", "pin", BY_ANNA).statusCode(404);
    byHand("snapshots", third, "pin", "{\"by\":\"anna\"}")
        .statusCode(400)
        .body("field", equalTo("reason"));
  }

  @Test
  @Order(13)
  void aFileThatIsChangedOrGoneIsNotPutIntoService() throws Exception {
    // Given
    JsonPath result = training("pinned").extract().jsonPath();
    String refused = result.getString("result.snapshotId");
    Path file = folder.resolve(result.getString("result.location"));
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;

    // When
    Files.write(file, bytes);

    // Then
    byHand("snapshots", refused, "promote", BY_ANNA)
        .statusCode(409)
        .body("detail", containsString("no longer has the SHA-256"));

    // When
    Files.delete(file);

    // Then
    byHand("snapshots", refused, "promote", BY_ANNA)
        .statusCode(409)
        .body("detail", containsString("is no longer in the store"));
    given().get("/v1/snapshots/{id}", refused).then().body("fileRemoved", equalTo(true));
  }

  @Test
  void whatIsUnknownOrMalformedIsRefusedAsAProblem() {
    submit("refused", "{\"sed\":42}")
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/invalid-json"))
        .body("detail", containsString("sed"));
    submit("refused", "{\"seed\":\"many\"}")
        .statusCode(400)
        .contentType("application/problem+json");
    submit("refused", "{").statusCode(400).contentType("application/problem+json");
    submit("re fused", "{}")
        .statusCode(400)
        .contentType("application/problem+json")
        .body("field", equalTo("id"))
        .body("detail", containsString("id is \"re fused\", but must be 1 to 64 letters"));
    given().get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
    given()
        .contentType(ContentType.TEXT)
        .body("{}")
        .put("/v1/trainings/{id}", "refused")
        .then()
        .statusCode(415);
    given().get("/v1/trainings/refused").then().statusCode(404);
  }

  private static void assertIsTheMalformedTrade(ConsumerRecord<String, byte[]> letter) {
    assertThat(letter.key()).isEqualTo("anna");
    assertThat(new String(letter.value(), UTF_8)).isEqualTo("no trade at all");
    assertThat(header(letter, KafkaDeadLetters.REASON)).contains("not a CloudEvent");
    assertThat(header(letter, KafkaDeadLetters.TOPIC)).isEqualTo("trades");
    assertThat(header(letter, KafkaDeadLetters.PARTITION)).isEqualTo("0");
    assertThat(header(letter, KafkaDeadLetters.OFFSET)).matches("\\d+");
    assertThat(header(letter, KafkaDeadLetters.CONSUMER)).isEqualTo("trainer-service");
  }

  /** Two camps with securities of their own: six purchases in five weeks, two in the last weeks. */
  private void publishMarket() {
    for (int n = 0; n < SECURITIES; n++) {
      write(EventType.SECURITY, "security-" + n, security("S" + n, "sector-" + n % 2));
    }
    for (int n = 0; n < INVESTORS; n++) {
      String id = "investor-" + n;
      write(EventType.INVESTOR, id, investor(id, n, "region-" + n % 12));
      for (int k = 0; k < TRADES_EACH; k++) {
        int security = n % 2 + 2 * ((n / 2 + k) % (SECURITIES / 2));
        String trade = id + "-" + k;
        write(
            EventType.TRADE, trade, purchase(trade, id, "S" + security, week(k < 6 ? k % 5 : 10)));
      }
    }
    writer.flush();
  }

  private <T extends DomainEvent> void write(EventType<T> type, String id, T payload) {
    writer.write(type, Samples.event(id, payload));
  }

  private List<ConsumerRecord<String, byte[]>> announcements() {
    return TopicRecords.all(Topic.SNAPSHOTS, log.bootstrapServers());
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  @Test
  @Order(14)
  void aSnapshotIsBuiltAgainFromTheLogAndIsEqual() {
    String first = training("first").extract().path("result.snapshotId");
    long said = announcements().size();

    submit("again", "{\"fromSnapshot\":\"" + first + "\"}").statusCode(202);
    awaitState("again", "SUCCEEDED");

    training("again")
        .body("result.equal", equalTo(true))
        .body("result.sha256", equalTo(training("first").extract().path("result.sha256")))
        .body("result.differing", hasSize(0))
        .body("result.missingEvents", equalTo(0));
    assertThat(announcements()).hasSize((int) said);
    submit("again-none", "{\"fromSnapshot\":\"none\"}")
        .statusCode(404)
        .body("detail", equalTo("snapshot none is not known"));
    submit("again-seeded", "{\"fromSnapshot\":\"" + first + "\",\"seed\":1}")
        .statusCode(400)
        .body("detail", containsString("the snapshot has its own"));
  }

  private static ValidatableResponse byHand(String kind, String id, String what, String body) {
    return given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/{kind}/{id}/{what}", kind, id, what)
        .then();
  }

  private static void conflict(ValidatableResponse answer, String detail) {
    answer.statusCode(409).body("detail", equalTo(detail));
  }

  private static void awaitState(String id, String state) {
    await()
        .atMost(PATIENCE)
        .until(() -> training(id).extract().<String>path("state").equals(state));
  }

  private static ValidatableResponse training(String id) {
    return given().get("/v1/trainings/{id}", id).then().statusCode(200);
  }

  private static ValidatableResponse submit(String id, String request) {
    return given().contentType(ContentType.JSON).body(request).put("/v1/trainings/{id}", id).then();
  }

  @Test
  @Order(15)
  void theFoldAtAnOffsetVectorIsTheFoldOfWhatLiesBeforeIt() {
    // Given: the log has grown since the first training
    JsonPath first = training("first").extract().jsonPath();
    TreeMap<String, Long> offsets = new TreeMap<>();
    first
        .<String, Integer>getMap("result.offsets")
        .forEach((partition, next) -> offsets.put(partition, next.longValue()));
    OffsetVector then = new OffsetVector(offsets);
    Set<Topic> folded = EnumSet.of(Topic.SECURITIES, Topic.USERS, Topic.TRADES);
    TrainingSetFold atThen = new TrainingSetFold();
    TrainingSetFold prefix = new TrainingSetFold();
    TrainingSetFold all = new TrainingSetFold();

    // When
    try (LogReader reader = new LogReader(log, folded, OffsetVector.START, (record, why) -> {})) {
      reader.readTo(then, atThen, left -> {});
      assertThat(reader.position()).isEqualTo(then);
      reader.seek(OffsetVector.START);
      reader.readTo(
          reader.end(),
          entry -> {
            all.accept(entry);
            if (entry.offset() < then.next(entry.partition())) {
              prefix.accept(entry);
            }
          },
          left -> {});
    }

    // Then
    TrainingSet set = atThen.finish();
    assertThat(set.counts()).isEqualTo(prefix.finish().counts());
    assertThat(set.counts().counted()).isEqualTo(first.getLong("result.counts.trades"));
    assertThat(set.investorIds()).isEqualTo(prefix.finish().investorIds());
    assertThat(sorted(set)).isEqualTo(sorted(prefix.finish()));
    assertThat(sorted(set)).hasSizeLessThan(sorted(all.finish()).size());
  }

  @Test
  @Order(16)
  void aTrainingAtGivenOffsetsIsTheOneOfThenAndTellsOfItselfUntilItHasEnded() throws Exception {
    JsonPath first = training("first").extract().jsonPath();

    given()
        .contentType(ContentType.JSON)
        .body(Map.of("offsets", first.getMap("result.offsets")))
        .put("/v1/trainings/{id}", "then")
        .then()
        .statusCode(202);

    assertThat(eventsOf("then")).endsWith("SUCCEEDED");
    JsonPath then = training("then").extract().jsonPath();
    assertThat(then.getString("result.snapshotId")).isEqualTo(first.getString("result.snapshotId"));
    assertThat(then.getString("result.sha256")).isEqualTo(first.getString("result.sha256"));
    assertThat(eventsOf("then")).containsExactly("SUCCEEDED");
    given().get("/v1/trainings/none/events").then().statusCode(404);
    given()
        .get("/q/metrics")
        .then()
        .body(containsString("bellwether_trainer_training_running 0.0"));
  }

  @Test
  @Order(17)
  void newTradesCauseATrainingThatNobodyAskedFor() throws Exception {
    // Given
    String before =
        given().get("/v1/snapshots").then().extract().path("find { it.state == 'SERVED' }.id");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                given()
                    .get("/v1/trainings/policy")
                    .then()
                    .statusCode(200)
                    .body("enabled", equalTo(true))
                    .body("snapshotId", equalTo(before))
                    .body("conditions.find { it.name == 'new-trades-share' }.met", equalTo(false))
                    .body("conditions.find { it.name == 'new-trades' }.bound", equalTo(1000f)));

    // When: more than a tenth of what there was, one of them cancelled
    for (int n = 0; n < INVESTORS; n++) {
      String trade = "later-" + n;
      write(EventType.TRADE, trade, purchase(trade, "investor-" + n, "S" + n % 30, week(11)));
    }
    write(EventType.TRADE_CANCELLED, "cancel", cancelled("later-0", "investor-0"));
    writer.flush();

    // Then
    String id =
        await()
            .atMost(PATIENCE)
            .until(
                () -> given().get("/v1/trainings/policy").<String>path("lastTraining"),
                Objects::nonNull);
    assertThat(id).startsWith("auto-");
    assertThat(eventsOf(id)).endsWith("SUCCEEDED");
    JsonPath result = training(id).extract().jsonPath();
    assertThat(result.getString("request.because")).isEqualTo("new-trades-share");
    assertThat(result.getLong("result.counts.trades")).isEqualTo(INVESTORS * TRADES_EACH + 200L);
    assertThat(result.getLong("result.counts.'trades.cancelled'")).isEqualTo(1);
    assertThat(result.getString("result.snapshotId")).endsWith(id.substring("auto-".length()));
    given()
        .get("/q/metrics")
        .then()
        .body(containsString("bellwether_trainer_triggers_total{because=\"new-trades-share\"} 1"));
  }

  /** The states that a training's server-sent events tell, until they end. */
  private static List<String> eventsOf(String id) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:%d/v1/trainings/%s/events".formatted(RestAssured.port, id)))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String told = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      return told.lines()
          .filter(line -> line.startsWith("data:"))
          .map(line -> JsonPath.from(line.substring("data:".length())).getString("state"))
          .toList();
    }
  }

  private static List<String> sorted(TrainingSet set) {
    List<String> rows = new ArrayList<>();
    for (int at = 0; at < set.purchases().size(); at++) {
      rows.add(
          "%d %d %d %s"
              .formatted(
                  set.purchases().investors()[at],
                  set.purchases().securities()[at],
                  set.purchases().epochSeconds()[at],
                  set.purchaseValues()[at]));
    }
    rows.sort(Comparator.naturalOrder());
    return rows;
  }
}
