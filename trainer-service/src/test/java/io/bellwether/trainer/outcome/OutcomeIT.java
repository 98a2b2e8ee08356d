package io.bellwether.trainer.outcome;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.MongoClient;
import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.event.FeedbackKind;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.eventlog.LogWriter;
import io.bellwether.localstack.testing.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** From the log to what came of answers, through the real broker and database. */
@QuarkusTest
@TestProfile(OutcomeIT.LogOfItsOwn.class)
@QuarkusTestResource(LocalStackResource.class)
class OutcomeIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final Instant longAgo = now.minus(Duration.ofDays(20));

  @Inject LogWriter writer;
  @Inject MongoClient mongo;
  @Inject LivePrecision precision;

  @Inject
  @ConfigProperty(name = "quarkus.mongodb.database")
  String database;

  @Test
  void tellsWhatCameOfAnswersAndTellsItAgainWhenTheDatabaseHasForgotten() {
    // Given
    tell();
    await().atMost(PATIENCE).untilAsserted(this::assertIsTold);
    await().atMost(PATIENCE).untilAsserted(OutcomeIT::assertIsMeasured);

    // When
    mongo.getDatabase(database).drop();
    publish(
        EventType.ANSWER_GIVEN, "b-4", Told.answer("b-4", "buyer", now.minusSeconds(9), "XNYS:A"));

    // Then
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> when().get("/v1/answers/b-4").then().statusCode(200));
    await().atMost(PATIENCE).untilAsserted(this::assertIsTold);
  }

  @Test
  void namesTheParameterThatIsOutOfBounds() {
    when().get("/v1/answers/nothing").then().statusCode(404);
    when().get("/v1/answers").then().statusCode(400).body("field", equalTo("investor"));
    given()
        .queryParam("investor", "buyer")
        .queryParam("limit", "1001")
        .get("/v1/answers")
        .then()
        .statusCode(400)
        .body("detail", equalTo("limit is \"1001\", but must be 1 to 1000"));
    given()
        .queryParam("investor", "buyer")
        .queryParam("from", "yesterday")
        .get("/v1/answers")
        .then()
        .statusCode(400)
        .body("field", equalTo("from"));
    when().get("/v1/outcomes/experiments/unknown").then().statusCode(404);
  }

  /** Trades come before the answers that they judge: topics are read in no order. */
  private void tell() {
    publish(
        EventType.TRADE,
        "t-1",
        Told.purchase("t-1", "buyer", "XNYS:A", longAgo.plus(Duration.ofDays(1))));
    publish(
        EventType.TRADE,
        "t-2",
        Told.purchase("t-2", "buyer", "XNYS:B", longAgo.plus(Duration.ofDays(1))));
    publish(
        EventType.TRADE_CANCELLED,
        "c-2",
        Told.cancelled("t-2", "buyer", longAgo.plus(Duration.ofDays(2))));
    publish(
        EventType.ANSWER_GIVEN,
        "b-1",
        Told.inArm("b-1", "buyer", longAgo, "e", "control", "XNYS:A", "XNYS:B"));
    publish(
        EventType.ANSWER_GIVEN,
        "b-1",
        Told.inArm("b-1", "buyer", longAgo, "e", "control", "XNYS:A", "XNYS:B"));
    publish(
        EventType.ANSWER_GIVEN,
        "l-1",
        Told.inArm("l-1", "looker", longAgo, "e", "bold", "XNYS:A", "XNYS:B"));
    publish(
        EventType.ANSWER_GIVEN, "b-3", Told.answer("b-3", "buyer", now.minusSeconds(9), "XNYS:C"));
    publish(
        EventType.FEEDBACK,
        "f-1",
        Told.said("f-1", "b-1", "buyer", FeedbackKind.ACCEPTED, longAgo.plusSeconds(60)));
    publish(
        EventType.FEEDBACK,
        "f-2",
        Told.said("f-2", "l-1", "looker", FeedbackKind.REJECTED, longAgo.plusSeconds(60)));
  }

  private void assertIsTold() {
    when()
        .get("/v1/answers/b-1")
        .then()
        .statusCode(200)
        .body("answer.askedBy", equalTo("desk 7"))
        .body("answer.items.securityId", contains("XNYS:A", "XNYS:B"))
        .body("answer.dropped[0].count", equalTo(3))
        .body("answer.dropped[0].securityIds", contains("XNYS:OLD"))
        .body("answer.arm", equalTo("control"))
        .body("feedback.kind", contains("ACCEPTED"))
        .body("bought.securityId", contains("XNYS:A"))
        .body("windowClosesAt", equalTo(longAgo.plus(Duration.ofDays(7)).toString()));
    given()
        .queryParam("investor", "buyer")
        .queryParam("to", now.minus(Duration.ofDays(1)).toString())
        .get("/v1/answers")
        .then()
        .statusCode(200)
        .body("recommendationId", contains("b-1"));
    when()
        .get("/v1/outcomes/snapshots")
        .then()
        .statusCode(200)
        .body("$", hasSize(1))
        .body("[0].closed.answers", equalTo(2))
        .body("[0].closed.precision.of", equalTo(4))
        .body("[0].closed.precision.count", equalTo(1))
        .body("[0].open.answers", equalTo(1))
        .body("[0].open.precision.count", equalTo(0));
    when()
        .get("/v1/outcomes/experiments/e")
        .then()
        .statusCode(200)
        .body("baseline", equalTo("control"))
        .body("arms.arm", contains("bold", "control"))
        .body("arms[0].acceptance.count", equalTo(0))
        .body("arms[1].acceptance.count", equalTo(1))
        .body("arms[1].precisionAbove", nullValue())
        .body("arms[0].precisionAbove.value.toDouble()", closeTo(-0.5, 1e-9))
        .body("arms[0].precisionAbove.clear", equalTo(true))
        .body("arms.findAll { it.open != null }", empty());
    assertThat(precision.of("snapshot-1")).map(Share::value).contains(0.25);
  }

  private static void assertIsMeasured() {
    // asked again and again: REST Assured would print every answer that does not say so yet
    assertThat(when().get("/q/metrics").asString())
        .contains("bellwether_trainer_live_precision{snapshot=\"snapshot-1\"} 0.25");
  }

  private <T extends DomainEvent> void publish(EventType<T> type, String id, T payload) {
    writer.write(type, new Event<>(id, "/test", now, payload)).join();
  }

  /** So that no other test's trades are in it, nor these in theirs. */
  public static final class LogOfItsOwn implements QuarkusTestProfile {}
}
