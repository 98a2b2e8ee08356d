package io.bellwether.similarity.answer;

import io.bellwether.contracts.wire.SimilarInvestorsRequest;
import io.bellwether.contracts.wire.SimilarInvestorsResponse;
import io.bellwether.contracts.wire.Similarity;
import io.bellwether.serving.Limit;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

/** Similar clients over gRPC. */
@GrpcService
class SimilarityGrpc implements Similarity {

  private final Similarities similarities;

  SimilarityGrpc(Similarities similarities) {
    this.similarities = similarities;
  }

  @Override
  @Blocking
  public Uni<SimilarInvestorsResponse> findSimilarInvestors(SimilarInvestorsRequest request) {
    return Uni.createFrom().item(() -> AnswerWire.toWire(answer(request)));
  }

  private SimilarInvestors answer(SimilarInvestorsRequest request) {
    Limit limit = request.hasLimit() ? new Limit(request.getLimit()) : Limit.DEFAULT;
    return similarities.answer(request.getInvestorId(), limit, Channel.GRPC);
  }
}
