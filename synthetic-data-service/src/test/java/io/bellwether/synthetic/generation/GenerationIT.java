package io.bellwether.synthetic.generation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.eventlog.LogWriter;
import io.bellwether.localstack.Infrastructure;
import io.bellwether.localstack.testing.LocalStackResource;
import io.bellwether.localstack.testing.TemporaryStack;
import io.bellwether.synthetic.MadeUpSecurities;
import io.bellwether.synthetic.scheme.Assortments;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Generations against the real broker and database. The log is empty at first. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GenerationIT {

  private static final int SECURITIES = 240;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Inject LogWriter writer;
  @Inject LogSettings settings;

  @Inject
  @ConfigProperty(name = "bellwether.snapshots.folder")
  Path snapshots;

  @Inject
  @ConfigProperty(name = "quarkus.mongodb.connection-string")
  URI database;

  @Test
  @Order(1)
  void withoutSecuritiesAGenerationFailsAndSaysWhatIsMissing() {
    submit("early", request(10)).statusCode(202);

    await().atMost(PATIENCE).until(() -> state("early").equals("FAILED"));

    find("early")
        .body("problem", containsString("0 securities with a price, but at least 30 are needed"));
  }

  @Test
  @Order(2)
  void whatFailedGoesOnWhenItIsSubmittedAgain() {
    MadeUpSecurities.catalogue(SECURITIES).stream()
        .map(this::publish)
        .toList()
        .forEach(CompletableFuture::join);

    submit("early", request(10)).statusCode(202);

    await().atMost(PATIENCE).until(() -> state("early").equals("SUCCEEDED"));
    assertLogHolds("early", 10);
  }

  @Test
  @Order(3)
  void aGenerationPutsExactlyThePromisedEventsIntoTheLog() {
    submit("exact", request(500)).statusCode(202).body("kind", equalTo("generation"));

    await().atMost(PATIENCE).until(() -> state("exact").equals("SUCCEEDED"));

    int trades = assertLogHolds("exact", 500);
    find("exact")
        .body("result.investors", equalTo(500))
        .body("result.trades", equalTo(trades))
        .body("result.securities", equalTo(SECURITIES))
        .body("result.popularSecurities", equalTo(24))
        .body("done", equalTo(trades))
        .body("total", equalTo(trades));
    given().get("/v1/generations").then().statusCode(200).body("id", hasItem("exact"));
  }

  @Test
  @Order(4)
  void theSameIdAgainChangesNothing() {
    submit("exact", request(500)).statusCode(200).body("state", equalTo("SUCCEEDED"));

    assertLogHolds("exact", 500);
  }

  @Test
  @Order(5)
  void theSameIdWithAnotherRequestIsAConflict() {
    submit("exact", request(501)).statusCode(409).contentType("application/problem+json");
  }

  @Test
  @Order(6)
  void aCancelledGenerationGoesOnToExactlyThePromisedEvents() {
    submit("cancelled", request(5_000)).statusCode(202);
    awaitTradesUnderWay("cancelled");

    given().delete("/v1/generations/cancelled").then().statusCode(200);
    await().atMost(PATIENCE).until(() -> state("cancelled").equals("CANCELLED"));
    int part = eventsInLog("cancelled", Topic.TRADES).size();
    submit("cancelled", request(5_000)).statusCode(202);
    await().atMost(PATIENCE).until(() -> state("cancelled").equals("SUCCEEDED"));

    assertThat(part).isPositive().isLessThan(assertLogHolds("cancelled", 5_000));
  }

  @Test
  @Order(7)
  void aBrokerKilledInTheMiddleLosesAndDoublesNothing() {
    submit("killed", request(5_000)).statusCode(202);
    awaitTradesUnderWay("killed");

    Infrastructure stack = stack();
    ProcessHandle broker = stack.broker().running().orElseThrow();
    broker.destroyForcibly();
    broker.onExit().join();
    await().atMost(PATIENCE).until(() -> readiness() == 503);
    assertThat(state("killed")).isEqualTo("RUNNING");
    stack.startBroker();
    await().atMost(PATIENCE).until(() -> readiness() == 200);
    await().atMost(PATIENCE).until(() -> state("killed").equals("SUCCEEDED"));

    assertLogHolds("killed", 5_000);
  }

  @Test
  void whatIsOutOfBoundsOrUnknownIsRefused() {
    submit("refused", "{\"investors\":0}").statusCode(400).body("field", equalTo("investors"));
    submit("refused", "{\"fromWeek\":28,\"toWeek\":50}").statusCode(400);
    submit("refused", "{\"investor\":5}")
        .statusCode(400)
        .body("detail", containsString("investor"));
    submit("refused", "{\"investors\":\"many\"}").statusCode(400);
    submit("re fused", "{}").statusCode(400).body("field", equalTo("id"));
    given().get("/v1/generations/refused").then().statusCode(404);
    given().delete("/v1/generations/refused").then().statusCode(404);
  }

  @Test
  void theServiceIsReadyAndCountsItsEvents() {
    given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("bellwether_synthetic_events_total{topic=\"trades\"}"));
  }

  private CompletableFuture<Void> publish(Security security) {
    return writer.write(
        EventType.SECURITY,
        new Event<>("security-" + security.ticker(), "/test", security.asOf(), security));
  }

  /** Compares the log with what the generation should have written; returns its trades. */
  private int assertLogHolds(String jobId, int investorCount) {
    GeneratedEvents events =
        new GeneratedEvents(
            jobId,
            new GenerationRequest(investorCount, 42, 28, 51, 2021),
            Assortments.of(SECURITIES));
    List<String> investors = new ArrayList<>();
    events.forEachInvestor((n, e) -> investors.add(WholeTopic.promised(EventType.INVESTOR, e)));
    List<String> trades = new ArrayList<>();
    events.forEachTrade((n, e) -> trades.add(WholeTopic.promised(EventType.TRADE, e)));
    // both begin with their numbered ids, so sorting restores the order of generation
    assertThat(eventsInLog(jobId, Topic.USERS).stream().sorted().toList()).isEqualTo(investors);
    assertThat(eventsInLog(jobId, Topic.TRADES).stream().sorted().toList()).isEqualTo(trades);
    return trades.size();
  }

  private List<String> eventsInLog(String jobId, Topic topic) {
    return WholeTopic.eventsOf(jobId, topic, settings.bootstrapServers());
  }

  private static void awaitTradesUnderWay(String jobId) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(5))
        .until(
            () -> {
              var job = find(jobId).extract().jsonPath();
              return job.getString("phase").equals("trades") && job.getLong("done") > 10_000;
            });
  }

  private static int readiness() {
    return given().get("/q/health/ready").statusCode();
  }

  private static String request(int investors) {
    return "{\"investors\":%d}".formatted(investors);
  }

  private static ValidatableResponse submit(String jobId, String request) {
    return given()
        .contentType(ContentType.JSON)
        .body(request)
        .put("/v1/generations/{id}", jobId)
        .then();
  }

  private static ValidatableResponse find(String jobId) {
    return given().get("/v1/generations/{id}", jobId).then().statusCode(200);
  }

  private static String state(String jobId) {
    return find(jobId).extract().path("state");
  }

  /** The stack under this test; its processes are found by their folder. */
  private Infrastructure stack() {
    int brokerPort = URI.create("kafka://" + settings.bootstrapServers()).getPort();
    return new Infrastructure(
        TemporaryStack.home(),
        snapshots.resolveSibling(""),
        brokerPort,
        TemporaryStack.freePort(),
        database.getPort());
  }
}
