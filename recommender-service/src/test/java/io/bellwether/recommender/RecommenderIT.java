package io.bellwether.recommender;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.Topic;
import io.bellwether.contracts.wire.RecommendRequest;
import io.bellwether.contracts.wire.RecommendResponse;
import io.bellwether.contracts.wire.RecommendResult;
import io.bellwether.contracts.wire.RecommendationOutcome;
import io.bellwether.contracts.wire.RecommenderGrpc;
import io.bellwether.localstack.testing.LocalStackResource;
import io.bellwether.snapshots.Snapshot;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class RecommenderIT {

  private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration OFTEN = Duration.ofMillis(50);

  private final String bootstrapServers;
  private final Path folder;

  private TestLog log;
  private Trainer trainer;
  private ManagedChannel channel;
  private RecommenderGrpc.RecommenderBlockingStub grpc;

  RecommenderIT(
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "bellwether.snapshots.folder") Path folder) {
    this.bootstrapServers = bootstrapServers;
    this.folder = folder;
  }

  @BeforeEach
  void serveASnapshot() {
    log = new TestLog(bootstrapServers);
    trainer = new Trainer(folder, log);
    channel =
        ManagedChannelBuilder.forAddress("127.0.0.1", RestAssured.port).usePlaintext().build();
    grpc = RecommenderGrpc.newBlockingStub(channel);
    await().atMost(PATIENCE).ignoreExceptions().until(() -> !log.end().isEmpty());
    if (servedId() == null) {
      serve(trainer.train());
    }
  }

  @AfterEach
  void close() {
    channel.shutdownNow();
    log.close();
  }

  @Test
  void answersAlikeOverRestAndGrpc() {
    JsonPath json = answer("chips-2", "3");
    RecommendResponse wire = grpc.recommend(request("chips-2").setLimit(3).build());

    assertThat(json.getString("investorId")).isEqualTo("chips-2");
    assertThat(json.getString("outcome")).isEqualTo("RANKED");
    assertThat(json.getString("model")).isEqualTo("item-cosine");
    assertThat(json.getString("snapshotId")).isEqualTo(servedId());
    assertThat(json.getList("items.ticker")).containsExactly("KO", "PEP", "F");
    assertThat(json.getList("items.rank")).containsExactly(1, 2, 3);
    assertThat(json.getString("items[0].reasons[0].code")).isEqualTo("POPULAR");
    assertThat(json.getString("items[0].reasons[0].parameters.of")).isEqualTo("7");
    assertThat(wire.getOutcome()).isEqualTo(RecommendationOutcome.RECOMMENDATION_OUTCOME_RANKED);
    assertThat(wire.getModel()).isEqualTo(json.getString("model"));
    assertThat(wire.getSnapshotId()).isEqualTo(json.getString("snapshotId"));
    assertThat(json.getString("rulesId")).matches("rules-[0-9a-f]{16}");
    assertThat(wire.getRulesId()).isEqualTo(json.getString("rulesId"));
    assertThat(json.getInt("shortBy")).isZero();
    for (int at = 0; at < 3; at++) {
      var item = wire.getItems(at);
      String path = "items[" + at + "].";
      assertThat(item.getRank()).isEqualTo(json.getInt(path + "rank"));
      assertThat(item.getSecurityId()).isEqualTo(json.getString(path + "securityId"));
      assertThat(item.getName()).isEqualTo(json.getString(path + "name"));
      assertThat(item.getSector()).isEqualTo(json.getString(path + "sector"));
      assertThat(item.getScore()).isEqualTo(json.getFloat(path + "score"));
      assertThat(item.getReasons(0).getText()).isEqualTo(json.getString(path + "reasons[0].text"));
    }
  }

  @Test
  void aTradeIsGoneFromTheNextAnswerWithinTwoSeconds() {
    // Given
    assertThat(tickers("chips-1")).startsWith("NVDA");

    // When
    log.publish(EventType.TRADE, Market.trade("t-gone", "chips-1", "XNAS:NVDA", Side.BUY));

    // Then
    await()
        .pollInterval(OFTEN)
        .atMost(TWO_SECONDS)
        .until(() -> !tickers("chips-1").contains("NVDA"));
  }

  @Test
  void aMalformedTradeIsBuriedWithItsReasonAndTheNextGoodOneCounts() {
    // Given
    log.publish(EventType.TRADE, Market.trade("t-before", "patient", "XNYS:KO", Side.BUY));
    log.send(new ProducerRecord<>("trades", "patient", new byte[] {1, 2, 3}));
    log.publishTradeOfNothing("patient");

    // When
    log.publish(EventType.TRADE, Market.trade("t-after", "patient", "XNYS:PEP", Side.BUY));

    // Then
    await()
        .pollInterval(OFTEN)
        .atMost(PATIENCE)
        .until(() -> status("patient") == 200 && !tickers("patient").contains("PEP"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(log.deadLetterReasons(Topic.TRADES))
                    .anyMatch(reason -> reason.startsWith("not a CloudEvent in binary mode"))
                    .anyMatch(reason -> reason.contains("quantity is \"0\", but must be above 0")));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "-1,-1", "10000,10000", "abc,\"abc\""})
  void aLimitOutOfBoundsIsRefusedWithFieldValueAndBound(String limit, String shown) {
    given()
        .queryParam("limit", limit)
        .when()
        .get("/v1/investors/chips-2/recommendations")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("field", equalTo("limit"))
        .body("detail", equalTo("limit is " + shown + ", but must be 1 to 100"));
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "101"})
  void aLimitOutOfBoundsIsAnInvalidArgument(int limit) {
    assertThatThrownBy(() -> grpc.recommend(request("chips-2").setLimit(limit).build()))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refusal -> {
              assertThat(refusal.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
              assertThat(refusal.getStatus().getDescription())
                  .isEqualTo("limit is " + limit + ", but must be 1 to 100");
            });
  }

  @Test
  void anUnknownInvestorIsNotFound() {
    when()
        .get("/v1/investors/nobody/recommendations")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("detail", equalTo("investor nobody is not known"));
    assertThatThrownBy(() -> grpc.recommend(request("nobody").build()))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refusal -> assertThat(refusal.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND));
  }

  @Test
  void aNewInvestorIsAColdStart() {
    log.publish(EventType.INVESTOR, Market.investor("fresh"));

    await()
        .pollInterval(OFTEN)
        .atMost(TWO_SECONDS)
        .untilAsserted(
            () ->
                when()
                    .get("/v1/investors/fresh/recommendations")
                    .then()
                    .statusCode(200)
                    .body("outcome", equalTo("COLD_START"))
                    .body("model", equalTo("popularity"))
                    .body("items.ticker", hasItems("KO", "AAPL")));
  }

  @Test
  void aClientWithAProfileAndNoTradesIsAnsweredByFeatures() {
    // Given
    serve(trainer.trainOnProfiles());
    try {
      // When
      log.publish(EventType.INVESTOR, FeaturedMarket.profile("fresh-and-bold", 0));
      await().pollInterval(OFTEN).atMost(TWO_SECONDS).until(() -> status("fresh-and-bold") == 200);

      // Then
      JsonPath json = answer("fresh-and-bold", "3");
      RecommendResponse wire = grpc.recommend(request("fresh-and-bold").setLimit(3).build());
      assertThat(json.getString("outcome")).isEqualTo("BY_PROFILE");
      assertThat(json.getString("model")).isEqualTo("mixed-logit");
      assertThat(json.getList("items.sector")).containsOnly("Wild");
      assertThat(json.getString("items[0].reasons[0].code")).isEqualTo("SUITS_PROFILE");
      assertThat(wire.getOutcome())
          .isEqualTo(RecommendationOutcome.RECOMMENDATION_OUTCOME_BY_PROFILE);
      assertThat(wire.getItems(0).getSecurityId()).isEqualTo(json.getString("items[0].securityId"));
      assertThat(answer("client-00", "3").getString("outcome")).isEqualTo("RANKED");
    } finally {
      serve(trainer.train());
    }
  }

  @Test
  void anErasedInvestorIsForgotten() {
    // Given
    log.publish(EventType.INVESTOR, Market.investor("leaver"));
    await().pollInterval(OFTEN).atMost(TWO_SECONDS).until(() -> status("leaver") == 200);

    // When
    log.erase(Topic.USERS, "leaver");

    // Then
    await().pollInterval(OFTEN).atMost(TWO_SECONDS).until(() -> status("leaver") == 404);
  }

  @Test
  void aTradeBetweenTheOffsetsAndTheAnnouncementOfASnapshotCounts() {
    // Given
    Snapshot snapshot = trainer.train();
    log.publish(EventType.TRADE, Market.trade("t-between", "cars", "XNYS:KO", Side.BUY));

    // When
    serve(snapshot);

    // Then
    assertThat(tickers("cars")).startsWith("PEP").doesNotContain("KO");
  }

  @Test
  void aCorruptSnapshotIsRefusedAndTheOldOneGoesOn() {
    // Given
    String before = servedId();
    Snapshot corrupt = trainer.train();

    // When
    trainer.publishCorrupt(corrupt);

    // Then
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                when()
                    .get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body(containsString(corrupt.manifest().id())));
    assertThat(servedId()).isEqualTo(before);
    assertThat(status("chips-2")).isEqualTo(200);
    when()
        .get("/q/metrics")
        .then()
        .body(containsString("bellwether_serving_snapshots_total{result=\"refused\"} 1"));
  }

  @Test
  void anAnnouncementThatIsNoneIsBuried() {
    log.send(new ProducerRecord<>("snapshots", "equities", new byte[] {1}));

    await()
        .atMost(PATIENCE)
        .until(() -> log.deadLetterReasons(Topic.SNAPSHOTS), reasons -> reasons.size() == 1);
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
            () -> answer("chips-2", "5").getString("snapshotId"),
            id -> {
              assertThat(id).isIn(first, second);
              return id.equals(second);
            });
  }

  @Test
  void saysWhatItServes() {
    when()
        .get("/v1/snapshot")
        .then()
        .statusCode(200)
        .body("line", equalTo("equities"))
        .body("servedModel", equalTo("item-cosine"))
        .body("metrics[0].name", equalTo("precision@5"))
        .body("position.keySet()", hasItems("trades-0", "users-3", "securities-1"));
    when()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body(containsString(String.valueOf(servedId())));
    when().get("/q/health/live").then().statusCode(200);
  }

  @Test
  void takesEveryQuestionAlikeOverGetPostAndGrpc() {
    String query =
        "limit=4&universe=XNYS:KO&universe=XNYS:PEP&universe=XNYS:F&exclude=XNYS:PEP&minScore=-1"
            + "&sectors=staples&sectors=Cars&language=ru";
    JsonPath got =
        given()
            .when()
            .get("/v1/investors/chips-2/recommendations?" + query)
            .then()
            .statusCode(200)
            .header("Content-Language", "ru")
            .header("Bellwether-Snapshot", equalTo(servedId()))
            .extract()
            .jsonPath();
    JsonPath posted =
        post("""
        {"investors": ["chips-2"], "limit": 4, "minScore": -1, "language": "ru",
         "universe": ["XNYS:KO", "XNYS:PEP", "XNYS:F"], "exclude": ["XNYS:PEP"],
         "sectors": ["staples", "Cars"]}
        """)
            .statusCode(200)
            .extract()
            .jsonPath();
    RecommendResponse wire =
        grpc.recommend(
            request("chips-2")
                .setLimit(4)
                .addAllUniverse(List.of("XNYS:KO", "XNYS:PEP", "XNYS:F"))
                .addExclude("XNYS:PEP")
                .addAllSectors(List.of("staples", "Cars"))
                .setMinScore(-1)
                .setLanguage("ru")
                .build());

    assertThat(got.getList("items.ticker")).containsExactly("KO", "F");
    assertThat(got.getList("filters.filter")).containsExactly("universe", "exclude");
    assertThat(got.getList("filters.removed")).containsExactly(4, 1);
    assertThat(got.getInt("shortBy")).isEqualTo(2);
    assertThat(got.getString("items[0].reasons[0].text"))
        .isEqualTo("Эту бумагу купили 3 клиента из 7.");
    assertThat(posted.getList("items")).isEqualTo(got.getList("items"));
    assertThat(posted.getList("filters")).isEqualTo(got.getList("filters"));
    assertThat(wire.getItemsList())
        .extracting(io.bellwether.contracts.wire.Recommendation::getTicker)
        .containsExactly("KO", "F");
    assertThat(wire.getFilters(0).getRemoved()).isEqualTo(4);
    assertThat(wire.getItems(0).getReasons(0).getText())
        .isEqualTo(got.getString("items[0].reasons[0].text"));
  }

  @Test
  void asksForAGroupForASeedAndWithoutReasons() {
    post("{\"investors\": [\"chips-2\", \"soda-3\"], \"why\": false}")
        .statusCode(200)
        .body("investorId", equalTo(""))
        .body("investorIds", equalTo(List.of("chips-2", "soda-3")))
        .body("outcome", equalTo("RANKED"))
        .body("items.ticker", equalTo(List.of("PEP", "F")))
        .body("items[0].reasons", equalTo(List.of()));
    RecommendResponse alike =
        grpc.recommend(request("soda-2").setSeed("XNAS:AAPL").setWhy(true).build());
    assertThat(alike.getOutcome())
        .isEqualTo(RecommendationOutcome.RECOMMENDATION_OUTCOME_LIKE_SEED);
    assertThat(alike.getItems(0).getTicker()).isEqualTo("MSFT");
    assertThat(alike.getItems(0).getReasons(0).getCode()).isEqualTo("SIMILAR");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "exclude=apple | exclude | exclude is \"apple\", but must be an ISIN or MIC:TICKER",
        "minScore=much | minScore | minScore is \"much\", but must be a number",
        "why=no | why | why is \"no\", but must be true or false",
        "language=de | language | language is \"de\", but must be en or ru",
        "instruments=etf | instruments | instruments is \"etf\", but must be STOCK, BOND or FUND",
        "seed=XNAS:NONE | seed | seed is \"XNAS:NONE\", but must be a security of snapshot",
      })
  void aValueOutOfBoundsIsRefusedWithItsField(String query, String field, String detail) {
    when()
        .get("/v1/investors/chips-2/recommendations?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("field", equalTo(field))
        .body("detail", containsString(detail));
  }

  @Test
  void refusesABodyThatIsNoQuestion() {
    post("{\"investors\": [\"cars\"], \"limits\": 3}").statusCode(400);
    post("{\"investors\": [\"cars\", null]}").statusCode(400).body("field", equalTo("investors"));
    post("{}")
        .statusCode(400)
        .body("detail", equalTo("investors is \"0 ids\", but must be 1 to 20"));
  }

  @Test
  void anAnswerThatTheCallerHasIsNotGivenAgainUntilSomethingChanges() {
    String path = "/v1/investors/tagged/recommendations";
    log.publish(EventType.TRADE, Market.trade("t-tag", "tagged", "XNYS:KO", Side.BUY));
    await().pollInterval(OFTEN).atMost(TWO_SECONDS).until(() -> status("tagged") == 200);
    String tag = when().get(path).then().statusCode(200).extract().header("ETag");
    assertThat(tag).matches("W/\"[0-9a-f]{32}\"");

    given()
        .header("If-None-Match", tag)
        .when()
        .get(path)
        .then()
        .statusCode(304)
        .header("ETag", tag);
    given()
        .header("If-None-Match", tag)
        .header("Accept-Language", "ru")
        .when()
        .get(path)
        .then()
        .statusCode(200);
    log.publish(EventType.TRADE, Market.trade("t-tag-2", "tagged", "XNYS:PEP", Side.BUY));

    await()
        .pollInterval(OFTEN)
        .atMost(TWO_SECONDS)
        .until(() -> given().header("If-None-Match", tag).get(path).statusCode() == 200);
    given()
        .header("If-None-Match", "*")
        .when()
        .get("/v1/investors/nobody/recommendations")
        .then()
        .statusCode(404);
  }

  @Test
  void answersAsOfAnotherSnapshotBesideTheOneInService() {
    // Given
    String then = servedId();
    log.publish(EventType.TRADE, Market.trade("t-since", "soda-1", "XNAS:AAPL", Side.BUY));
    await()
        .pollInterval(OFTEN)
        .atMost(TWO_SECONDS)
        .until(() -> !tickers("soda-1").contains("AAPL"));
    serve(trainer.train());

    // When
    JsonPath past =
        given()
            .queryParam("asOf", then)
            .when()
            .get("/v1/investors/soda-1/recommendations")
            .then()
            .statusCode(200)
            .header("Bellwether-Snapshot", then)
            .extract()
            .jsonPath();

    // Then
    assertThat(past.getList("items.ticker")).startsWith("AAPL");
    assertThat(past.getBoolean("asOf")).isTrue();
    assertThat(grpc.recommend(request("soda-1").setAsOf(then).build()).getItems(0).getTicker())
        .isEqualTo("AAPL");
    assertThat(servedId()).isNotEqualTo(then);
    when()
        .get("/v1/investors/soda-1/recommendations?asOf=equities-none")
        .then()
        .statusCode(404)
        .body("detail", equalTo("snapshot equities-none is not known"));
    // whoever was erased since stays forgotten
    log.erase(Topic.USERS, "soda-1");
    await().pollInterval(OFTEN).atMost(TWO_SECONDS).until(() -> status("soda-1") == 404);
    given()
        .queryParam("asOf", then)
        .when()
        .get("/v1/investors/soda-1/recommendations")
        .then()
        .statusCode(404);
  }

  @Test
  void answersManyByALineEach() {
    String[] lines =
        given()
            .contentType("application/json")
            .body(
                """
                {"limit": 2, "investors": ["chips-2", "nobody", "no good id", "cars"]}
                """)
            .when()
            .post("/v1/recommendations/batch")
            .then()
            .statusCode(200)
            .header("Content-Type", containsString("application/x-ndjson"))
            .extract()
            .asString()
            .split("\n");

    assertThat(lines).hasSize(4);
    assertThat(JsonPath.from(lines[0]).getList("items.ticker")).containsExactly("KO", "PEP");
    assertThat(JsonPath.from(lines[1]).getString("investorId")).isEqualTo("nobody");
    assertThat(JsonPath.from(lines[1]).getInt("problem.status")).isEqualTo(404);
    assertThat(JsonPath.from(lines[2]).getInt("problem.status")).isEqualTo(400);
    assertThat(JsonPath.from(lines[3]).getString("outcome")).isEqualTo("RANKED");
    given()
        .contentType("application/json")
        .body("{\"limit\": 0, \"investors\": [\"cars\"]}")
        .when()
        .post("/v1/recommendations/batch")
        .then()
        .statusCode(400)
        .body("field", equalTo("limit"));
  }

  @Test
  void aStreamOfQuestionsIsAnsweredAsFastAsItIsRead() throws InterruptedException {
    int asked = 3_000;
    ManyResults results = new ManyResults();
    var questions = RecommenderGrpc.newStub(channel).recommendMany(results);
    for (int number = 0; number < asked; number++) {
      questions.onNext(request(number % 100 == 7 ? "nobody" : "chips-2").setLimit(3).build());
    }
    questions.onCompleted();

    assertThat(results.ended.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(results.failure).isNull();
    assertThat(results.read).hasSize(asked);
    for (int number = 0; number < asked; number++) {
      RecommendResult result = results.read.get(number);
      assertThat(result.hasRefusal()).isEqualTo(number % 100 == 7);
    }
    assertThat(results.read.get(7).getRefusal().getCode()).isEqualTo(Status.Code.NOT_FOUND.value());
    assertThat(results.read.get(7).getRefusal().getInvestorIdsList()).containsExactly("nobody");
    assertThat(results.read.get(8).getAnswer().getItems(0).getTicker()).isEqualTo("KO");
  }

  /** Keeps what it read. */
  private static final class ManyResults
      implements ClientResponseObserver<RecommendRequest, RecommendResult> {

    private final List<RecommendResult> read = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Throwable failure;
    private volatile @Nullable ClientCallStreamObserver<RecommendRequest> call;

    @Override
    public void beforeStart(ClientCallStreamObserver<RecommendRequest> started) {
      call = started;
      started.disableAutoRequestWithInitial(1);
    }

    @Override
    public void onNext(RecommendResult result) {
      read.add(result);
      Objects.requireNonNull(call).request(1);
    }

    @Override
    public void onError(Throwable thrown) {
      failure = thrown;
      ended.countDown();
    }

    @Override
    public void onCompleted() {
      ended.countDown();
    }
  }

  @Test
  void measuresItsAnswers() {
    answer("chips-2", "5");

    when()
        .get("/q/metrics")
        .then()
        .body(
            containsString(
                "bellwether_recommender_answers_seconds_count{channel=\"rest\",outcome=\"ranked\"}"))
        .body(containsString("bellwether_recommender_snapshot_age_seconds"))
        .body(containsString("bellwether_recommender_removed_total{rule=\"already-bought\"}"))
        .body(containsString("bellwether_recommender_trades_total"));
  }

  @Test
  void describesItself() {
    given()
        .accept("application/json")
        .when()
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body(containsString("/v1/investors/{id}/recommendations"))
        .body(containsString("\"maximum\" : 100"))
        .body(containsString("/v1/snapshot"));
  }

  private void serve(Snapshot snapshot) {
    String id = trainer.publish(snapshot);
    await().pollInterval(OFTEN).atMost(PATIENCE).until(() -> id.equals(servedId()));
  }

  private static @Nullable String servedId() {
    return when().get("/v1/snapshot").then().extract().path("id");
  }

  private static int status(String investor) {
    return when().get("/v1/investors/{id}/recommendations", investor).then().extract().statusCode();
  }

  private static List<String> tickers(String investor) {
    return answer(investor, "10").getList("items.ticker");
  }

  private static JsonPath answer(String investor, String limit) {
    return given()
        .queryParam("limit", limit)
        .when()
        .get("/v1/investors/{id}/recommendations", investor)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static ValidatableResponse post(String question) {
    return given()
        .contentType("application/json")
        .body(question)
        .when()
        .post("/v1/recommendations")
        .then();
  }

  private static RecommendRequest.Builder request(String investor) {
    return RecommendRequest.newBuilder().setInvestorId(investor);
  }
}
