package io.bellwether.recommender.answer;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.wire.RecommendRequest;
import io.bellwether.contracts.wire.RecommendResult;
import io.bellwether.kit.problem.Problem;
import io.bellwether.recommender.audit.Caller;
import io.bellwether.recommender.ranking.Query;
import io.bellwether.recommender.reason.Language;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import org.jboss.logging.Logger;

/**
 * A stream of questions and their results, in order. The next question is asked for when there is
 * room for its result, so that whoever reads slowly is answered slowly and nothing piles up here.
 */
final class ManyAnswers implements StreamObserver<RecommendRequest> {

  private static final Logger LOG = Logger.getLogger(ManyAnswers.class);

  private final Recommendations recommendations;
  private final Caller caller;
  private final ServerCallStreamObserver<RecommendResult> results;

  // of one call one method is called at a time
  private boolean isAsked;

  ManyAnswers(
      Recommendations recommendations,
      Caller caller,
      ServerCallStreamObserver<RecommendResult> results) {
    this.recommendations = recommendations;
    this.caller = caller;
    this.results = results;
    results.disableAutoRequest();
    results.setOnReadyHandler(this::askWhereThereIsRoom);
    // with a handler a result for a caller who left is no error
    results.setOnCancelHandler(() -> {});
    isAsked = true;
    results.request(1);
  }

  @Override
  public void onNext(RecommendRequest request) {
    isAsked = false;
    results.onNext(result(request));
    askWhereThereIsRoom();
  }

  @Override
  public void onError(Throwable left) {
    LOG.debugf("caller left a stream of questions: %s", left.getMessage());
  }

  @Override
  public void onCompleted() {
    results.onCompleted();
  }

  private void askWhereThereIsRoom() {
    if (!isAsked && results.isReady() && !results.isCancelled()) {
      isAsked = true;
      results.request(1);
    }
  }

  private RecommendResult result(RecommendRequest request) {
    try {
      if (!request.getAsOf().isEmpty()) {
        // to load a snapshot takes long, and others are served by this thread
        throw new InvalidValueException("as_of", request.getAsOf(), "empty in a stream");
      }
      Query query = AnswerWire.ofWire(request).toQuery(Language.ENGLISH);
      RecommendationAnswer answer = recommendations.answer(query, Channel.BATCH, caller);
      return RecommendResult.newBuilder().setAnswer(AnswerWire.toWire(answer)).build();
    } catch (RuntimeException failure) {
      Problem problem = Problem.of(failure);
      if (problem.ours()) {
        LOG.error("answer in a stream failed", failure);
      }
      return RecommendResult.newBuilder().setRefusal(AnswerWire.toWire(request, problem)).build();
    }
  }
}
