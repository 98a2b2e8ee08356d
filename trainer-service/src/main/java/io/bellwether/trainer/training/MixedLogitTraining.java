package io.bellwether.trainer.training;

import io.bellwether.algorithms.choice.ChoiceHyperparameters;
import io.bellwether.algorithms.choice.ChoiceModel;
import io.bellwether.algorithms.choice.ChoiceTrainer;
import io.bellwether.algorithms.evaluation.MetricEstimate;
import io.bellwether.algorithms.evaluation.RankingEvaluation;
import io.bellwether.algorithms.evaluation.TimeSplit;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.features.FeaturePipeline;
import io.bellwether.features.FeatureSettings;
import io.bellwether.snapshots.FittedFeatures;
import io.bellwether.trainer.fold.TrainingSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fits the features, then the mixed logit on them. To be judged it sees what was known when the
 * test weeks began: purchases before, profiles and securities as of then. To be served it sees the
 * last word on everything, as the services that answer do.
 */
final class MixedLogitTraining {

  /** The model with the features that it learned. */
  record Fitted(FittedFeatures features, ChoiceModel model) {}

  private final FeatureSettings features;
  private final ChoiceHyperparameters hyperparameters;
  private final TrainingListener listener;

  MixedLogitTraining(MixedLogitSettings settings, long seed, TrainingListener listener) {
    this.features = settings.features();
    this.hyperparameters = settings.model().withSeed(seed);
    this.listener = listener;
  }

  /**
   * @param testStart Monday 00:00 UTC, the moment of the split
   * @param seed of the interval
   */
  MetricEstimate judge(int k, TrainingSet set, TimeSplit split, Instant testStart, long seed) {
    Fitted fitted = fit(set.securitiesAt(testStart), set.profilesAt(testStart), split.train());
    listener.progress("judging " + ChoiceModel.NAME, 0, 1);
    return RankingEvaluation.precisionAt(
        k, fitted.model(), fitted.features().investorRows(), split, seed);
  }

  Fitted serve(TrainingSet set, CsrMatrix purchases) {
    return fit(set.securities(), set.profilesInOrder(), purchases);
  }

  private Fitted fit(
      List<? extends @Nullable Security> securities,
      List<? extends @Nullable Investor> profiles,
      CsrMatrix purchases) {
    listener.progress("fitting features", 0, 1);
    FeaturePipeline pipeline = FeaturePipeline.fit(described(securities), profiles, features);
    CsrMatrix investorRows = pipeline.investorRows(profiles);
    ChoiceModel model =
        new ChoiceTrainer(hyperparameters)
            .fit(
                TrainingInteractions.undated(purchases),
                new SideFeatures(investorRows, pipeline.securityRows(securities)),
                listener);
    return new Fitted(new FittedFeatures(pipeline.toJson(), investorRows), model);
  }

  private static List<Security> described(List<? extends @Nullable Security> securities) {
    List<Security> described = new ArrayList<>();
    for (Security security : securities) {
      if (security != null) {
        described.add(security);
      }
    }
    return described;
  }
}
