package io.bellwether.contracts.log;

import io.bellwether.contracts.event.Feedback;
import io.bellwether.contracts.event.FeedbackKind;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;

/** Feedback to and from its Protobuf message. */
final class FeedbackWire {

  private static final String KIND = "FEEDBACK_KIND_";

  private FeedbackWire() {}

  static io.bellwether.contracts.wire.Feedback toWire(Feedback feedback) {
    return io.bellwether.contracts.wire.Feedback.newBuilder()
        .setId(feedback.id())
        .setRecommendationId(feedback.recommendationId())
        .setInvestorId(feedback.investorId().value())
        .setKind(
            WireFormat.toWire(
                io.bellwether.contracts.wire.FeedbackKind.class, KIND, feedback.kind()))
        .addAllSecurityIds(feedback.securityIds().stream().map(SecurityId::value).toList())
        .setSnapshotId(feedback.snapshotId())
        .addAllReasonCodes(feedback.reasonCodes())
        .setOccurredAt(WireFormat.toWire(feedback.occurredAt()))
        .build();
  }

  static Feedback fromWire(io.bellwether.contracts.wire.Feedback wire) {
    return new Feedback(
        wire.getId(),
        wire.getRecommendationId(),
        new InvestorId(wire.getInvestorId()),
        WireFormat.require("kind", WireFormat.fromWire(FeedbackKind.class, KIND, wire.getKind())),
        wire.getSecurityIdsList().stream().map(SecurityId::new).toList(),
        wire.getSnapshotId(),
        wire.getReasonCodesList(),
        WireFormat.fromWire("occurredAt", wire.hasOccurredAt(), wire.getOccurredAt()));
  }
}
