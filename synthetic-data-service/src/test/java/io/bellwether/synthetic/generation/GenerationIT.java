package io.bellwether.synthetic.generation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.eventlog.LogWriter;
import io.bellwether.localstack.testing.LocalStackResource;
import io.bellwether.markets.causal.CausalMarket;
import io.bellwether.markets.causal.MadeUpCatalogue;
import io.bellwether.markets.causal.MarketPlan;
import io.bellwether.markets.causal.Strengths;
import io.bellwether.markets.feed.Feed;
import io.bellwether.markets.feed.PortraitFeed;
import io.bellwether.markets.scheme.Weeks;
import io.bellwether.markets.testing.Assortments;
import io.bellwether.markets.testing.MadeUpSecurities;
import io.bellwether.synthetic.publication.EventNames;
import io.bellwether.synthetic.testing.BrokerUnderTest;
import io.bellwether.synthetic.testing.WholeTopic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
  @Inject BrokerUnderTest broker;

  @Test
  @Order(1)
  void withoutSecuritiesAGenerationFailsAndSaysWhatIsMissing() {
    submit("early", request(10)).statusCode(202);

    await().atMost(PATIENCE).until(() -> state("early").equals("FAILED"));

    find("early")
        .body("problem", containsString("0 securities with a price, but at least 30 are needed"));
  }

  @Test
  @Order(1)
  void withoutSecuritiesAMarketFailsAndSaysWhatIsMissing() {
    submit("nothing-to-buy", "{\"source\":\"market\"}").statusCode(202);

    await().atMost(PATIENCE).until(() -> state("nothing-to-buy").equals("FAILED"));

    find("nothing-to-buy")
        .body("problem", startsWith("the topic securities has 0 securities with a price"));
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
    submit("cancelled", request(8_000)).statusCode(202);
    awaitTradesUnderWay("cancelled");

    given().delete("/v1/generations/cancelled").then().statusCode(200);
    await().atMost(PATIENCE).until(() -> state("cancelled").equals("CANCELLED"));
    int part = eventsInLog("cancelled", Topic.TRADES).size();
    submit("cancelled", request(8_000)).statusCode(202);
    await().atMost(PATIENCE).until(() -> state("cancelled").equals("SUCCEEDED"));

    assertThat(part).isPositive().isLessThan(assertLogHolds("cancelled", 8_000));
  }

  @Test
  @Order(9)
  void aMarketBringsTheSecuritiesThatItMakesUpAndEveryEventOnce() {
    submit("market", "{\"source\":\"market\",\"investors\":300,\"weeks\":4,\"securities\":60}")
        .statusCode(202);

    await().atMost(PATIENCE).until(() -> state("market").equals("SUCCEEDED"));

    LocalDate monday = LocalDate.of(2021, 7, 12);
    EventNames names = EventNames.ofGeneration("market", "market", 0);
    Feed promised =
        new CausalMarket(
            new MarketPlan(300, monday, 4, 1, 42, Strengths.standard()),
            MadeUpCatalogue.of(60, monday, 42),
            true,
            names::tradeId);
    List<String> securities = new ArrayList<>();
    List<String> investors = new ArrayList<>();
    List<String> trades = new ArrayList<>();
    collect(promised, names, securities, investors, trades);
    assertThat(securities).hasSize(60);
    assertThat(sorted("market", Topic.SECURITIES)).isEqualTo(securities);
    assertThat(sorted("market", Topic.USERS)).isEqualTo(investors);
    assertThat(sorted("market", Topic.TRADES)).isEqualTo(trades);
    find("market")
        .body("result.trades", equalTo(trades.size()))
        .body("result.securities", equalTo(60))
        .body("done", equalTo(trades.size()))
        .body("total", equalTo(trades.size()));
  }

  @Test
  @Order(9)
  void aMarketBuysFromTheCatalogueInTheLog() {
    submit("log-market", "{\"source\":\"market\",\"investors\":50,\"weeks\":2}").statusCode(202);

    await().atMost(PATIENCE).until(() -> state("log-market").equals("SUCCEEDED"));

    assertThat(sorted("log-market", Topic.SECURITIES)).isEmpty();
    assertThat(sorted("log-market", Topic.TRADES)).isNotEmpty();
  }

  @Test
  @Order(8)
  void aBrokerKilledInTheMiddleLosesAndDoublesNothing() {
    submit("killed", request(8_000)).statusCode(202);
    awaitTradesUnderWay("killed");

    broker.kill();
    await().atMost(PATIENCE).until(() -> readiness() == 503);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> find("killed").body("note", startsWith("waiting for the broker since 20")));
    assertThat(state("killed")).isEqualTo("RUNNING");
    broker.start();
    await().atMost(PATIENCE).until(() -> readiness() == 200);
    await().atMost(PATIENCE).until(() -> state("killed").equals("SUCCEEDED"));

    assertLogHolds("killed", 8_000);
    find("killed").body("note", nullValue());
  }

  @Test
  void whatIsOutOfBoundsOrUnknownIsRefused() {
    submit("refused", "{\"investors\":0}").statusCode(400).body("field", equalTo("investors"));
    submit("refused", "{\"fromWeek\":28,\"toWeek\":50}").statusCode(400);
    submit("refused", "{\"investor\":5}")
        .statusCode(400)
        .body("detail", containsString("investor"));
    submit("refused", "{\"investors\":\"many\"}").statusCode(400);
    submit("refused", "{\"source\":\"market\",\"toWeek\":51}")
        .statusCode(400)
        .body("field", equalTo("toWeek"))
        .body("detail", startsWith("toWeek is 51, but must be left out, for the source market"));
    submit("refused", "{\"source\":\"market\",\"monday\":\"soon\"}")
        .statusCode(400)
        .body("detail", containsString("soon"));
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
    EventNames names = EventNames.ofGeneration(jobId, "portrait", 1);
    List<String> investors = new ArrayList<>();
    List<String> trades = new ArrayList<>();
    Feed promised =
        new PortraitFeed(
            Assortments.of(SECURITIES), new Weeks(2021, 28, 51), investorCount, 42, names::tradeId);
    collect(promised, names, new ArrayList<>(), investors, trades);
    // both begin with their numbered ids, so sorting restores the order of generation
    assertThat(eventsInLog(jobId, Topic.USERS).stream().sorted().toList()).isEqualTo(investors);
    assertThat(eventsInLog(jobId, Topic.TRADES).stream().sorted().toList()).isEqualTo(trades);
    return trades.size();
  }

  private static void collect(
      Feed feed,
      EventNames names,
      List<String> securities,
      List<String> investors,
      List<String> trades) {
    feed.read(
        new Feed.Reader() {
          @Override
          public void security(int position, Security security) {
            securities.add(
                WholeTopic.promised(EventType.SECURITY, names.event(position, security)));
          }

          @Override
          public void investor(int position, Investor investor) {
            investors.add(WholeTopic.promised(EventType.INVESTOR, names.event(position, investor)));
          }

          @Override
          public void trade(int position, Trade trade) {
            trades.add(WholeTopic.promised(EventType.TRADE, names.event(position, trade)));
          }
        });
  }

  private List<String> sorted(String jobId, Topic topic) {
    return eventsInLog(jobId, topic).stream().sorted().toList();
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
}
