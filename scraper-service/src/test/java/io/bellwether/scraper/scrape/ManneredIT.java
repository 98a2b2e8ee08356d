package io.bellwether.scraper.scrape;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bellwether.localstack.testing.LocalStackResource;
import io.bellwether.scraper.HastyProfile;
import io.bellwether.scraper.Jobs;
import io.bellwether.scraper.site.Pages;
import io.bellwether.scraper.site.ScriptedSite;
import io.bellwether.scraper.site.ScriptedSite.Reply;
import io.bellwether.scraper.site.ScriptedSite.Request;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the service behaves to sites that say what they want. */
@QuarkusTest
@TestProfile(HastyProfile.class)
@QuarkusTestResource(LocalStackResource.class)
final class ManneredIT {

  private static final List<String> TICKERS = List.of("QUAX", "QUB-A", "QUC", "QUD");

  private final ScriptedSite site = new ScriptedSite();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void asksOnlyForWhatHasChanged() {
    Pages.write(site, TICKERS);
    run("first");
    site.forget();
    site.put("/quote.ashx?t=QUC", Pages.quote("QUC", "12.50"));

    JsonPath second = run("second");

    assertThat(second.getInt("result.pagesKnown")).isEqualTo(TICKERS.size());
    assertThat(second.getInt("result.pagesSent")).isEqualTo(1);
    assertThat(second.getInt("result.published")).isEqualTo(1);
    assertThat(site.requests().subList(1, site.requests().size()))
        .allSatisfy(request -> assertThat(request.headers()).containsKey("If-none-match"));
    JsonPath captures =
        given()
            .queryParam("address", site.address() + "/quote.ashx?t=QUC")
            .get("/v1/captures")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(captures.getList("states")).hasSize(2);
    assertThat(captures.getString("latest.etag")).isEqualTo("\"QUC-12.50\"");
    String kept = "/v1/captures/" + captures.getString("latest.sha256");
    assertThat(given().get(kept).then().statusCode(200).extract().asString())
        .isEqualTo(Pages.quote("QUC", "12.50").text());
  }

  @Test
  void saysWhoItIsAndNothingElse() {
    Pages.write(site, TICKERS);

    run("named");

    assertThat(site.requests()).hasSize(TICKERS.size() + 2);
    assertThat(site.requests())
        .allSatisfy(
            request -> {
              assertThat(request.headers()).containsEntry("User-agent", "bellwether/0.1");
              assertThat(request.headers()).doesNotContainKey("Referer");
              assertThat(request.headers().getOrDefault("Sec-ch-ua-platform", "Linux"))
                  .contains("Linux");
            });
  }

  @Test
  void visitsASiteOnceAtATimeWhoeverAsks() {
    Pages.write(site, TICKERS);
    start("together-a");
    start("together-b");
    start("together-c");

    int published = 0;
    for (String id : List.of("together-a", "together-b", "together-c")) {
      JsonPath job = Jobs.ended("/v1/scrapes/" + id);
      assertThat(job.getBoolean("result.complete")).isTrue();
      published += job.getInt("result.published");
    }
    assertThat(published).as("by whoever came first").isLessThanOrEqualTo(TICKERS.size());

    assertThat(site.requests()).hasSize(3 * (TICKERS.size() + 2));
    assertThat(site.requests()).extracting(Request::underWay).containsOnly(1);
    // robots.txt, the list, and the page of each security: no run between those of another
    assertThat(site.paths().subList(0, 6)).doesNotHaveDuplicates();
  }

  @Test
  void pausesAsLongAsRobotsAsk() {
    Pages.write(site, TICKERS);
    site.put("/robots.txt", Reply.text("User-agent: *\nCrawl-delay: 0.3\n"));

    run("slow");

    List<Request> requests = site.requests();
    for (int i = 1; i < requests.size(); i++) {
      assertThat(requests.get(i).begin() - requests.get(i - 1).begin())
          .isGreaterThanOrEqualTo(Duration.ofMillis(300).toNanos());
    }
  }

  @Test
  void waitsAsLongAsItIsToldAndGoesOn() {
    Pages.write(site, TICKERS);
    site.once("/quote.ashx?t=QUC", Reply.of(429).with("Retry-After", "2"));

    JsonPath job = run("patient");

    assertThat(job.getBoolean("result.complete")).isTrue();
    List<Request> asked =
        site.requests().stream().filter(each -> each.path().endsWith("QUC")).toList();
    assertThat(asked).hasSize(2);
    assertThat(asked.get(1).begin() - asked.get(0).begin())
        .isGreaterThanOrEqualTo(Duration.ofSeconds(2).toNanos());
  }

