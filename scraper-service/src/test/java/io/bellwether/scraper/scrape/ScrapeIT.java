package io.bellwether.scraper.scrape;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import com.sun.net.httpserver.HttpServer;
import io.bellwether.localstack.site.MarketSite;
import io.bellwether.localstack.site.SiteCatalogue;
import io.bellwether.localstack.testing.LocalStackResource;
import io.bellwether.localstack.testing.TemporaryStack;
import io.bellwether.scraper.HastyProfile;
import io.bellwether.scraper.Jobs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@TestProfile(HastyProfile.class)
@QuarkusTestResource(LocalStackResource.class)
final class ScrapeIT {

  /** Every fifth security of the bundled catalogue: two full pages of the list and part of one. */
  private static SiteCatalogue catalogue;

  private static MarketSite site;

  @BeforeAll
  static void openSite(@TempDir Path folder) throws IOException {
    List<String> bundled =
        Files.readAllLines(
            TemporaryStack.home().resolve("local-stack/src/main/resources/catalogue.csv"));
    Path file = folder.resolve("catalogue.csv");
    Files.write(
        file,
        IntStream.range(0, bundled.size())
            .filter(line -> line == 0 || line % 5 == 1)
            .mapToObj(bundled::get)
            .toList());
    catalogue = SiteCatalogue.of(file);
    site = MarketSite.start(0, catalogue);
  }

  @AfterAll
  static void closeSite() {
    site.close();
  }

  @Test
  void bringsInTheWholeSiteAlthoughItIsCutOffOnTheWay() {
    // Given a scrape that is stopped on its way through the list, and again among the quotes
    long before = Jobs.at("/v1/securities?limit=1").getLong("total");
    start("whole", site.address());
    cutOff("whole", job -> job.getInt("done") >= 20);
    start("whole", site.address());
    cutOff("whole", job -> job.getString("phase").equals("quotes") && job.getInt("done") >= 24);

    // When it is started again
    start("whole", site.address());
    JsonPath whole = Jobs.ended("/v1/scrapes/whole");

    // Then it has everything once
    assertThat(whole.getString("state")).as(whole.getString("problem")).isEqualTo("SUCCEEDED");
    assertThat(whole.getBoolean("result.complete")).isTrue();
    assertThat(whole.getInt("result.total")).isEqualTo(catalogue.size());
    assertThat(whole.getInt("result.published")).isEqualTo(catalogue.size());
    assertThat(whole.getInt("result.noteCount")).isZero();
    Jobs.awaitCatalogue(before + catalogue.size());
    JsonPath first = Jobs.at("/v1/securities?limit=1&after=XNAS:").setRootPath("items[0]");
    assertThat(first.getMap("figures")).containsKeys("PRICE", "VOLUME", "LOW_52_WEEKS");
    assertThat(first.getString("provenance.address")).startsWith(site.address() + "/quote.ashx?t=");
    assertThat(first.getString("provenance.captureSha256")).hasSize(64);

    // And a second scrape finds no news
    start("again", site.address());
    JsonPath again = Jobs.ended("/v1/scrapes/again");
    assertThat(again.getBoolean("result.complete")).isTrue();
    assertThat(again.getInt("result.unchanged")).isEqualTo(catalogue.size());
  }

  private static void cutOff(String id, Predicate<JsonPath> moment) {
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> Jobs.at("/v1/scrapes/" + id), moment);
    given().delete("/v1/scrapes/" + id).then().statusCode(200);
    assertThat(Jobs.ended("/v1/scrapes/" + id).getString("state")).isEqualTo("CANCELLED");
  }

  @Test
  void stopsAtASiteThatThrottles() throws IOException {
    HttpServer throttling = answering("/screener.ashx", "Too many requests.");
    try {
      start("throttled", addressOf(throttling));

      JsonPath job = Jobs.ended("/v1/scrapes/throttled");

      assertThat(job.getString("state")).isEqualTo("BLOCKED");
      assertThat(job.getString("problem")).contains("Too many requests", "is left alone until");
    } finally {
      throttling.stop(0);
    }
  }

  @Test
  void keepsOutWhereRobotsMayNotGo() throws IOException {
    HttpServer forbidding = answering("/robots.txt", "User-agent: *\nDisallow: /screener\n");
    try {
      start("forbidden", addressOf(forbidding));

      JsonPath job = Jobs.ended("/v1/scrapes/forbidden");

      assertThat(job.getString("state")).isEqualTo("FAILED");
      assertThat(job.getString("problem")).contains("robots.txt forbids");
    } finally {
      forbidding.stop(0);
    }
  }

  @Test
  void isLedToNoOtherHostByARedirect() throws IOException {
    // Given a site that leads on to a host that is not configured
    AtomicInteger visits = new AtomicInteger();
    HttpServer secret = HttpServer.create(new InetSocketAddress("127.0.0.2", 0), 0);
    secret.createContext("/", exchange -> visits.incrementAndGet());
    secret.start();
    HttpServer leading =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String elsewhere = "http://127.0.0.2:%d/".formatted(secret.getAddress().getPort());
    leading.createContext(
        "/",
        exchange -> {
          boolean robots = exchange.getRequestURI().getPath().equals("/robots.txt");
          exchange.getResponseHeaders().set("Location", elsewhere);
          exchange.sendResponseHeaders(robots ? 404 : 302, -1);
          exchange.close();
        });
    leading.start();
    try {
      // When it is scraped
      start("redirected", addressOf(leading));
      JsonPath job = Jobs.ended("/v1/scrapes/redirected");

      // Then nobody was there
      assertThat(job.getString("problem")).contains("does not load");
      assertThat(visits).hasValue(0);
    } finally {
      leading.stop(0);
      secret.stop(0);
    }
  }

  @Test
  void visitsNoHostThatIsNotConfigured() {
    given()
        .contentType(ContentType.JSON)
        .body("{\"address\":\"http://169.254.169.254/\"}")
        .put("/v1/scrapes/elsewhere")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", containsString("bellwether.scraper.allowed-hosts"));
  }

  @Test
  void saysWhatIsWrongWithARequest() {
    given()
        .contentType(ContentType.JSON)
        .body("{}")
        .put("/v1/scrapes/nothing")
        .then()
        .statusCode(400)
        .body("field", org.hamcrest.Matchers.is("address"));
    given().get("/v1/scrapes/never-heard-of").then().statusCode(404);
  }

  private static void start(String id, URI address) {
    given()
        .contentType(ContentType.JSON)
        .body("{\"address\":\"%s\"}".formatted(address))
        .put("/v1/scrapes/" + id)
        .then()
        .statusCode(200);
  }

  private static HttpServer answering(String path, String text) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean known = exchange.getRequestURI().getPath().equals(path);
          byte[] body = (known ? text : "").getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/plain");
          exchange.sendResponseHeaders(known ? 200 : 404, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static URI addressOf(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }
}
