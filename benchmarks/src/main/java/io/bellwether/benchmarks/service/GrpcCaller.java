package io.bellwether.benchmarks.service;

import io.bellwether.contracts.wire.RecommendRequest;
import io.bellwether.contracts.wire.RecommendResponse;
import io.bellwether.contracts.wire.RecommenderGrpc;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Over one HTTP/2 connection. */
final class GrpcCaller implements Caller {

  private final ManagedChannel channel;
  private final RecommenderGrpc.RecommenderStub recommender;

  GrpcCaller(int port) {
    this.channel =
        ManagedChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().directExecutor().build();
    this.recommender = RecommenderGrpc.newStub(channel);
  }

  @Override
  public void ask(String investor, Consumer<@Nullable String> then) {
    recommender.recommend(
        RecommendRequest.newBuilder().setInvestorId(investor).build(),
        new StreamObserver<>() {

          private @Nullable String verdict = "no answer";

          @Override
          public void onNext(RecommendResponse response) {
            verdict = response.getItemsCount() == 10 ? null : response.getItemsCount() + " items";
          }

          @Override
          public void onError(Throwable failure) {
            then.accept(failure.toString());
          }

          @Override
          public void onCompleted() {
            then.accept(verdict);
          }
        });
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