  @Test
  void leavesASiteAloneThatSaysItIsTooMuchUntilAnOperatorLetsIt() {
    // Given a site that has enough of it at the third security
    Pages.write(site, TICKERS);
    site.once("/quote.ashx?t=QUC", Reply.text("Too many requests."));
    start("refused");

    // Then the run is blocked, and everybody who looks is told
    JsonPath job = Jobs.ended("/v1/scrapes/refused");
    assertThat(job.getString("state")).isEqualTo("BLOCKED");
    assertThat(job.getString("problem")).contains("Too many requests.", site.name());
    JsonPath health = given().get("/q/health/ready").then().statusCode(200).extract().jsonPath();
    assertThat(health.getString("checks.find { it.name == 'market sites may be asked' }.data"))
        .contains(site.name(), "THROTTLED", "Too many requests.");
    JsonPath sites = given().get("/v1/sites").jsonPath();
    assertThat(sites.getBoolean("find { it.site == '%s' }.blocked".formatted(site.name())))
        .isTrue();
    String metrics = given().get("/q/metrics").asString();
    assertThat(metrics)
        .contains("reason=\"throttled\",site=\"%s\"".formatted(site.name()))
        .containsPattern("bellwether_scraper_sites_blocked(\\{\\})? [1-9]");

    // And whoever comes now gets no further, and asks nothing
    int asked = site.requests().size();
    start("refused-too");
    assertThat(Jobs.ended("/v1/scrapes/refused-too").getString("state")).isEqualTo("BLOCKED");
    assertThat(site.requests()).hasSize(asked);

    // When an operator lets it be asked
    given().delete("/v1/sites/%s/block".formatted(site.name())).then().statusCode(200);
    site.forget();
    JsonPath on = run("refused");

    // Then the run goes on with the page it was stopped at
    assertThat(on.getBoolean("result.complete")).isTrue();
    assertThat(site.paths())
        .containsExactly("/robots.txt", "/quote.ashx?t=QUC", "/quote.ashx?t=QUD");
  }

  @Test
  void takesNoForAnAnswerHoweverItIsSaid() {
    List<Reply> refusals =
        List.of(
            Reply.of(403),
            Reply.page(""),
            Reply.page(
                "<html><head><title>Just a moment...</title></head><body>Verify you are human"
                    + "</body></html>"));
    for (Reply refusal : refusals) {
      try (ScriptedSite refusing = new ScriptedSite()) {
        Pages.write(refusing, TICKERS);
        refusing.put("/quote.ashx?t=QUAX", refusal);
        String id = "no-" + refusals.indexOf(refusal);
        start(id, refusing);

        JsonPath job = Jobs.ended("/v1/scrapes/" + id);

        assertThat(job.getString("state")).as(job.getString("problem")).isEqualTo("BLOCKED");
        assertThat(refusing.paths()).as("asked once").endsWith("/quote.ashx?t=QUAX");
        assertThat(refusing.requests()).hasSize(3);
      }
    }
  }

  @Test
  void refusesAPageThatNeverLoadsAndGoesOnWithTheNext() {
    Pages.write(site, TICKERS);
    site.put("/quote.ashx?t=QUC", Reply.of(500));

    JsonPath job = run("stubborn");

    assertThat(job.getBoolean("result.complete")).isFalse();
    assertThat(job.getString("result.partial")).isEqualTo("1 of 4 securities were refused");
    assertThat(job.getString("result.notes[0].reason")).contains("does not load, tried 5 times");
    assertThat(job.getInt("result.published") + job.getInt("result.unchanged")).isEqualTo(3);
  }

  @Test
  void readsNothingWhereARedirectLeadsThatRobotsForbid() {
    Pages.write(site, TICKERS);
    site.put("/robots.txt", Reply.text("User-agent: *\nDisallow: /members\n"));
    site.put("/quote.ashx?t=QUC", Reply.of(302).with("Location", "/members/QUC"));
    site.put("/members/QUC", Pages.quote("QUC", "99.99"));

    JsonPath job = run("led-astray");

    assertThat(job.getString("result.partial")).isEqualTo("1 of 4 securities were refused");
    assertThat(job.getString("result.notes[0].reason"))
        .contains("leads to", "/members/QUC, which the site's robots.txt forbids");
    assertThat(site.paths()).as("asked once").containsOnlyOnce("/members/QUC");
  }

  @Test
  void leavesASiteAloneThatDoesNotAnswerAtAll() {
    site.put("/robots.txt", Reply.of(503));
    start("dead");

    JsonPath job = Jobs.ended("/v1/scrapes/dead");

    assertThat(job.getString("state")).isEqualTo("BLOCKED");
    assertThat(job.getString("problem")).contains("not known what may be read");
    assertThat(site.paths()).hasSize(8).containsOnly("/robots.txt");
  }

  @Test
  void tellsOfItselfAsItGoesOn() throws Exception {
    Pages.write(site, TICKERS);
    site.put("/robots.txt", Reply.text("User-agent: *\nCrawl-delay: 0.3\n"));
    start("told");

    StringBuilder told = new StringBuilder();
    URI events =
        URI.create("http://127.0.0.1:%d/v1/scrapes/told/events".formatted(RestAssured.port));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(events.toURL().openStream(), UTF_8))) {
      lines.lines().forEach(line -> told.append(line).append('\n'));
    }

    assertThat(told.toString().split("\n\n")).hasSizeGreaterThan(3);
    assertThat(told)
        .contains("\"phase\":\"quotes\"", "\"ratePerSecond\":", "pages sent")
        .contains("\"state\":\"SUCCEEDED\"");
  }

  private JsonPath run(String id) {
    start(id);
    JsonPath job = Jobs.ended("/v1/scrapes/" + id);
    assertThat(job.getString("state")).as(job.getString("problem")).isEqualTo("SUCCEEDED");
    return job;
  }

  private void start(String id) {
    start(id, site);
  }

  private static void start(String id, ScriptedSite site) {
    await()
        .until(
            () ->
                given()
                    .contentType(ContentType.JSON)
                    .body("{\"address\":\"%s\"}".formatted(site.address()))
                    .put("/v1/scrapes/" + id)
                    .statusCode(),
            status -> status == 200);
  }
}
