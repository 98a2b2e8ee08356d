package io.bellwether.similarity;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.bellwether.contracts.log.Topic;
import io.bellwether.contracts.wire.SimilarInvestorsRequest;
import io.bellwether.contracts.wire.SimilarInvestorsResponse;
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
  private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
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
    assertThat(json.getList("items.investorId")).containsExactly("same", "near", "far", "opposite");
    assertThat(json.getString("items[1].similarity")).isEqualTo("0.9701");
    assertThat(json.getList("items[1].bought.ticker")).containsExactly("B", "D", "E", "G", "C");
    assertThat(json.getInt("items[1].bought[0].times")).isEqualTo(9);
    assertThat(wire.getSnapshotId()).isEqualTo(servedId());
    assertThat(wire.getItemsList())
        .extracting(item -> item.getInvestorId())
        .containsExactly("same", "near", "far", "opposite");
    assertThat(wire.getItems(1).getSimilarity())
        .isCloseTo((float) (4 / Math.sqrt(17)), within(1e-6f));
    assertThat(wire.getItems(1).getBought(0).getName()).isEqualTo("Beta");
  }

  @Test
  void anErasedInvestorIsLeftOutWithinTwoSeconds() {
    log.erase(Topic.USERS, "same");

    await()
        .pollInterval(OFTEN)
        .atMost(TWO_SECONDS)
        .untilAsserted(
            () -> assertThat(answer("asked").getList("items.investorId")).doesNotContain("same"));
    when().get("/v1/investors/same/similar").then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({"0,0", "-1,-1", "10000,10000", "abc,\"abc\""})
  void aLimitOutOfBoundsIsRefusedWithFieldValueAndBound(String limit, String shown) {
    given()
        .queryParam("limit", limit)
        .when()
        .get("/v1/investors/asked/similar")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("field", equalTo("limit"))
        .body("detail", equalTo("limit is " + shown + ", but must be 1 to 100"));
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "101"})
  void aLimitOutOfBoundsIsAnInvalidArgument(int limit) {
    assertThatThrownBy(() -> grpc.findSimilarInvestors(request("asked").setLimit(limit).build()))
        .isInstanceOf(StatusRuntimeException.class)
        .hasMessage("INVALID_ARGUMENT: limit is " + limit + ", but must be 1 to 100");
  }

  @Test
  void anInvestorWhoIsNotInTheSnapshotIsNotFound() {
    when()
        .get("/v1/investors/late/similar")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("detail", containsString("investor late is not in snapshot " + servedId()));
    assertThatThrownBy(() -> grpc.findSimilarInvestors(request("late").build()))
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
        .body("position.keySet()", hasItems("users-0", "users-3"));
    when()
        .get("/q/metrics")
        .then()
        .body(
            containsString(
                "bellwether_similarity_answers_seconds_count{channel=\"rest\",outcome=\"found\"}"))
        .body(containsString("bellwether_similarity_snapshot_age_seconds"));
    when().get("/q/health/live").then().statusCode(200);
    given()
        .accept("application/json")
        .when()
        .get("/q/openapi")
        .then()
        .body(containsString("/v1/investors/{id}/similar"));
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

  private static SimilarInvestorsRequest.Builder request(String investor) {
    return SimilarInvestorsRequest.newBuilder().setInvestorId(investor);
  }
}
