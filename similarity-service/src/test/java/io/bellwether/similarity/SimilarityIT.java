package io.bellwether.similarity;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.bellwether.contracts.event.Relationship;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.Topic;
import io.bellwether.contracts.wire.CompareInvestorsRequest;
import io.bellwether.contracts.wire.CompareInvestorsResponse;
import io.bellwether.contracts.wire.FindOffersRequest;
import io.bellwether.contracts.wire.FindOffersResponse;
import io.bellwether.contracts.wire.FindProductsRequest;
import io.bellwether.contracts.wire.FindProductsResponse;
import io.bellwether.contracts.wire.FindProspectsRequest;
import io.bellwether.contracts.wire.FindProspectsResponse;
import io.bellwether.contracts.wire.Investor;
import io.bellwether.contracts.wire.InvestorType;
import io.bellwether.contracts.wire.RiskProfile;
import io.bellwether.contracts.wire.Sex;
import io.bellwether.contracts.wire.SimilarInvestorsRequest;
import io.bellwether.contracts.wire.SimilarInvestorsResponse;
import io.bellwether.contracts.wire.SimilarSecuritiesRequest;
import io.bellwether.contracts.wire.SimilarSecuritiesResponse;
import io.bellwether.contracts.wire.SimilarityGrpc;
import io.bellwether.localstack.testing.LocalStackResource;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.StoredSnapshot;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SimilarityIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration OFTEN = Duration.ofMillis(50);

  private final String bootstrapServers;
  private final Path folder;

  private TestLog log;
  private Trainer trainer;
  private ManagedChannel channel;
  private SimilarityGrpc.SimilarityBlockingStub grpc;

  SimilarityIT(
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "bellwether.snapshots.folder") Path folder) {
    this.bootstrapServers = bootstrapServers;
    this.folder = folder;
  }

  @BeforeEach
  void serveANewSnapshot() {
    log = new TestLog(bootstrapServers);
    trainer = new Trainer(folder, log);
    channel =
        ManagedChannelBuilder.forAddress("127.0.0.1", RestAssured.port).usePlaintext().build();
    grpc = SimilarityGrpc.newBlockingStub(channel);
    await().atMost(PATIENCE).ignoreExceptions().until(() -> !log.end().isEmpty());
    // a new one brings back whom an earlier test erased
    serve(trainer.train());
  }

  @AfterEach
  void close() {
    channel.shutdownNow();
    log.close();
  }

  @Test
  void answersAlikeOverRestAndGrpc() {
    JsonPath json = answer("asked");
    SimilarInvestorsResponse wire = grpc.findSimilarInvestors(request("asked").build());

    assertThat(json.getString("investorId")).isEqualTo("asked");
    assertThat(json.getString("snapshotId")).isEqualTo(servedId());
    assertThat(json.getString("measure")).isEqualTo("cosine");
    assertThat(json.getBoolean("byGraph")).isFalse();
    assertThat(json.getList("items.investorId")).containsExactly("same", "near", "idle", "far");
    assertThat(json.getDouble("items[0].distance")).isZero();
    assertThat(json.getList("items[1].bought.ticker")).containsExactly("B", "D", "E", "G", "C");
    assertThat(json.getInt("items[1].bought[0].times")).isEqualTo(9);
    assertThat(wire.getSnapshotId()).isEqualTo(servedId());
    assertThat(wire.getItemsList())
        .extracting(item -> item.getInvestorId())
        .containsExactly("same", "near", "idle", "far");
    assertThat(wire.getItems(1).getDistance())
        .isCloseTo(json.getDouble("items[1].distance"), within(1e-6));
    assertThat(wire.getItems(1).getSimilarity())
        .isCloseTo((float) (1 - 2 * wire.getItems(1).getDistance()), within(1e-6f));
    assertThat(wire.getItems(1).getBought(0).getName()).isEqualTo("Beta");
  }

  @Test
  void takesEveryParameterInAQueryStringABodyAndAMessage() {
    JsonPath query =
        given()
            .queryParam("limit", 2)
            .queryParam("measure", "blend")
            .queryParam("shares", "l1:1", "cosine:3")
            .queryParam("weights", "age:2", "region:0.5")
            .queryParam("rounded", true)
            .queryParam("regions", "NORTH", "South")
            .queryParam("types", "individual", "organisation")
            .queryParam("segments", "mass", "premium")
            .queryParam("withoutOptedOut", true)
            .queryParam("exact", true)
            .queryParam("bought", 1)
            .when()
            .get("/v1/investors/asked/similar")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    JsonPath body =
        asked(
            """
            {"investor": "asked", "limit": 2, "measure": "blend",
             "shares": {"l1": 1, "cosine": 3}, "weights": {"age": 2, "region": 0.5},
             "rounded": true, "regions": ["NORTH", "South"],
             "types": ["individual", "organisation"], "segments": ["mass", "premium"],
             "withoutOptedOut": true, "exact": true, "bought": 1}
            """);
    SimilarInvestorsResponse wire =
        grpc.findSimilarInvestors(
            request("asked")
                .setLimit(2)
                .setMeasure("blend")
                .putShares("l1", 1)
                .putShares("cosine", 3)
                .putWeights("age", 2)
                .putWeights("region", 0.5)
                .setRounded(true)
                .addRegions("NORTH")
                .addRegions("South")
                .addTypes(InvestorType.INVESTOR_TYPE_INDIVIDUAL)
                .addTypes(InvestorType.INVESTOR_TYPE_ORGANISATION)
                .addSegments("mass")
                .addSegments("premium")
                .setWithoutOptedOut(true)
                .setExact(true)
                .setBought(1)
                .build());

    assertThat(query.getList("items.investorId")).containsExactly("same", "far");
    assertThat(body.getMap("")).isEqualTo(query.getMap(""));
    assertThat(wire.getItemsList())
        .extracting(item -> item.getInvestorId())
        .containsExactly("same", "far");
    assertThat(Double.toString(wire.getItems(1).getDistance())).matches("0\\.\\d{1,4}");
    assertThat(query.getString("items[1].distance"))
        .isEqualTo(Double.toString(wire.getItems(1).getDistance()));
  }

  @Test
  void answersForAGroupAndForAProfile() {
    JsonPath group = asked("{\"group\": [\"asked\", \"same\"]}");
    JsonPath profile =
        asked(
            """
            {"profile": {"sex": "FEMALE", "ageYears": 75, "riskProfile": "high",
             "region": "East", "deposit": null}, "ignoreUnknown": true, "limit": 1}
            """);
    SimilarInvestorsResponse wire =
        grpc.findSimilarInvestors(
            SimilarInvestorsRequest.newBuilder()
                .setProfile(
                    Investor.newBuilder()
                        .setSex(Sex.SEX_FEMALE)
                        .setAgeYears(75)
                        .setRiskProfile(RiskProfile.RISK_PROFILE_HIGH)
                        .setRegion("East"))
                .setIgnoreUnknown(true)
                .setLimit(1)
                .build());

    assertThat(group.getString("investorId")).isEmpty();
    assertThat(group.getList("items.investorId")).containsExactly("near", "idle", "far");
    assertThat(profile.getList("items.investorId")).containsExactly("idle");
    assertThat(wire.getItemsList())
        .extracting(item -> item.getInvestorId())
        .containsExactly("idle");
  }

  @Test
  void comparesTwoAndSaysByWhatTheyDiffer() {
    JsonPath json =
        given()
            .contentType("application/json")
            .body("{\"investor\": \"asked\", \"other\": \"far\", \"measure\": \"l1\"}")
            .when()
            .post("/v1/similar/distance")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    CompareInvestorsResponse wire =
        grpc.compareInvestors(
            CompareInvestorsRequest.newBuilder()
                .setInvestorId("asked")
                .setOtherId("far")
                .setMeasure("l1")
                .build());

    List<Double> parts = json.getList("features.contribution", Double.class);
    assertThat(parts.stream().mapToDouble(part -> part).sum())
        .isCloseTo(json.getDouble("distance"), within(1e-6));
    assertThat(wire.getDistance()).isCloseTo(json.getDouble("distance"), within(1e-6));
    assertThat(wire.getFeatures(0).getFeature()).isEqualTo(json.getString("features[0].feature"));
    given()
        .contentType("application/json")
        .body("{\"investor\": \"asked\", \"other\": \"nobody\"}")
        .when()
        .post("/v1/similar/distance")
        .then()
        .statusCode(404)
        .body("detail", equalTo("investor nobody is not known"));
  }

  @Test
  void aNewProfileAndATradeAndANewcomerCountWithinASecond() {
    log.publish(
        EventType.INVESTOR,
        Clients.investor("idle", io.bellwether.contracts.event.Sex.MALE, 31, null, "North")
            .with(new Relationship(null, "private", true)));
    log.publish(EventType.TRADE, Clients.purchase("it-1", "newcomer", "A"));

    await()
        .pollInterval(OFTEN)
        .atMost(SECOND)
        .untilAsserted(
            () ->
                assertThat(
                        asked("{\"investor\": \"same\", \"segments\": [\"private\"]}")
                            .getList("items.investorId"))
                    .containsExactly("idle"));
    await()
        .pollInterval(OFTEN)
        .atMost(SECOND)
        .untilAsserted(
            () -> assertThat(answer("asked").getList("items.investorId")).contains("newcomer"));
    assertThat(
            asked(
                    "{\"investor\": \"same\", \"segments\": [\"private\"],"
                        + " \"withoutOptedOut\": true}")
                .getList("items"))
        .isEmpty();
  }

  @Test
  void anErasedInvestorIsLeftOutWithinASecond() {
    log.erase(Topic.USERS, "same");

    await()
        .pollInterval(OFTEN)
        .atMost(SECOND)
        .untilAsserted(
            () -> assertThat(answer("asked").getList("items.investorId")).doesNotContain("same"));
    when().get("/v1/investors/same/similar").then().statusCode(404);
  }

  @Test
  void theDesksWeightsAreSetAndShown() {
    try {
      given()
          .contentType("application/json")
          .body("{\"age\": 3, \"sector\": 0}")
          .when()
          .put("/v1/similar/weights")
          .then()
          .statusCode(200)
          .body("snapshotId", equalTo(servedId()))
          .body("live", equalTo(true))
          .body("weights.age", equalTo(3f))
          .body("features.find { it.name == 'age' }.weight", equalTo(3f))
          .body("features.find { it.name == 'sector.Growth' }.weight", equalTo(0f))
          .body("features.find { it.name == 'age' }.unit", equalTo("years"));
      for (String wrong : List.of("{\"shoe\": 1}", "{\"age\": -1}", "{\"age\": null}", "")) {
        given()
            .contentType("application/json")
            .body(wrong)
            .when()
            .put("/v1/similar/weights")
            .then()
            .statusCode(400)
            .contentType("application/problem+json");
      }
      when().get("/v1/similar/features").then().body("weights.age", equalTo(3f));
    } finally {
      given()
          .contentType("application/json")
          .body("{}")
          .when()
          .put("/v1/similar/weights")
          .then()
          .statusCode(200);
    }
  }

  @Test
  void findsWhatIsLikeASecurity() {
    JsonPath json =
        when()
            .get("/v1/securities/XNAS:E/similar?by=features&limit=2")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    SimilarSecuritiesResponse wire =
        grpc.findSimilarSecurities(
            SimilarSecuritiesRequest.newBuilder()
                .setSecurityId("XNAS:E")
                .setBy("features")
                .setLimit(2)
                .build());

    assertThat(json.getList("items.ticker")).containsExactly("F", "G");
    assertThat(json.getString("snapshotId")).isEqualTo(servedId());
    assertThat(wire.getItemsList())
        .extracting(item -> item.getSecurityId())
        .containsExactly("XNAS:F", "XNAS:G");
    when().get("/v1/securities/XNAS:NONE/similar").then().statusCode(404);
    when()
        .get("/v1/securities/XNAS:E/similar?by=price")
        .then()
        .statusCode(400)
        .body("detail", equalTo("by is \"price\", but must be buyers, features or blend"));
  }

  @Test
  void offersAlikeOverRestAndGrpc() {
    JsonPath json =
        given()
            .queryParam("limit", 3)
            .queryParam("neighbours", 50)
            .queryParam("minimumSupport", 1)
            .queryParam("anyRisk", true)
            .when()
            .get("/v1/investors/asked/offers")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    FindOffersResponse wire =
        grpc.findOffers(
            FindOffersRequest.newBuilder()
                .setInvestorId("asked")
                .setLimit(3)
                .setNeighbours(50)
                .setMinimumSupport(1)
                .setAnyRisk(true)
                .build());

    assertThat(json.getString("snapshotId")).isEqualTo(servedId());
    assertThat(json.getList("items.ticker")).hasSize(3).doesNotContain("A");
    assertThat(json.getInt("items[0].support")).isEqualTo(1);
    assertThat(json.getDouble("items[0].byFeatures.nearest")).isBetween(0.0, 0.5);
    assertThat(json.getString("mostRisk")).isNull();
    assertThat(wire.getItemsList())
        .extracting(item -> item.getTicker())
        .isEqualTo(json.getList("items.ticker"));
    assertThat(wire.getItems(0).getScore())
        .isCloseTo(json.getDouble("items[0].score"), within(1e-6));
    assertThat(wire.hasMostRisk()).isFalse();
  }

  @Test
  void offersProductsAlikeOverRestAndGrpc() {
    JsonPath json =
        given()
            .queryParam("by", "sector")
            .queryParam("minimumSupport", 1)
            .queryParam("anyRisk", true)
            .when()
            .get("/v1/investors/asked/products")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    FindProductsResponse wire =
        grpc.findProducts(
            FindProductsRequest.newBuilder()
                .setInvestorId("asked")
                .setBy("sector")
                .setMinimumSupport(1)
                .setAnyRisk(true)
                .build());

    assertThat(json.getString("by")).isEqualTo("sector");
    assertThat(json.getList("items.product")).containsExactly("Rates");
    assertThat(wire.getItems(0).getProduct()).isEqualTo("Rates");
    assertThat(wire.getItems(0).getScore())
        .isCloseTo(json.getDouble("items[0].score"), within(1e-6));
    when()
        .get("/v1/investors/asked/products")
        .then()
        .statusCode(400)
        .body("detail", containsString("by is null, but must be one of CLASS, SECTOR, INDUSTRY"));
    assertThatThrownBy(
            () ->
                grpc.findProducts(
                    FindProductsRequest.newBuilder().setInvestorId("asked").setBy("taste").build()))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            failure -> {
              assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
              assertThat(failure).hasMessageContaining("by is \"taste\"");
            });
  }

  @Test
  void namesProspectsAlikeOverRestAndGrpc() {
    JsonPath json =
        given()
            .queryParam("limit", 2)
            .queryParam("minimumSupport", 1)
            .queryParam("anyRisk", true)
            .queryParam("segments", "mass")
            .when()
            .get("/v1/securities/XNAS:B/prospects")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    FindProspectsResponse wire =
        grpc.findProspects(
            FindProspectsRequest.newBuilder()
                .setSecurityId("XNAS:B")
                .setLimit(2)
                .setMinimumSupport(1)
                .setAnyRisk(true)
                .addSegments("mass")
                .build());

    assertThat(json.getString("snapshotId")).isEqualTo(servedId());
    assertThat(json.getList("items.investorId")).containsExactlyInAnyOrder("asked", "same");
    assertThat(json.getInt("holders")).isEqualTo(2);
    assertThat(wire.getItemsList())
        .extracting(item -> item.getInvestorId())
        .isEqualTo(json.getList("items.investorId"));
    assertThat(wire.getItems(0).getScore())
        .isCloseTo(json.getDouble("items[0].score"), within(1e-6));
    assertThat(wire.getRiskClass()).isEqualTo(5);
    when().get("/v1/securities/XNAS:ZZ/prospects").then().statusCode(404);
    when()
        .get("/v1/securities/XNAS:B/prospects?limit=0")
        .then()
        .statusCode(400)
        .body("detail", containsString("limit is 0"));
  }

  @Test
  void namesProspectsOfAProductAlikeOverRestAndGrpc() {
    JsonPath json =
        given()
            .queryParam("minimumSupport", 1)
            .queryParam("anyRisk", true)
            .when()
            .get("/v1/products/sector/Rates/prospects")
            .then()
            .statusCode(200)
            .body("product", equalTo("Rates"), "by", equalTo("sector"))
            .body("$", not(hasKey("securityId")))
            .extract()
            .jsonPath();
    FindProspectsResponse wire =
        grpc.findProspects(
            FindProspectsRequest.newBuilder()
                .setBy("sector")
                .setProduct("Rates")
                .setMinimumSupport(1)
                .setAnyRisk(true)
                .build());

    assertThat(json.getList("items.investorId")).isNotEmpty().doesNotContain("near");
    assertThat(wire.getItemsList())
        .extracting(item -> item.getInvestorId())
        .isEqualTo(json.getList("items.investorId"));
    assertThat(wire.getProduct()).isEqualTo("Rates");
    when()
        .get("/v1/products/sector/Tulips/prospects")
        .then()
        .statusCode(404)
        .body("detail", containsString("Tulips"));
    when()
        .get("/v1/products/colour/Rates/prospects")
        .then()
        .statusCode(400)
        .body("detail", containsString("by is"));
  }

  @Test
  void offersNothingThatDoesNotSuitNorToWhoOptedOut() {
    when()
        .get("/v1/investors/asked/offers")
        .then()
        .statusCode(200)
        .body("items", empty(), "mostRisk", equalTo(2), "optedOut", equalTo(false));
    when()
        .get("/v1/investors/near/offers")
        .then()
        .statusCode(200)
        .body("items", empty(), "optedOut", equalTo(true));
    when().get("/v1/investors/nobody/offers").then().statusCode(404);
    when()
        .get("/v1/investors/asked/offers?neighbours=1001")
        .then()
        .statusCode(400)
        .body("detail", containsString("neighbours is 1001"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          limit           | 0         | limit is 0, but must be 1 to 100
          limit           | 10000     | limit is 10000, but must be 1 to 100
          limit           | abc       | limit is "abc", but must be 1 to 100
          measure         | linf      | measure is "linf", but must be cosine, l1, l2 or blend
          weights         | age       | weights is "age", but must be name:number
          weights         | age:-1    | weights.age is -1.0, but must be 0, or from 1e-6 to 1e6
          shares          | l1:1      | shares is {l1=1.0}, but must be left out, or measure be blend
          rounded         | yes       | rounded is "yes", but must be true or false
          types           | PERSON    | types is "PERSON", but must be one of INDIVIDUAL, ORGANISATION
          """)
  void aValueOutOfBoundsIsRefusedWithFieldValueAndBound(String name, String value, String detail) {
    given()
        .queryParam(name, value)
        .when()
        .get("/v1/investors/asked/similar")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", equalTo(detail));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                       | investor, group, profile is "0 of them", but must be said once in all
          {"investor": "a", "group": ["b"]}        | investor, group, profile is "2 of them", but must be said once in all
          {"group": [null]}                        | group is null, but must be a list of texts
          {"profile": {"ageYears": 13}}            | profile.ageYears is 13, but must be 14 to 120
          {"profile": {"sex": "OTHER"}}            | profile.sex is "OTHER", but must be one of FEMALE, MALE
          {"investor": "a", "weights": {"x": null}} | weights.x is null, but must be a number
          """)
  void aBodyOutOfBoundsIsRefused(String body, String detail) {
    given()
        .contentType("application/json")
        .body(body)
        .when()
        .post("/v1/similar")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", equalTo(detail));
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "101"})
  void aLimitOutOfBoundsIsAnInvalidArgument(int limit) {
    assertThatThrownBy(() -> grpc.findSimilarInvestors(request("asked").setLimit(limit).build()))
        .isInstanceOf(StatusRuntimeException.class)
        .hasMessage("INVALID_ARGUMENT: limit is " + limit + ", but must be 1 to 100");
  }

  @Test
  void aWrongProfileIsAnInvalidArgument() {
    assertThatThrownBy(
            () ->
                grpc.findSimilarInvestors(
                    SimilarInvestorsRequest.newBuilder()
                        .setProfile(Investor.newBuilder().setAgeYears(13))
                        .build()))
        .hasMessage("INVALID_ARGUMENT: profile.ageYears is 13, but must be 14 to 120");
  }

  @Test
  void anInvestorNobodyHasHeardOfIsNotFound() {
    when()
        .get("/v1/investors/nobody/similar")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("detail", equalTo("investor nobody is not known"));
    assertThatThrownBy(() -> grpc.findSimilarInvestors(request("nobody").build()))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refusal -> assertThat(refusal.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND));
  }

  @Test
  void aSnapshotThatIsMissingIsRefusedAndTheOldOneGoesOn() {
    // Given
    String before = servedId();
    Snapshot missing = trainer.train();

    // When
    trainer.announce(missing, new StoredSnapshot("equities/none", "0f".repeat(32), 1));

    // Then
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                when()
                    .get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body(containsString(missing.manifest().id())));
    assertThat(servedId()).isEqualTo(before);
  }

  @Test
  void aSecondSnapshotTakesOverWithoutAFailedAnswer() {
    // Given
    String first = servedId();

    // When
    String second = trainer.publish(trainer.train());

    // Then
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .atMost(PATIENCE)
        .until(
            () -> answer("asked").getString("snapshotId"),
            id -> {
              assertThat(id).isIn(first, second);
              return id.equals(second);
            });
  }

  @Test
  void saysWhatItServesAndMeasuresItsAnswers() {
    answer("asked");

    when()
        .get("/v1/snapshot")
        .then()
        .statusCode(200)
        .body("id", equalTo(servedId()))
        .body("position.keySet()", hasItems("users-0", "users-3", "trades-0"));
    when()
        .get("/q/metrics")
        .then()
        .body(
            containsString(
                "bellwether_similarity_answers_seconds_count{channel=\"rest\",outcome=\"found\"}"))
        .body(containsString("bellwether_similarity_snapshot_age_seconds"))
        .body(containsString("bellwether_similarity_clients 5.0"))
        .body(containsString("bellwether_similarity_graph_recall NaN"));
    when().get("/q/health/live").then().statusCode(200);
    given()
        .accept("application/json")
        .when()
        .get("/q/openapi")
        .then()
        .body(containsString("/v1/investors/{id}/similar"))
        .body(containsString("/v1/similar/weights"));
  }

  private void serve(Snapshot snapshot) {
    String id = trainer.publish(snapshot);
    await().pollInterval(OFTEN).atMost(PATIENCE).until(() -> id.equals(servedId()));
  }

  private static @Nullable String servedId() {
    return when().get("/v1/snapshot").then().extract().path("id");
  }

  private static JsonPath answer(String investor) {
    return when()
        .get("/v1/investors/{id}/similar", investor)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static JsonPath asked(String body) {
    return given()
        .contentType("application/json")
        .body(body)
        .when()
        .post("/v1/similar")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static SimilarInvestorsRequest.Builder request(String investor) {
    return SimilarInvestorsRequest.newBuilder().setInvestorId(investor);
  }
}
