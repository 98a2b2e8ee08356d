package io.bellwether.recommender.answer;

import io.bellwether.contracts.wire.CatalogueEffect;
import io.bellwether.contracts.wire.RecommendResponse;
import io.bellwether.contracts.wire.RecommendationOutcome;
import io.bellwether.contracts.wire.RulesResponse;
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
            .setSnapshotId(answer.snapshotId())
            .setRulesId(answer.rulesId())
            .setShortBy(answer.shortBy())
            .addAllUnmet(answer.unmet())
            .setRecommendationId(answer.recommendationId())
            .setExperiment(answer.experiment())
            .setArm(answer.arm());
    answer.items().forEach(item -> wire.addItems(toWire(item)));
    answer.rules().forEach(effect -> wire.addRules(toWire(effect)));
    return wire.build();
  }

  static RulesResponse toWire(RulesAnswer rules) {
    RulesResponse.Builder wire = RulesResponse.newBuilder().setId(rules.id()).setText(rules.text());
    RulesAnswer.CatalogueEffect catalogue = rules.catalogue();
    if (catalogue != null) {
      var effect =
          CatalogueEffect.newBuilder()
              .setSecurities(catalogue.securities())
              .setCandidates(catalogue.candidates());
      catalogue.rules().forEach(rule -> effect.addRules(toWire(rule)));
      wire.setCatalogue(effect);
    }
    return wire.build();
  }

  private static io.bellwether.contracts.wire.RuleEffect toWire(RuleEffect effect) {
    return io.bellwether.contracts.wire.RuleEffect.newBuilder()
        .setRule(effect.rule())
        .setRemoved(effect.removed())
        .setMissing(effect.missing())
        .setOtherCurrency(effect.otherCurrency())
        .build();
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
