package io.bellwether.synthetic.rpc;

import io.bellwether.contracts.wire.CancelGenerationRequest;
import io.bellwether.contracts.wire.FindGenerationRequest;
import io.bellwether.contracts.wire.StartGenerationRequest;
import io.bellwether.contracts.wire.StartLiveRequest;
import io.bellwether.contracts.wire.StartReplayRequest;
import io.bellwether.contracts.wire.SyntheticData;
import io.bellwether.contracts.wire.SyntheticJob;
import io.bellwether.jobs.Job;
import io.bellwether.synthetic.generation.Generations;
import io.bellwether.synthetic.live.LiveModes;
import io.bellwether.synthetic.replay.Replays;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The same jobs as over REST. */
@GrpcService
class SyntheticDataGrpc implements SyntheticData {

  private final Generations generations;
  private final Replays replays;
  private final LiveModes liveModes;

  // jobs may have to ask the database; a call that runs on a virtual thread as a whole can lose the
  // order of its own message and its end
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  SyntheticDataGrpc(Generations generations, Replays replays, LiveModes liveModes) {
    this.generations = generations;
    this.replays = replays;
    this.liveModes = liveModes;
  }

  @Override
  public Uni<SyntheticJob> startGeneration(StartGenerationRequest request) {
    return answer(() -> generations.submit(request.getId(), RequestWire.fromWire(request)));
  }

  @Override
  public Uni<SyntheticJob> findGeneration(FindGenerationRequest request) {
    return answer(() -> generations.find(request.getId()));
  }

  @Override
  public Uni<SyntheticJob> cancelGeneration(CancelGenerationRequest request) {
    return answer(() -> generations.cancel(request.getId()));
  }

  @Override
  public Uni<SyntheticJob> startReplay(StartReplayRequest request) {
    return answer(() -> replays.submit(request.getId(), RequestWire.fromWire(request)));
  }

  @Override
  public Uni<SyntheticJob> startLive(StartLiveRequest request) {
    return answer(() -> liveModes.submit(request.getId(), RequestWire.fromWire(request)));
  }

  @PreDestroy
  void close() {
    threads.shutdown();
  }

  private Uni<SyntheticJob> answer(Supplier<Job> question) {
    return Uni.createFrom().item(() -> JobWire.toWire(question.get())).runSubscriptionOn(threads);
  }
}
