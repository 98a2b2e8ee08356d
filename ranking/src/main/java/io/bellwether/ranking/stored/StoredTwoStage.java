package io.bellwether.ranking.stored;

import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.log.EventType;
import io.bellwether.features.Behaviours;
import io.bellwether.features.FeaturePipeline;
import io.bellwether.features.SecurityFacts;
import io.bellwether.ranking.calibration.Calibration;
import io.bellwether.ranking.knowledge.MarketRows;
import io.bellwether.ranking.trees.TreeEnsemble;
import io.bellwether.ranking.twostage.SourceKind;
import io.bellwether.ranking.twostage.TwoStageModel;
import io.bellwether.ranking.twostage.TwoStageState;
import io.bellwether.snapshots.FactColumn;
import io.bellwether.snapshots.FittedFeatures;
import io.bellwether.snapshots.SecondStage;
import io.bellwether.snapshots.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two stages as a snapshot has them.
 *
 * @param model answers as it did where it was trained, with the same bits
 * @param pipeline encodes who asks
 * @param securityFacts what the fold of behaviours needs to know of each security
 * @param behaviours what investors did up to the snapshot, in their order; goes on from there
 * @param epochSecond the moment that the snapshot answers for, seconds since 1970-01-01T00:00:00Z
 */
public record StoredTwoStage(
    TwoStageModel model,
    FeaturePipeline pipeline,
    List<SecurityFacts> securityFacts,
    Behaviours behaviours,
    long epochSecond) {

  public StoredTwoStage {
    securityFacts = List.copyOf(securityFacts);
  }

  /**
   * What a snapshot keeps of two stages, beside the models of their sources.
   *
   * @param behaviours as {@link Behaviours#toBytes} gives them
   */
  public static SecondStage toSnapshot(TwoStageState state, byte[] behaviours, long epochSecond) {
    return new SecondStage(
        StageSettings.of(state).toJson(),
        state.trees().text(),
        state.calibration().scores(),
        state.calibration().probabilities(),
        state.momentum(),
        behaviours,
        epochSecond);
  }

  /**
   * The name of the model that a snapshot must have for a source of this kind; empty where the
   * source is counted from the snapshot's purchases.
   */
  public static Optional<String> modelName(SourceKind kind) {
    return StoredSources.modelName(kind);
  }

  /**
   * The two stages of a snapshot.
   *
   * @throws IllegalArgumentException if the snapshot has none, or its parts do not fit each other
   */
  public static StoredTwoStage of(Snapshot snapshot) {
    SecondStage stage = required("second stage", snapshot.secondStage());
    FittedFeatures features = required("fitted features", snapshot.features());
    FeaturePipeline pipeline = FeaturePipeline.fromJson(features.pipeline());
    StageSettings settings = StageSettings.ofJson(stage.settings());
    TwoStageState state =
        new TwoStageState(
            settings.quotas(),
            SourceKind.ofLabel(settings.base()),
            settings.pool(),
            stage.momentum(),
            TreeEnsemble.read(stage.trees()),
            Calibration.of(stage.calibrationScores(), stage.calibrationProbabilities()));
    List<@Nullable Security> securities = securities(snapshot.securities().facts());
    return new StoredTwoStage(
        TwoStageModel.of(
            state,
            new StoredSources(snapshot, features)::of,
            MarketRows.ofSecurities(pipeline, securities)),
        pipeline,
        securities.stream().map(pipeline::facts).toList(),
        pipeline.behaviours(stage.behaviours()),
        stage.epochSecond());
  }

  private static List<@Nullable Security> securities(FactColumn facts) {
    List<@Nullable Security> securities = new ArrayList<>(facts.size());
    for (int at = 0; at < facts.size(); at++) {
      securities.add(facts.isKnown(at) ? EventType.SECURITY.parse(facts.fact(at)) : null);
    }
    return securities;
  }

  private static <T> T required(String what, @Nullable T part) {
    if (part == null) {
      throw new IllegalArgumentException("the snapshot has no " + what);
    }
    return part;
  }
}
