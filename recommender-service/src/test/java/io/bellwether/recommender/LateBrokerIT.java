package io.bellwether.recommender;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.bellwether.contracts.wire.RecommendRequest;
import io.bellwether.contracts.wire.RecommenderGrpc;
import io.bellwether.localstack.Infrastructure;
import io.bellwether.localstack.testing.TemporaryStack;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LateBrokerIT.LateBroker.class)
class LateBrokerIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
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
