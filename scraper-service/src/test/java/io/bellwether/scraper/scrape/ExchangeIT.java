package io.bellwether.scraper.scrape;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.eventlog.LogWriter;
import io.bellwether.localstack.testing.LocalStackResource;
import io.bellwether.scraper.ForgivingProfile;
import io.bellwether.scraper.Jobs;
import io.bellwether.scraper.site.ScriptedSite;
import io.bellwether.scraper.site.ScriptedSite.Reply;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Sources by name: a screener, and an exchange's page that needs a click and its script. */
@QuarkusTest
@TestProfile(ForgivingProfile.class)
@QuarkusTestResource(LocalStackResource.class)
@QuarkusTestResource(ExchangeSite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ExchangeIT {

  private static final String QUAX = "/v1/securities/XNYS:QUAX";

  @Inject LogWriter log;

  @Test
  @Order(0)
  void beginsByTheClockAndTakesItsBlockedRunUpWhenTheSiteMayBeAsked() {
    String run = "find { it.name == 'clock' }.lastRun";
    JsonPath sources =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(
                () -> given().get("/v1/sources").jsonPath(),
                told -> "SUCCEEDED".equals(told.getString(run + ".state")));

    assertThat(sources.getBoolean(run + ".result.complete")).isTrue();
    assertThat(ExchangeSite.byTheClock().paths())
        .containsOnlyOnce("/quote.ashx?t=QUAX", "/screener.ashx?v=111&r=1")
        .filteredOn("/quote.ashx?t=QUC"::equals)
        .hasSize(2);
  }

  @Test
  @Order(1)
  void takesUpTheRunOfASourceThatWasBlocked() {
    ScriptedSite quotes = ExchangeSite.quotes();
    quotes.once("/quote.ashx?t=QUB-A", Reply.of(403));
    JsonPath blocked = ended(begin("quotes"));
    assertThat(blocked.getString("state")).isEqualTo("BLOCKED");

    given().delete("/v1/sites/%s/block".formatted(quotes.name())).then().statusCode(200);
    JsonPath whole = ended(begin("quotes"));

    assertThat(whole.getString("id")).isEqualTo(blocked.getString("id")).startsWith("quotes-");
    assertThat(whole.getBoolean("result.complete")).isTrue();
    assertThat(quotes.paths()).containsOnlyOnce("/quote.ashx?t=QUAX");
    JsonPath sources = given().get("/v1/sources").jsonPath();
    assertThat(sources.getString("find { it.name == 'quotes' }.listedWholeAt")).isNotNull();
    assertThat(given().get("/q/metrics").asString())
        .containsPattern("bellwether_scraper_age\\{source=\"quotes\"} \\d");
  }

  @Test
  @Order(2)
  void clicksTheTabAndLearnsTheIsinsOfWhatTheScreenerToldOf() {
    awaitKnown(QUAX);

    JsonPath job = ended(begin("index"));

    assertThat(job.getString("state")).as(job.getString("problem")).isEqualTo("SUCCEEDED");
    assertThat(job.getInt("result.found")).isEqualTo(3);
    assertThat(job.getInt("result.published")).as(job.prettify()).isGreaterThanOrEqualTo(2);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> ExchangeSite.ISIN.equals(Jobs.at(QUAX).getString("isin")));
    assertThat(Jobs.at("/v1/securities?limit=10").getInt("total"))
        .as("the same three")
        .isEqualTo(3);
    assertThat(job.getList("result.notes.reason", String.class))
        .anyMatch(reason -> reason.contains("US00000QUC10"));
    assertThat(ExchangeSite.site().paths())
        .contains("/index/rows.json")
        .noneMatch(path -> path.startsWith("/track"))
        .noneMatch(path -> path.endsWith(".png") || path.endsWith(".css"));
  }

  @Test
  @Order(3)
  void readsKeptPagesAgainAndPublishesWhatComesOutDifferently() {
    ExchangeSite.quotes().forget();
    JsonPath same = reparse("same");
    assertThat(same.getInt("result.pages")).as(same.prettify()).isEqualTo(4);
    assertThat(same.getInt("result.published")).isZero();
    assertThat(same.getInt("result.unchanged")).isEqualTo(3);

    // as if a parser of before had read another price from the same page
    publishAsReadBefore("QUB-A", "99");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> price("XNYS:QUB-A").compareTo(new BigDecimal("99")) == 0);
    JsonPath changed = reparse("changed");

    assertThat(changed.getInt("result.published")).as(changed.prettify()).isEqualTo(1);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> price("XNYS:QUB-A").compareTo(new BigDecimal("11.30")) == 0);
    assertThat(ExchangeSite.quotes().requests()).as("asks no site").isEmpty();
  }

  @Test
  @Order(4)
  void saysWhichSourcesThereAre() {
    given()
        .contentType(ContentType.JSON)
        .post("/v1/sources/nobody/runs")
        .then()
        .statusCode(400)
        .body("detail", containsString("clock, index, quotes"));
    given()
        .contentType(ContentType.JSON)
        .body("{\"source\":\"index\",\"address\":\"http://127.0.0.1\"}")
        .put("/v1/scrapes/both")
        .then()
        .statusCode(400);
  }

  private void publishAsReadBefore(String ticker, String price) {
    String address = ExchangeSite.quotes().address() + "/quote.ashx?t=" + ticker;
    JsonPath capture = given().queryParam("address", address).get("/v1/captures").jsonPath();
    Instant seenAt = Instant.parse(capture.getString("latest.seenAt"));
    Security before =
        new Security(
            SecurityId.of(new Mic("XNYS"), ticker),
            ticker,
            null,
            new Mic("XNYS"),
            ticker + " Fictional Inc",
            null,
            "",
            "",
            "",
            List.of(),
            "USD",
            Map.of(Figure.PRICE, new BigDecimal(price)),
            seenAt,
            new Provenance("market-site", address, seenAt, capture.getString("latest.sha256")));
    log.write(EventType.SECURITY, new Event<>("before", "/test", Instant.now(), before)).join();
  }

  private static BigDecimal price(String id) {
    return new BigDecimal(Jobs.at("/v1/securities/" + id).getString("figures.PRICE"));
  }

  private static JsonPath reparse(String id) {
    given()
        .contentType(ContentType.JSON)
        .body("{\"source\":\"quotes\"}")
        .put("/v1/reparses/" + id)
        .then()
        .statusCode(200);
    JsonPath job = Jobs.ended("/v1/reparses/" + id);
    assertThat(job.getString("state")).as(job.getString("problem")).isEqualTo("SUCCEEDED");
    return job;
  }

  private static String begin(String source) {
    return given()
        .contentType(ContentType.JSON)
        .post("/v1/sources/%s/runs".formatted(source))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getString("id");
  }

  private static JsonPath ended(String id) {
    return Jobs.ended("/v1/scrapes/" + id);
  }

  private static void awaitKnown(String path) {
    await().atMost(Duration.ofSeconds(30)).until(() -> given().get(path).statusCode() == 200);
  }
}
