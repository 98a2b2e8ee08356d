package io.bellwether.synthetic.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.wire.CancelGenerationRequest;
import io.bellwether.contracts.wire.FindGenerationRequest;
import io.bellwether.contracts.wire.MarketSource;
import io.bellwether.contracts.wire.PortraitSource;
import io.bellwether.contracts.wire.StartGenerationRequest;
import io.bellwether.contracts.wire.StartLiveRequest;
import io.bellwether.contracts.wire.StartReplayRequest;
import io.bellwether.contracts.wire.SyntheticDataGrpc;
import io.bellwether.contracts.wire.SyntheticJob;
import io.bellwether.contracts.wire.SyntheticJobState;
import io.bellwether.eventlog.LogWriter;
import io.bellwether.localstack.testing.LocalStackResource;
import io.bellwether.markets.testing.MadeUpSecurities;
import io.bellwether.synthetic.testing.Jobs;
import io.bellwether.synthetic.testing.RecordingsResource;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real client against the service's one port. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@QuarkusTestResource(RecordingsResource.class)
class SyntheticDataGrpcIT {

  @Inject LogWriter writer;

  @Inject
  @ConfigProperty(name = "bellwether.synthetic.replay-root")
  Path root;

  private ManagedChannel channel;
  private SyntheticDataGrpc.SyntheticDataBlockingStub grpc;

  @BeforeEach
  void connect() {
    channel =
        ManagedChannelBuilder.forAddress("127.0.0.1", RestAssured.port).usePlaintext().build();
    grpc = SyntheticDataGrpc.newBlockingStub(channel);
    MadeUpSecurities.catalogue(240).stream()
        .map(
            one ->
                writer.write(
                    EventType.SECURITY,
                    new Event<>("security-" + one.ticker(), "/test", one.asOf(), one)))
        .toList()
        .forEach(written -> written.join());
  }

  @AfterEach
  void disconnect() {
    channel.shutdownNow();
  }

  @Test
  void aGenerationOverGrpcIsTheSameJobAsOverRest() {
    SyntheticJob started = grpc.startGeneration(portrait("same", 300).build());
    assertThat(started.getKind()).isEqualTo("generation");

    SyntheticJob ended = awaitGeneration("same", SyntheticJobState.SYNTHETIC_JOB_STATE_SUCCEEDED);

    assertThat(ended.getResultJson()).contains("\"investors\":300");
    assertThat(ended.hasEndedAt()).isTrue();
    assertThat(ended.getDone()).isEqualTo(ended.getTotal()).isGreaterThan(300);
    String rest = "{'investors':300}";
    new Jobs("/v1/generations").submit("same", rest).statusCode(200);
  }

  @Test
  void everyOneOfManyCallsIsAnswered() {
    grpc.startGeneration(portrait("asked", 2_000).build());

    for (int call = 0; call < 2_000; call++) {
      assertThat(find("asked").getId()).isEqualTo("asked");
    }
  }

  @Test
  void aGenerationCanBeCancelled() {
    grpc.startGeneration(portrait("long", 1_000_000).build());

    grpc.cancelGeneration(CancelGenerationRequest.newBuilder().setId("long").build());

    awaitGeneration("long", SyntheticJobState.SYNTHETIC_JOB_STATE_CANCELLED);
  }

  @Test
  void replaysAndLiveModesStart() {
    SyntheticJob replay =
        grpc.startReplay(
            StartReplayRequest.newBuilder()
                .setId("r")
                .setFolder(root.resolve("400").toString())
                .setLayout("made-up")
                .build());
    SyntheticJob live =
        grpc.startLive(StartLiveRequest.newBuilder().setId("l").setTradesPerSecond(5).build());

    assertThat(replay.getKind()).isEqualTo("replay");
    assertThat(live.getKind()).isEqualTo("live");
    new Jobs("/v1/replays").awaitState("r", "SUCCEEDED");
    new Jobs("/v1/live").await("l", job -> job.getString("phase").equals("live"));
    new Jobs("/v1/live").cancel("l").statusCode(200);
    new Jobs("/v1/live").awaitState("l", "CANCELLED");
  }

  @Test
  void refusalsNameFieldValueAndBound() {
    assertRefused(
        () -> grpc.startGeneration(portrait("x", 0).build()),
        Status.Code.INVALID_ARGUMENT,
        "investors is 0, but must be 1 to 1000000");
    assertRefused(
        () ->
            grpc.startGeneration(
                StartGenerationRequest.newBuilder()
                    .setId("x")
                    .setMarket(MarketSource.newBuilder().setMonday("soon"))
                    .build()),
        Status.Code.INVALID_ARGUMENT,
        "monday is \"soon\", but must be a day such as 2021-07-12");
    assertRefused(
        () ->
            grpc.startReplay(
                StartReplayRequest.newBuilder()
                    .setId("x")
                    .setFolder("/etc")
                    .setLayout("made-up")
                    .build()),
        Status.Code.INVALID_ARGUMENT,
        "folder is \"/etc\", but must be an absolute path below " + root);
    assertRefused(
        () ->
            grpc.startLive(
                StartLiveRequest.newBuilder().setId("x").setTradesPerSecond(5001).build()),
        Status.Code.INVALID_ARGUMENT,
        "tradesPerSecond is 5001.0, but must be 0.01 to 5000");
    assertRefused(
        () -> grpc.findGeneration(FindGenerationRequest.newBuilder().setId("x").build()),
        Status.Code.NOT_FOUND,
        "generation x is not known");
  }

  @Test
  void anIdThatIsTakenAlreadyExists() {
    grpc.startGeneration(portrait("taken", 30).build());

    assertThatThrownBy(() -> grpc.startGeneration(portrait("taken", 31).build()))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refusal ->
                assertThat(refusal.getStatus().getCode()).isEqualTo(Status.Code.ALREADY_EXISTS));
  }

  private static StartGenerationRequest.Builder portrait(String id, int investors) {
    return StartGenerationRequest.newBuilder()
        .setId(id)
        .setPortrait(PortraitSource.newBuilder().setInvestors(investors));
  }

  private SyntheticJob awaitGeneration(String id, SyntheticJobState state) {
    return await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> find(id), job -> job.getState() == state);
  }

  private SyntheticJob find(String id) {
    return grpc.withDeadlineAfter(10, TimeUnit.SECONDS)
        .findGeneration(FindGenerationRequest.newBuilder().setId(id).build());
  }

  private static void assertRefused(ThrowingCallable call, Status.Code code, String why) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refusal -> {
              assertThat(refusal.getStatus().getCode()).isEqualTo(code);
              assertThat(refusal.getStatus().getDescription()).isEqualTo(why);
            });
  }
}
