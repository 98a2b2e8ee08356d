package io.bellwether.recommender.feedback;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.FeedbackKind;
import io.bellwether.contracts.wire.Feedback;
import io.bellwether.contracts.wire.FeedbackIntake;
import io.bellwether.contracts.wire.SendFeedbackRequest;
import io.bellwether.contracts.wire.SendFeedbackResponse;
import io.bellwether.recommender.feedback.FeedbackBatch.Said;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Feedback over gRPC. */
@GrpcService
class FeedbackGrpc implements FeedbackIntake {

  private final Feedbacks feedbacks;

  FeedbackGrpc(Feedbacks feedbacks) {
    this.feedbacks = feedbacks;
  }

  @Override
  @RunOnVirtualThread
  public Uni<SendFeedbackResponse> sendFeedback(SendFeedbackRequest request) {
    return Uni.createFrom()
        .item(
            () ->
                SendFeedbackResponse.newBuilder()
                    .addAllIds(feedbacks.take(batch(request)))
                    .build());
  }

  private static FeedbackBatch batch(SendFeedbackRequest request) {
    return new FeedbackBatch(request.getFeedbackList().stream().map(FeedbackGrpc::said).toList());
  }

  private static Said said(Feedback wire) {
    return new Said(
        wire.getId(),
        wire.getRecommendationId(),
        wire.getInvestorId(),
        kind(wire),
        wire.getSecurityIdsList(),
        wire.getSnapshotId(),
        wire.getReasonCodesList(),
        wire.hasOccurredAt() ? occurredAt(wire) : null);
  }

  private static @Nullable FeedbackKind kind(Feedback wire) {
    return switch (wire.getKind()) {
      case FEEDBACK_KIND_SHOWN -> FeedbackKind.SHOWN;
      case FEEDBACK_KIND_OPENED -> FeedbackKind.OPENED;
      case FEEDBACK_KIND_ACCEPTED -> FeedbackKind.ACCEPTED;
      case FEEDBACK_KIND_REJECTED -> FeedbackKind.REJECTED;
      case FEEDBACK_KIND_UNSPECIFIED, UNRECOGNIZED -> null;
    };
  }

  private static Instant occurredAt(Feedback wire) {
    var at = wire.getOccurredAt();
    try {
      return Instant.ofEpochSecond(at.getSeconds(), at.getNanos());
    } catch (DateTimeException | ArithmeticException e) {
      throw new InvalidValueException("occurredAt", at.getSeconds(), "a moment of ISO 8601");
    }
  }
}
