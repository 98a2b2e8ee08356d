package io.bellwether.scraper.file;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import io.bellwether.localstack.testing.LocalStackResource;
import io.bellwether.scraper.HastyProfile;
import io.bellwether.scraper.Jobs;
import io.bellwether.scraper.SharedMaterial;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bson.Document;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@TestProfile(HastyProfile.class)
@QuarkusTestResource(LocalStackResource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ImportIT {

  private static final String BAD =
      """
      ticker,industry,Price,Market Cap_full_count,Beta,52_w_range_low,52_w_range_high
      GOOD,Energy,10.5,1200000000,1.1,9,12
      HUGE,Energy,10.5,99999999999999999,1.1,9,12
      WORD,Energy,ten,1200000000,1.1,9,12
      DOWN,Energy,10.5,1200000000,1.1,13,12
      GOOD,Energy,99,1200000000,1.1,9,12
      not a ticker,Energy,10.5,1200000000,1.1,9,12
      ,Energy,10.5,1200000000,1.1,9,12
      """;

  @Inject MongoClient database;

  @Test
  void publishesWhatIsRightOfABadFileAndReportsTheRest() {
    start("bad", "?mic=XTST&asOf=2024-05-01T00:00:00Z", BAD.getBytes(UTF_8));

    JsonPath job = Jobs.ended("/v1/imports/bad");

    assertThat(job.getString("state")).as(job.getString("problem")).isEqualTo("SUCCEEDED");
    assertThat(job.getInt("result.rows")).isEqualTo(7);
    assertThat(job.getInt("result.published")).isEqualTo(4);
    assertThat(job.getInt("result.withheld")).isEqualTo(4);
    assertThat(job.getInt("result.refused")).isEqualTo(3);
    assertThat(job.getInt("result.sectors.Energy")).isEqualTo(4);
    assertThat(job.getList("result.report.line", Integer.class))
        .containsExactly(3, 4, 5, 5, 6, 7, 8);
    given()
        .get("/v1/imports/bad/report")
        .then()
        .statusCode(200)
        .contentType("text/csv")
        .body(containsString("4,WORD,Price,ten,WITHHELD,"));
    await().untilAsserted(() -> given().get("/v1/securities/XTST:DOWN").then().statusCode(200));
    JsonPath huge = Jobs.at("/v1/securities/XTST:HUGE");
    assertThat(huge.getMap("figures"))
        .containsKeys("PRICE", "BETA")
        .doesNotContainKey("MARKET_CAPITALISATION");
    assertThat(huge.getString("asOf")).isEqualTo("2024-05-01T00:00:00Z");
  }

  @Test
  void findsNoNewsInAFileItHasReadBefore() {
    String one = "ticker,industry,Price\nONCE,Energy,10.5\n";
    String older = "ticker,industry,Price\nONCE,Energy,8\n";
    start("once", "?asOf=2024-05-01T00:00:00Z", one.getBytes(UTF_8));
    assertThat(Jobs.ended("/v1/imports/once").getInt("result.published")).isEqualTo(1);

    start("twice", "?asOf=2024-05-02T00:00:00Z", one.getBytes(UTF_8));
    start("older", "?asOf=2023-05-02T00:00:00Z", older.getBytes(UTF_8));

    assertThat(Jobs.ended("/v1/imports/twice").getInt("result.unchanged")).isEqualTo(1);
    JsonPath refused = Jobs.ended("/v1/imports/older");
    assertThat(refused.getInt("result.refused")).isEqualTo(1);
    assertThat(refused.getString("result.report[0].reason")).contains("newer facts are known");
  }

  @Test
  void saysWhichColumnsAreMissingBeforeAnythingIsPublished() {
    given()
        .contentType("text/csv")
        .body("symbol,Price\nAAA,1\n".getBytes(UTF_8))
        .put("/v1/imports/columns")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", containsString("SCREENER_SAMPLE lacks ticker"))
        .body("detail", containsString("CONSTITUENTS lacks ISIN, name_company, tickers"));
    given().get("/v1/imports/columns").then().statusCode(404);
  }

  @Test
  void makesOneSecurityOfWhatTwoSourcesSay() {
    // Given what a screener says, twice
    start(
        "said-first",
        "?mic=XNAS&asOf=2024-05-01T00:00:00Z",
        "ticker,name,industry,Price\nQUIX,Quix Inc,Energy,10.5\n".getBytes(UTF_8));
    assertThat(Jobs.ended("/v1/imports/said-first").getInt("result.published")).isEqualTo(1);
    start(
        "said-next",
        "?mic=XNAS&asOf=2024-05-03T00:00:00Z",
        "ticker,name,industry,Price\nQUIX,Quix Inc,Energy,12\n".getBytes(UTF_8));
    assertThat(Jobs.ended("/v1/imports/said-next").getInt("result.published")).isEqualTo(1);

    // When an exchange says which security it is
    start(
        "named",
        "?asOf=2024-05-02T00:00:00Z",
        "tickers,name_company,ISIN\nQUIX,\"Quix, Inc.\",US0000QUAX05\nQUIB,Quib,US0000QUAX06\n"
            .getBytes(UTF_8));

    // Then it is one, with the provenance of every field
    JsonPath job = Jobs.ended("/v1/imports/named");
    assertThat(job.getString("result.layout")).isEqualTo("CONSTITUENTS");
    assertThat(job.getInt("result.published")).as(job.prettify()).isEqualTo(2);
    assertThat(job.getInt("result.conflicts.name")).isEqualTo(1);
    assertThat(job.getInt("result.quarantined.IDENTIFIER")).isEqualTo(1);
    await()
        .until(() -> "US0000QUAX05".equals(Jobs.at("/v1/securities/XNAS:QUIX").getString("isin")));
    JsonPath one = Jobs.at("/v1/securities/XNAS:QUIX");
    assertThat(one.getString("name")).isEqualTo("Quix Inc");
    assertThat(one.getDouble("figures.PRICE")).isEqualTo(12);
    assertThat(one.getString("provenance.source")).isEqualTo("csv");
    assertThat(one.getString("attributions[0].provenance.source")).isEqualTo("exchange-csv");
    assertThat(one.getList("attributions[0].fields", String.class))
        .containsExactly("isin", "ticker");
    given().get("/v1/securities/US0000QUAX05").then().statusCode(404);

    // And what was known and true before can still be told
    assertThat(Jobs.at("/v1/securities/XNAS:QUIX/history").getList("id")).hasSize(3);
    String known = Jobs.at("/v1/securities/XNAS:QUIX/history").getString("[2].publishedAt");
    JsonPath before = Jobs.at("/v1/securities/XNAS:QUIX?knownAt=" + known);
    assertThat(before.getDouble("figures.PRICE")).isEqualTo(10.5);
    assertThat(before.getString("isin")).isNull();
    assertThat(
            Jobs.at("/v1/securities/XNAS:QUIX?trueAt=2024-05-02T00:00:00Z")
                .getDouble("figures.PRICE"))
        .isEqualTo(10.5);
    given().get("/v1/securities/XNAS:QUIX?knownAt=2020-01-01T00:00:00Z").then().statusCode(404);
    given().get("/v1/securities/XNAS:QUIX?knownAt=yesterday").then().statusCode(400);

    // And to say it again is no news
    start(
        "named-again",
        "?asOf=2024-05-04T00:00:00Z",
        "tickers,name_company,ISIN\nQUIX,\"Quix, Inc.\",US0000QUAX05\n".getBytes(UTF_8));
    assertThat(Jobs.ended("/v1/imports/named-again").getInt("result.unchanged")).isEqualTo(1);
  }

  @Test
  void reportsWhatNobodyCanTellInsteadOfGuessing() {
    start(
        "listed-twice",
        "?asOf=2024-05-01T00:00:00Z",
        "ticker,name,industry,exchange,Price\nTWIN,Twin Inc,Energy,NYSE,1\nTWIN,Twin Inc,Energy,NASD,2\n"
            .getBytes(UTF_8));
    assertThat(Jobs.ended("/v1/imports/listed-twice").getInt("result.published")).isEqualTo(2);

    start("which", "", "tickers,name_company,ISIN\nTWIN,Twin,US0000TWIN04\n".getBytes(UTF_8));

    JsonPath job = Jobs.ended("/v1/imports/which");
    assertThat(job.getInt("result.published")).isZero();
    assertThat(job.getInt("result.quarantined.AMBIGUOUS")).isEqualTo(1);
    assertThat(job.getString("result.report[0].reason"))
        .contains("XNYS:TWIN", "XNAS:TWIN", "nothing tells which");
  }

  @Test
  void importsARealArchiveOfABank() throws Exception {
    byte[] archive = zipped("asset_information.csv", "markets.csv", "limit_prices.csv");

    given()
        .contentType("application/zip")
        .body(archive)
        .put("/v1/imports/bank")
        .then()
        .statusCode(200);
    JsonPath job = Jobs.ended("/v1/imports/bank");

    assertThat(job.getString("state")).as(job.getString("problem")).isEqualTo("SUCCEEDED");
    assertThat(job.getString("result.layout")).isEqualTo("FAR_TRANS");
    assertThat(job.getInt("result.rows")).isEqualTo(836);
    assertThat(job.getInt("result.published") + job.getInt("result.unchanged")).isEqualTo(804);
    assertThat(job.getInt("result.merged")).isEqualTo(30);
    // two ISINs that are none, and one that has a price and nothing else
    assertThat(job.getInt("result.quarantined.IDENTIFIER")).isEqualTo(3);
    await().untilAsserted(() -> given().get("/v1/securities/GRS498003003").then().statusCode(200));
    assertThat(Jobs.at("/v1/securities/GRS498003003").getString("mic")).isEqualTo("XATH");
  }

  private static byte[] zipped(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry("far-trans/" + name));
        Files.copy(SharedMaterial.file("data/far-trans/" + name), zip);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void refusesParametersThatMakeNoSense() {
    byte[] file = "ticker,industry,Price\nAAA,Energy,1\n".getBytes(UTF_8);
    for (String query : new String[] {"?mic=new", "?currency=ABC", "?asOf=yesterday"}) {
      given()
          .contentType("text/csv")
          .body(file)
          .put("/v1/imports/parameters" + query)
          .then()
          .statusCode(400);
    }
    start("name", "", file);
    given()
        .contentType("text/csv")
        .body(file)
        .put("/v1/imports/name?mic=XNYS")
        .then()
        .statusCode(409);
  }

  /** Last, so that the others need not fold its securities. */
  @Test
  @Order(Integer.MAX_VALUE)
  void importsARealFile() throws Exception {
    byte[] file = Files.readAllBytes(SharedMaterial.file("data/finviz-2022.csv"));
    long before = Jobs.at("/v1/securities?limit=1").getLong("total");

    // When a real file is imported
    start("real", "?mic=XXXY&currency=USD&asOf=2022-02-18T00:00:00Z", file);
    JsonPath job = Jobs.ended("/v1/imports/real");

    // Then all of it is published, corrected where the file is wrong
    assertThat(job.getString("state")).as(job.getString("problem")).isEqualTo("SUCCEEDED");
    assertThat(job.getInt("result.published")).isEqualTo(8560);
    assertThat(job.getInt("result.corrected")).isGreaterThan(5000);
    assertThat(job.getInt("result.sectors.Technology")).isEqualTo(779);
    assertThat(job.getList("result.report")).hasSize(500);
    Jobs.awaitCatalogue(before + 8560);
    assertThat(Jobs.at("/v1/securities/XXXY:AAPL").getDouble("figures.MARKET_CAPITALISATION"))
        .isEqualTo(2.81721e12);
  }

  @Test
  void survivesTheLossOfItsCatalogue() {
    long before = Jobs.at("/v1/securities?limit=1").getLong("total");
    String file =
        IntStream.range(0, 2000)
            .mapToObj("T%d,Energy,10.5\n"::formatted)
            .collect(Collectors.joining("", "ticker,industry,Price\n", ""));
    start("lost", "?mic=XLOS", file.getBytes(UTF_8));
    assertThat(Jobs.ended("/v1/imports/lost").getInt("result.published")).isEqualTo(2000);
    long securities = before + 2000;
    Jobs.awaitCatalogue(securities);

    // When the database forgets, the log tells it again
    Document offsets = awaitOffsets(securities);
    forget("projections", "securities", "security_history");
    Jobs.awaitCatalogue(securities);
    assertThat(awaitOffsets(securities)).isEqualTo(offsets);

    // And when it kept its offsets but lost what they stand for
    forget("securities", "security_history");
    Jobs.awaitCatalogue(securities);
  }

  /** Waits for the catalogue to note that it holds this many events, each of another security. */
  private Document awaitOffsets(long events) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              Document noted = collection("projections").find().first();
              return noted == null ? new Document() : noted.get("offsets", Document.class);
            },
            offsets ->
                offsets.values().stream().mapToLong(next -> ((Number) next).longValue()).sum()
                    == events);
  }

  private void forget(String... collections) {
    for (String collection : collections) {
      collection(collection).deleteMany(new Document());
    }
  }

  private MongoCollection<Document> collection(String name) {
    return database.getDatabase("bellwether").getCollection(name);
  }

  @Test
  void walksThroughTheCatalogueInPages() {
    start("paged", "?mic=XPAG", "ticker,industry,Price\nA,E,1\nB,E,1\nC,E,1\n".getBytes(UTF_8));
    Jobs.ended("/v1/imports/paged");
    await().untilAsserted(() -> given().get("/v1/securities/XPAG:C").then().statusCode(200));

    JsonPath page = Jobs.at("/v1/securities?limit=2&after=XPAG:A");

    assertThat(page.getList("items.ticker", String.class).getFirst()).isEqualTo("B");
    assertThat(page.getString("next")).isEqualTo(page.getString("items[1].id"));
    given().get("/v1/securities?limit=501").then().statusCode(400);
    given().get("/v1/securities/nonsense").then().statusCode(400);
    given().get("/v1/securities/XPAG:NONE").then().statusCode(404);
  }

  @Test
  void isReadyWhileBrokerAndDatabaseAnswer() {
    await()
        .untilAsserted(
            () ->
                given()
                    .get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body(containsString("catalogue follows the log")));
    given().get("/q/health/live").then().statusCode(200);
  }

  private static void start(String id, String query, byte[] file) {
    given()
        .contentType("text/csv")
        .body(file)
        .put("/v1/imports/" + id + query)
        .then()
        .statusCode(200);
  }
}
