package io.bellwether.ranking.twostage;

import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.ranking.candidates.CandidateGathering;
import io.bellwether.ranking.candidates.Quota;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The first stage as of one moment: sources that learned from what was before, and what is known of
 * those who ask.
 */
record Stage(
    CandidateGathering gathering, SecurityMomentum momentum, CandidateRows rows, Asker asker) {

  /** Fits every source. */
  static Stage at(
      long epochSecond,
      Interactions purchases,
      TrainingInteractions interactions,
      MarketKnowledge knowledge,
      TwoStageSettings settings,
      SourceFitter fitter,
      Compute compute,
      TrainingListener listener) {
    List<Quota> quotas = new ArrayList<>();
    for (TwoStageSettings.SourceQuota source : settings.sources()) {
      quotas.add(
          new Quota(
              fitter.fit(source.kind(), interactions, knowledge, compute, listener),
              source.size()));
    }
    CandidateGathering gathering = new CandidateGathering(quotas, settings.pool());
    int securityCount = interactions.matrix().columnCount();
    SecurityMomentum momentum = SecurityMomentum.at(purchases, epochSecond, securityCount);
    return new Stage(
        gathering,
        momentum,
        new CandidateRows(gathering.sourceNames(), knowledge.dense(), momentum),
        new Asker(interactions.matrix(), knowledge, Instant.ofEpochSecond(epochSecond)));
  }
}
