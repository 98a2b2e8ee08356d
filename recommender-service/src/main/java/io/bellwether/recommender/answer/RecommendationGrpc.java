package io.bellwether.recommender.answer;

import io.bellwether.contracts.wire.RecommendRequest;
import io.bellwether.contracts.wire.RecommendResponse;
import io.bellwether.contracts.wire.RecommendResult;
import io.bellwether.contracts.wire.RecommenderGrpc;
import io.bellwether.contracts.wire.RulesRequest;
import io.bellwether.contracts.wire.RulesResponse;
import io.bellwether.kit.problem.GrpcProblems;
import io.bellwether.recommender.audit.Caller;
import io.bellwether.recommender.audit.CallerInterceptor;
import io.bellwether.recommender.ranking.Query;
import io.bellwether.recommender.reason.Language;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Recommendations over gRPC. */
@GrpcService
class RecommendationGrpc extends RecommenderGrpc.RecommenderImplBase {

  private final Recommendations recommendations;
  private final GrpcProblems problems;

  RecommendationGrpc(Recommendations recommendations, GrpcProblems problems) {
    this.recommendations = recommendations;
    this.problems = problems;
  }

  @Override
  public void recommend(RecommendRequest request, StreamObserver<RecommendResponse> response) {
    Query query = AnswerWire.ofWire(request).toQuery(Language.ENGLISH);
    if (query.asOf() == null) {
      complete(query, CallerInterceptor.current(), response);
    } else {
      // to load a snapshot takes long: not on the thread that serves the others
      Caller caller = CallerInterceptor.current();
      Infrastructure.getDefaultExecutor().execute(() -> completeOrFail(query, caller, response));
    }
  }

  @Override
  public StreamObserver<RecommendRequest> recommendMany(StreamObserver<RecommendResult> results) {
    return new ManyAnswers(
        recommendations,
        CallerInterceptor.current(),
        (ServerCallStreamObserver<RecommendResult>) results);
  }

  @Override
  public void rules(RulesRequest request, StreamObserver<RulesResponse> response) {
    response.onNext(AnswerWire.toWire(recommendations.rules()));
    response.onCompleted();
  }

  private void complete(Query query, Caller caller, StreamObserver<RecommendResponse> response) {
    response.onNext(AnswerWire.toWire(recommendations.answer(query, Channel.GRPC, caller)));
    response.onCompleted();
  }

  private void completeOrFail(
      Query query, Caller caller, StreamObserver<RecommendResponse> response) {
    try {
      complete(query, caller, response);
    } catch (RuntimeException failure) {
      response.onError(problems.transform(failure));
    }
  }
}
