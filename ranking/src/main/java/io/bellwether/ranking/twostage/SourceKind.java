package io.bellwether.ranking.twostage;

import io.bellwether.algorithms.als.AlsHyperparameters;
import io.bellwether.algorithms.als.AlsTrainer;
import io.bellwether.algorithms.choice.ChoiceHyperparameters;
import io.bellwether.algorithms.choice.ChoiceTrainer;
import io.bellwether.algorithms.hybrid.HybridHyperparameters;
import io.bellwether.algorithms.hybrid.HybridTrainer;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.neighbours.ItemNeighboursHyperparameters;
import io.bellwether.algorithms.neighbours.ItemNeighboursTrainer;
import io.bellwether.algorithms.popularity.PopularityHyperparameters;
import io.bellwether.algorithms.popularity.PopularityTrainer;
import io.bellwether.ranking.candidates.CandidateSource;
import io.bellwether.ranking.candidates.NewListingsSettings;
import io.bellwether.ranking.candidates.NewListingsSource;
import io.bellwether.ranking.candidates.SimilarClientsSettings;
import io.bellwether.ranking.candidates.SimilarClientsSource;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** The kinds of sources, each with its documented defaults. */
public enum SourceKind {
  MIXED_LOGIT,
  HYBRID,
  ALS,
  ITEM_NEIGHBOURS,
  POPULARITY,
  SIMILAR_CLIENTS,
  NEW_LISTINGS;

  private static final Duration POPULARITY_WINDOW = Duration.ofDays(28);

  /** As people write it, such as {@code similar-clients}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The kind that people write so.
   *
   * @throws IllegalArgumentException naming all there are
   */
  public static SourceKind ofLabel(String label) {
    for (SourceKind kind : values()) {
      if (kind.label().equals(label)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "source is %s, must be one of %s"
            .formatted(label, Arrays.stream(values()).map(SourceKind::label).toList()));
  }

  /** Learns a source from what was bought and known before a moment. */
  CandidateSource fit(
      TrainingInteractions interactions,
      MarketKnowledge knowledge,
      Compute compute,
      TrainingListener listener) {
    return switch (this) {
      case MIXED_LOGIT ->
          CandidateSource.of(
              new ChoiceTrainer(ChoiceHyperparameters.defaults(), compute)
                  .fit(interactions, knowledge.sparse(), listener));
      case HYBRID ->
          CandidateSource.of(
              new HybridTrainer(HybridHyperparameters.defaults(), compute)
                  .fit(interactions, knowledge.sparse(), listener));
      case ALS ->
          CandidateSource.of(
              new AlsTrainer(AlsHyperparameters.defaults(), compute).fit(interactions, listener));
      case ITEM_NEIGHBOURS ->
          CandidateSource.of(
              new ItemNeighboursTrainer(ItemNeighboursHyperparameters.cosine())
                  .fit(interactions, listener));
      case POPULARITY ->
          CandidateSource.of(
              new PopularityTrainer(PopularityHyperparameters.windowed(POPULARITY_WINDOW))
                  .fit(interactions, listener));
      case SIMILAR_CLIENTS ->
          SimilarClientsSource.fit(
              interactions, knowledge.sparse().investors(), SimilarClientsSettings.defaults());
      case NEW_LISTINGS ->
          NewListingsSource.fit(
              knowledge.firstSeenEpochSeconds(),
              interactions.matrix(),
              NewListingsSettings.defaults());
    };
  }
}
