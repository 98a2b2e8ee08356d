package io.bellwether.recommender.answer;

import io.bellwether.contracts.wire.RecommendRequest;
import io.bellwether.contracts.wire.RecommendResponse;
import io.bellwether.contracts.wire.Recommender;
import io.bellwether.contracts.wire.RulesRequest;
import io.bellwether.contracts.wire.RulesResponse;
import io.bellwether.recommender.audit.CallerInterceptor;
import io.bellwether.serving.Limit;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** Recommendations over gRPC. */
@GrpcService
class RecommendationGrpc implements Recommender {

  private final Recommendations recommendations;

  RecommendationGrpc(Recommendations recommendations) {
    this.recommendations = recommendations;
  }

  @Override
  public Uni<RecommendResponse> recommend(RecommendRequest request) {
    return Uni.createFrom().item(() -> AnswerWire.toWire(answer(request)));
  }

  @Override
  public Uni<RulesResponse> rules(RulesRequest request) {
    return Uni.createFrom().item(() -> AnswerWire.toWire(recommendations.rules()));
  }

  private RecommendationAnswer answer(RecommendRequest request) {
    Limit limit = request.hasLimit() ? new Limit(request.getLimit()) : Limit.DEFAULT;
    return recommendations.answer(
        request.getInvestorId(), limit, Channel.GRPC, CallerInterceptor.current());
  }
}
