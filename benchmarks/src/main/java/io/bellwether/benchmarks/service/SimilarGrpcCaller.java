package io.bellwether.benchmarks.service;

import io.bellwether.contracts.wire.SimilarInvestorsRequest;
import io.bellwether.contracts.wire.SimilarInvestorsResponse;
import io.bellwether.contracts.wire.SimilarityGrpc;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for the nearest clients over one HTTP/2 connection. */
final class SimilarGrpcCaller implements Caller {

  private final ManagedChannel channel;
  private final SimilarityGrpc.SimilarityStub similarity;
  private final int nearest;
  private final int bought;

  SimilarGrpcCaller(int port, int nearest, int bought) {
    this.channel =
        ManagedChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().directExecutor().build();
    this.similarity = SimilarityGrpc.newStub(channel);
    this.nearest = nearest;
    this.bought = bought;
  }

  @Override
  public void ask(String investor, Consumer<@Nullable String> then) {
    similarity.findSimilarInvestors(
        SimilarInvestorsRequest.newBuilder()
            .setInvestorId(investor)
            .setLimit(nearest)
            .setBought(bought)
            .build(),
        new StreamObserver<>() {

          private @Nullable String verdict = "no answer";

          @Override
          public void onNext(SimilarInvestorsResponse response) {
            int items = response.getItemsCount();
            verdict = items == nearest ? null : items + " items";
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
