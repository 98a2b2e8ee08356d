package io.bellwether.recommender.answer;

import io.bellwether.contracts.wire.RecommendResponse;
import io.bellwether.contracts.wire.RecommendationOutcome;
import io.bellwether.recommender.ranking.Recommendation;
import io.bellwether.recommender.reason.Reason;

/** Answers as Protobuf. */
final class AnswerWire {

  private AnswerWire() {}

  static RecommendResponse toWire(RecommendationAnswer answer) {
    RecommendResponse.Builder wire =
        RecommendResponse.newBuilder()
            .setInvestorId(answer.investorId())
            .setOutcome(toWire(answer.outcome()))
            .setModel(answer.model())
            .setSnapshotId(answer.snapshotId());
    answer.items().forEach(item -> wire.addItems(toWire(item)));
    return wire.build();
  }

  private static RecommendationOutcome toWire(RecommendationAnswer.Outcome outcome) {
    return switch (outcome) {
      case RANKED -> RecommendationOutcome.RECOMMENDATION_OUTCOME_RANKED;
      case COLD_START -> RecommendationOutcome.RECOMMENDATION_OUTCOME_COLD_START;
      case BY_PROFILE -> RecommendationOutcome.RECOMMENDATION_OUTCOME_BY_PROFILE;
    };
  }

  private static io.bellwether.contracts.wire.Recommendation toWire(Recommendation item) {
    var wire =
        io.bellwether.contracts.wire.Recommendation.newBuilder()
            .setRank(item.rank())
            .setSecurityId(item.securityId())
            .setTicker(item.ticker())
            .setName(item.name())
            .setSector(item.sector())
            .setScore(item.score());
    item.reasons().forEach(reason -> wire.addReasons(toWire(reason)));
    return wire.build();
  }

  private static io.bellwether.contracts.wire.Reason toWire(Reason reason) {
    return io.bellwether.contracts.wire.Reason.newBuilder()
        .setCode(reason.code().name())
        .putAllParameters(reason.parameters())
        .setText(reason.text())
        .build();
  }
}
