package io.bellwether.ranking.stored;

import io.bellwether.algorithms.als.AlsModel;
import io.bellwether.algorithms.choice.ChoiceModel;
import io.bellwether.algorithms.model.FeaturedModel;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.neighbours.ItemNeighboursModel;
import io.bellwether.algorithms.popularity.PopularityModel;
import io.bellwether.ranking.candidates.CandidateSource;
import io.bellwether.ranking.candidates.NewListingsSettings;
import io.bellwether.ranking.candidates.NewListingsSource;
import io.bellwether.ranking.candidates.SimilarClientsSettings;
import io.bellwether.ranking.candidates.SimilarClientsSource;
import io.bellwether.ranking.twostage.SourceKind;
import io.bellwether.snapshots.FittedFeatures;
import io.bellwether.snapshots.Snapshot;
import java.util.Optional;

/**
 * The sources of a snapshot: models that are in it by name, and counts that follow from its
 * purchases, which are counted again.
 */
final class StoredSources {

  private final Snapshot snapshot;
  private final FittedFeatures features;

  StoredSources(Snapshot snapshot, FittedFeatures features) {
    this.snapshot = snapshot;
    this.features = features;
  }

  /**
   * The name of the model in a snapshot that is a source of this kind; empty where the source is
   * counted from the purchases.
   */
  static Optional<String> modelName(SourceKind kind) {
    return switch (kind) {
      case MIXED_LOGIT -> Optional.of(ChoiceModel.NAME);
      case HYBRID -> Optional.of("hybrid-warp");
      case ALS -> Optional.of(AlsModel.NAME);
      case ITEM_NEIGHBOURS -> Optional.of(ItemNeighboursModel.NAME);
      case POPULARITY -> Optional.of(PopularityModel.WINDOWED_NAME);
      case SIMILAR_CLIENTS, NEW_LISTINGS -> Optional.empty();
    };
  }

  /**
   * @throws IllegalArgumentException naming a model that is not in the snapshot
   */
  CandidateSource of(SourceKind kind) {
    return modelName(kind).map(this::model).orElseGet(() -> counted(kind));
  }

  private CandidateSource model(String name) {
    FeaturedModel featured = snapshot.models().featured(name);
    if (featured != null) {
      return CandidateSource.of(featured);
    }
    Model plain = snapshot.models().find(name, Model.class);
    if (plain == null) {
      throw new IllegalArgumentException(
          "source %s is not in the snapshot, which has %s"
              .formatted(name, snapshot.models().names()));
    }
    return CandidateSource.of(plain);
  }

  private CandidateSource counted(SourceKind kind) {
    if (kind == SourceKind.SIMILAR_CLIENTS) {
      return SimilarClientsSource.fit(
          TrainingInteractions.undated(snapshot.interactions()),
          features.investorRows(),
          SimilarClientsSettings.defaults());
    }
    return NewListingsSource.fit(
        snapshot.securities().firstSeen(), snapshot.interactions(), NewListingsSettings.defaults());
  }
}
