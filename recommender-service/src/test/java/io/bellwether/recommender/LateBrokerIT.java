package io.bellwether.recommender;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.bellwether.contracts.event.AnswerGiven;
import io.bellwether.contracts.event.Feedback;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.log.Topic;
import io.bellwether.contracts.wire.FeedbackIntakeGrpc;
import io.bellwether.contracts.wire.FeedbackKind;
import io.bellwether.contracts.wire.RecommendRequest;
import io.bellwether.contracts.wire.RecommenderGrpc;
import io.bellwether.contracts.wire.SendFeedbackRequest;
import io.bellwether.localstack.Infrastructure;
import io.bellwether.localstack.testing.TemporaryStack;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@WithTestResource(LateBrokerIT.LateBroker.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LateBrokerIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  @Order(1)
  void startsWithoutABrokerAndServesWhenItHasCome() {
    // Given
    when().get("/q/health/live").then().statusCode(200);
    when().get("/q/health/ready").then().statusCode(503);
    when()
        .get("/v1/investors/chips-1/recommendations")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .body("detail", equalTo("no snapshot is loaded yet"));
    ManagedChannel channel =
        ManagedChannelBuilder.forAddress("127.0.0.1", RestAssured.port).usePlaintext().build();
    assertThatThrownBy(
            () ->
                RecommenderGrpc.newBlockingStub(channel)
                    .recommend(RecommendRequest.newBuilder().setInvestorId("chips-1").build()))
        .isInstanceOf(StatusRuntimeException.class)
        .hasMessage("UNAVAILABLE: no snapshot is loaded yet");
    channel.shutdownNow();

    // When
    Infrastructure stack = LateBroker.stack;
    stack.startBroker();
    try (TestLog log = new TestLog(stack.bootstrapServers())) {
      await().atMost(PATIENCE).ignoreExceptions().until(() -> !log.end().isEmpty());
      Trainer trainer = new Trainer(LateBroker.snapshots(), log);
      trainer.publish(trainer.train());
    }

    // Then
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> when().get("/q/health/ready").then().statusCode(200));
    when().get("/v1/investors/chips-1/recommendations").then().statusCode(200);
  }

  @Test
  @Order(2)
  void answersOnWhileTheBrokerIsDeadAndRecordsEveryAnswerInOrderWhenItIsBack() {
    // Given
    List<String> given = new ArrayList<>();
    given.add(ask("desk 7"));
    awaitAudit("log");
    Infrastructure stack = LateBroker.stack;
    stack.broker().running().orElseThrow().destroyForcibly();

    // When
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              given.add(ask("desk 7"));
              return "spool".equals(audit());
            });
    for (int answer = 0; answer < 300; answer++) {
      given.add(ask("desk 7"));
    }
    given.add(askOverGrpc("robot 2"));
    feedback(given.getFirst(), "[\"XNAS:NVDA\"]").statusCode(503);
    stack.startBroker();
    given.add(ask(null));

    // Then
    awaitAudit("log");
    try (TestLog log = new TestLog(stack.bootstrapServers())) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(answers(log).stream().map(AnswerGiven::recommendationId).distinct())
                      .endsWith(given.toArray(String[]::new)));
      List<AnswerGiven> answers = answers(log);
      AnswerGiven first = answers.get(answers.size() - given.size());
      assertThat(answers.getLast().askedBy()).isEmpty();
      assertThat(answers.get(answers.size() - 2).askedBy()).isEqualTo("robot 2");
      assertThat(answers.get(answers.size() - 2).channel()).isEqualTo("grpc");
      assertThat(answers.get(answers.size() - 3).askedBy()).isEqualTo("desk 7");
      assertThat(first.channel()).isEqualTo("rest");
    }
  }

  @Test
  @Order(3)
  void recordsWhatAnAnswerRestedOnAndTakesFeedbackForIt() {
    // Given
    JsonPath json = json("desk 7");
    String id = json.getString("recommendationId");
    ManagedChannel channel = channel();

    // When
    String derived =
        feedback(id, "[\"XNYS:KO\",\"XNAS:NVDA\"]").statusCode(200).extract().path("ids[0]");
    String again =
        feedback(id, "[\"XNAS:NVDA\",\"XNYS:KO\"]").statusCode(200).extract().path("ids[0]");
    String named =
        FeedbackIntakeGrpc.newBlockingStub(channel)
            .sendFeedback(
                SendFeedbackRequest.newBuilder()
                    .addFeedback(
                        io.bellwether.contracts.wire.Feedback.newBuilder()
                            .setId("click-1")
                            .setRecommendationId(id)
                            .setInvestorId("chips-1")
                            .setKind(FeedbackKind.FEEDBACK_KIND_ACCEPTED)
                            .addSecurityIds("XNAS:NVDA"))
                    .build())
            .getIds(0);

    // Then
    assertThat(again).isEqualTo(derived).hasSize(32);
    assertThat(named).isEqualTo("click-1");
    feedback(id, "[]")
        .statusCode(400)
        .body("field", equalTo("feedback[0].securityIds"))
        .body(
            "detail", equalTo("feedback[0].securityIds is \"0 securities\", but must be 1 to 100"));
    assertThatThrownBy(
            () ->
                FeedbackIntakeGrpc.newBlockingStub(channel)
                    .sendFeedback(SendFeedbackRequest.getDefaultInstance()))
        .hasMessage("INVALID_ARGUMENT: feedback is \"0 entries\", but must be 1 to 1000");
    channel.shutdownNow();
    given()
        .header("Bellwether-Caller", "x".repeat(129))
        .get("/v1/investors/chips-1/recommendations")
        .then()
        .statusCode(400)
        .body("field", equalTo("Bellwether-Caller"));
    try (TestLog log = new TestLog(LateBroker.stack.bootstrapServers())) {
      assertThat(log.all(Topic.FEEDBACK).stream().map(Feedback.class::cast))
          .filteredOn(said -> said.recommendationId().equals(id))
          .extracting(Feedback::id)
          .containsExactly(derived, derived, "click-1");
      AnswerGiven record =
          await()
              .atMost(PATIENCE)
              .until(
                  () ->
                      answers(log).stream()
                          .filter(answer -> answer.recommendationId().equals(id))
                          .findFirst(),
                  Optional::isPresent)
              .orElseThrow();
      assertThat(record.investorId().value()).isEqualTo("chips-1");
      assertThat(record.snapshotId()).isEqualTo(json.getString("snapshotId"));
      assertThat(record.rulesId()).isEqualTo(json.getString("rulesId"));
      assertThat(record.model()).isEqualTo(json.getString("model"));
      assertThat(record.outcome()).isEqualTo(json.getString("outcome"));
      assertThat(record.question()).containsExactly(Map.entry("limit", "10"));
      assertThat(record.offsets().nextOffsets()).containsKeys("trades-0", "users-3");
      assertThat(record.items())
          .extracting(item -> item.securityId().value())
          .isEqualTo(json.getList("items.securityId"));
      assertThat(record.items().getFirst().reasonCodes())
          .isEqualTo(json.getList("items[0].reasons.code"));
      assertThat(record.dropped())
          .singleElement()
          .satisfies(
              dropped -> {
                assertThat(dropped.rule()).isEqualTo("already-bought");
                assertThat(dropped.count()).isEqualTo(2);
                assertThat(dropped.securityIds())
                    .extracting(SecurityId::value)
                    .containsExactlyInAnyOrder("XNAS:AAPL", "XNAS:MSFT");
              });
    }
  }

  private static String ask(@Nullable String caller) {
    return json(caller).getString("recommendationId");
  }

  private static JsonPath json(@Nullable String caller) {
    return (caller == null ? given() : given().header("Bellwether-Caller", caller))
        .get("/v1/investors/chips-1/recommendations")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String askOverGrpc(String caller) {
    ManagedChannel channel = channel();
    Metadata metadata = new Metadata();
    metadata.put(Metadata.Key.of("Bellwether-Caller", Metadata.ASCII_STRING_MARSHALLER), caller);
    try {
      return RecommenderGrpc.newBlockingStub(channel)
          .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata))
          .recommend(RecommendRequest.newBuilder().setInvestorId("chips-1").build())
          .getRecommendationId();
    } finally {
      channel.shutdownNow();
    }
  }

  private static ManagedChannel channel() {
    return ManagedChannelBuilder.forAddress("127.0.0.1", RestAssured.port).usePlaintext().build();
  }

  private static ValidatableResponse feedback(String recommendation, String securities) {
    return given()
        .contentType("application/json")
        .body(
            """
            {"feedback": {"recommendationId": "%s", "investorId": "chips-1", "kind": "SHOWN",
             "securityIds": %s}}"""
                .formatted(recommendation, securities))
        .post("/v1/feedback")
        .then();
  }

  private static List<AnswerGiven> answers(TestLog log) {
    return log.all(Topic.ANSWERS).stream().map(AnswerGiven.class::cast).toList();
  }

  private static void awaitAudit(String to) {
    await().atMost(PATIENCE).until(() -> to.equals(audit()));
  }

  private static @Nullable String audit() {
    return when()
        .get("/q/health/ready")
        .then()
        .extract()
        .path("checks.find { it.name == 'audit' }.data.to");
  }

  /** A broker that is not there until it is started. */
  public static final class LateBroker implements QuarkusTestResourceLifecycleManager {

    private static final Infrastructure stack =
        new Infrastructure(
            TemporaryStack.home(),
            folder(),
            TemporaryStack.freePort(),
            TemporaryStack.freePort(),
            TemporaryStack.freePort());

    @Override
    public Map<String, String> start() {
      return Map.of(
          "kafka.bootstrap.servers", stack.bootstrapServers(),
          "bellwether.recommender.audit.folder", stack.folder().resolve("audit").toString(),
          "bellwether.snapshots.folder", snapshots().toString());
    }

    private static Path snapshots() {
      return stack.folder().resolve("snapshots");
    }

    @Override
    public void stop() {
      stack.broker().stop(Duration.ofSeconds(5));
      TemporaryStack.delete(stack.folder());
    }

    private static Path folder() {
      try {
        return Files.createTempDirectory("late-broker");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
