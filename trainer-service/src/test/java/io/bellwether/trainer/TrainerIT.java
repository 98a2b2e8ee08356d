package io.bellwether.trainer;

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
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.KafkaDeadLetters;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.eventlog.LogWriter;
import io.bellwether.localstack.testing.LocalStackResource;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.SnapshotStore;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
}
