package io.bellwether.ranking.twostage;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.ranking.candidates.CandidateSource;

/** Learns sources. It is asked for each kind twice: as of the beginning of the window, then now. */
@FunctionalInterface
public interface SourceFitter {

  /**
   * A source that learned from what was bought and known before a moment.
   *
   * @throws java.util.concurrent.CancellationException if the listener asks to stop
   */
  CandidateSource fit(
      SourceKind kind,
      TrainingInteractions interactions,
      MarketKnowledge knowledge,
      Compute compute,
      TrainingListener listener);

  /** Every kind with its documented defaults. */
  static SourceFitter defaults() {
    return SourceKind::fit;
  }
}
