package io.bellwether.contracts.log;

import io.bellwether.contracts.event.AnswerGiven;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.wire.AnsweredItem;
import io.bellwether.contracts.wire.DroppedCandidates;
import java.util.TreeMap;

/** AnswerGiven to and from its Protobuf message. */
final class AnswerWire {

  private AnswerWire() {}

  static io.bellwether.contracts.wire.AnswerGiven toWire(AnswerGiven answer) {
    return io.bellwether.contracts.wire.AnswerGiven.newBuilder()
        .setRecommendationId(answer.recommendationId())
        .setInvestorId(answer.investorId().value())
        .setAskedBy(answer.askedBy())
        .setChannel(answer.channel())
        .putAllQuestion(answer.question())
        .setSnapshotId(answer.snapshotId())
        .setModel(answer.model())
        .setRulesId(answer.rulesId())
        .addAllOffsets(OffsetsWire.toWire(answer.offsets()))
        .setOutcome(answer.outcome())
        .addAllItems(answer.items().stream().map(AnswerWire::toWire).toList())
        .addAllDropped(answer.dropped().stream().map(AnswerWire::toWire).toList())
        .setExperiment(answer.experiment())
        .setArm(answer.arm())
        .setAnsweredAt(WireFormat.toWire(answer.answeredAt()))
        .build();
  }

  static AnswerGiven fromWire(io.bellwether.contracts.wire.AnswerGiven wire) {
    return new AnswerGiven(
        wire.getRecommendationId(),
        new InvestorId(wire.getInvestorId()),
        wire.getAskedBy(),
        wire.getChannel(),
        new TreeMap<>(wire.getQuestionMap()),
        wire.getSnapshotId(),
        wire.getModel(),
        wire.getRulesId(),
        OffsetsWire.fromWire(wire.getOffsetsList()),
        wire.getOutcome(),
        wire.getItemsList().stream().map(AnswerWire::fromWire).toList(),
        wire.getDroppedList().stream().map(AnswerWire::fromWire).toList(),
        wire.getExperiment(),
        wire.getArm(),
        WireFormat.fromWire("answeredAt", wire.hasAnsweredAt(), wire.getAnsweredAt()));
  }

  private static AnsweredItem toWire(AnswerGiven.Item item) {
    return AnsweredItem.newBuilder()
        .setSecurityId(item.securityId().value())
        .setScore(item.score())
        .addAllReasonCodes(item.reasonCodes())
        .build();
  }

  private static AnswerGiven.Item fromWire(AnsweredItem wire) {
    return new AnswerGiven.Item(
        new SecurityId(wire.getSecurityId()), wire.getScore(), wire.getReasonCodesList());
  }

  private static DroppedCandidates toWire(AnswerGiven.Dropped dropped) {
    return DroppedCandidates.newBuilder()
        .setRule(dropped.rule())
        .setCount(dropped.count())
        .addAllSecurityIds(dropped.securityIds().stream().map(SecurityId::value).toList())
        .build();
  }

  private static AnswerGiven.Dropped fromWire(DroppedCandidates wire) {
    return new AnswerGiven.Dropped(
        wire.getRule(),
        wire.getCount(),
        wire.getSecurityIdsList().stream().map(SecurityId::new).toList());
  }
}
