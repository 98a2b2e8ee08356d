package io.bellwether.trainer.fit;

import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.features.FeaturePipeline;
import io.bellwether.features.FeatureSettings;
import io.bellwether.trainer.fold.TrainingSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fit may see: purchases before a moment, and what was said of securities and investors by
 * then. Features are fitted when they are first asked for. Not for several threads.
 */
public final class MarketView {

  private final TrainingSet set;
  private final Interactions purchases;
  private final TrainingInteractions interactions;
  private final long epochSecond;
  private final List<? extends @Nullable Security> listed;
  private final List<? extends @Nullable Investor> people;
  private final FeatureSettings settings;
  private final TrainingListener listener;
  private @Nullable FeaturePipeline pipeline;
  private @Nullable SideFeatures rows;

  private MarketView(
      TrainingSet set,
      Interactions purchases,
      TrainingInteractions interactions,
      long epochSecond,
      List<? extends @Nullable Security> listed,
      List<? extends @Nullable Investor> people,
      FeatureSettings settings,
      TrainingListener listener) {
    this.set = set;
    this.purchases = purchases;
    this.interactions = interactions;
    this.epochSecond = epochSecond;
    this.listed = listed;
    this.people = people;
    this.settings = settings;
    this.listener = listener;
  }

  /**
   * To be judged: purchases of the split's train side, securities and profiles as of its end.
   *
   * @param monday the moment of the split, 00:00 UTC of a Monday
   */
  public static MarketView before(
      Instant monday,
      Split split,
      TrainingSet set,
      FeatureSettings settings,
      TrainingListener listener) {
    return new MarketView(
        set,
        split.trainEvents(),
        split.train(),
        monday.getEpochSecond(),
        set.securitiesAt(monday),
        set.profilesAt(monday),
        settings,
        listener);
  }

  /** To be served: all purchases and the last word on everything, as services that answer know. */
  public static MarketView ofAll(
      TrainingSet set, FeatureSettings settings, TrainingListener listener) {
    Interactions all = set.purchases();
    return new MarketView(
        set,
        all,
        all.training(set.investorIds().size(), set.securities().size()),
        Arrays.stream(all.epochSeconds()).max().orElseThrow() + 1,
        set.securities(),
        set.profilesInOrder(),
        settings,
        listener);
  }

  /** The moment that a model answers for. */
  public long epochSecond() {
    return epochSecond;
  }

  public TrainingInteractions interactions() {
    return interactions;
  }

  Interactions purchases() {
    return purchases;
  }

  TrainingSet set() {
    return set;
  }

  List<? extends @Nullable Security> listed() {
    return listed;
  }

  List<? extends @Nullable Investor> people() {
    return people;
  }

  /** Fitted to what was said by the moment. */
  public FeaturePipeline pipeline() {
    if (pipeline == null) {
      listener.progress("fitting features", 0, 1);
      List<Security> described = new ArrayList<>();
      for (Security security : listed) {
        if (security != null) {
          described.add(security);
        }
      }
      pipeline = FeaturePipeline.fit(described, people, settings);
    }
    return pipeline;
  }

  /** Everybody and everything by this pipeline. */
  public SideFeatures rows() {
    if (rows == null) {
      FeaturePipeline fitted = pipeline();
      rows = new SideFeatures(fitted.investorRows(people), fitted.securityRows(listed));
    }
    return rows;
  }
}
