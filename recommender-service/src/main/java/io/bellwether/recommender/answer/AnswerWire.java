package io.bellwether.recommender.answer;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.wire.CatalogueEffect;
import io.bellwether.contracts.wire.FilterEffect;
import io.bellwether.contracts.wire.RecommendRequest;
import io.bellwether.contracts.wire.RecommendResponse;
import io.bellwether.contracts.wire.RecommendationOutcome;
import io.bellwether.contracts.wire.Refusal;
import io.bellwether.contracts.wire.RulesResponse;
import io.bellwether.kit.problem.Problem;
import io.bellwether.recommender.ranking.FilterCount;
import io.bellwether.recommender.ranking.Recommendation;
import io.bellwether.recommender.reason.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
            .setArm(answer.arm())
            .addAllInvestorIds(answer.investorIds())
            .setAsOf(answer.asOf());
    answer.items().forEach(item -> wire.addItems(toWire(item)));
    answer.rules().forEach(effect -> wire.addRules(toWire(effect)));
    answer.filters().forEach(count -> wire.addFilters(toWire(count)));
    return wire.build();
  }

  /** What is empty in a request was not said. */
  static Asked ofWire(RecommendRequest request) {
    if (!request.getInvestorId().isEmpty() && request.getInvestorIdsCount() > 0) {
      throw new InvalidValueException(
          "investor_id", request.getInvestorId(), "empty where investor_ids are given");
    }
    return new Asked(
        request.getInvestorIdsCount() > 0
            ? List.copyOf(request.getInvestorIdsList())
            : List.of(request.getInvestorId()),
        request.hasLimit() ? request.getLimit() : null,
        List.copyOf(request.getUniverseList()),
        List.copyOf(request.getExcludeList()),
        List.copyOf(request.getSectorsList()),
        List.copyOf(request.getInstrumentsList()),
        request.hasMinScore() ? request.getMinScore() : null,
        request.hasWhy() ? request.getWhy() : null,
        said(request.getLanguage()),
        said(request.getSeed()),
        said(request.getAsOf()));
  }

  /** Why a request has no answer. */
  static Refusal toWire(RecommendRequest request, Problem problem) {
    Refusal.Builder wire =
        Refusal.newBuilder()
            .setCode(problem.grpcStatus().getCode().value())
            .setDetail(problem.detail())
            .addAllInvestorIds(request.getInvestorIdsList());
    if (!request.getInvestorId().isEmpty()) {
      wire.addInvestorIds(request.getInvestorId());
    }
    if (problem.field() != null) {
      wire.setField(problem.field());
    }
    return wire.build();
  }

  private static @Nullable String said(String text) {
    return text.isEmpty() ? null : text;
  }

  private static FilterEffect toWire(FilterCount count) {
    return FilterEffect.newBuilder().setFilter(count.filter()).setRemoved(count.removed()).build();
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
      case LIKE_SEED -> RecommendationOutcome.RECOMMENDATION_OUTCOME_LIKE_SEED;
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
