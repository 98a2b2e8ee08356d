package io.bellwether.trainer.training;

import io.bellwether.algorithms.choice.ChoiceHyperparameters;
import io.bellwether.features.FeatureSettings;
import io.bellwether.trainer.TrainerConfig;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the mixed logit and its features are told.
 *
 * @param model with a seed that the training's own takes the place of
 */
record MixedLogitSettings(ChoiceHyperparameters model, FeatureSettings features) {

  static MixedLogitSettings of(TrainerConfig config) {
    ChoiceHyperparameters defaults = ChoiceHyperparameters.defaults();
    FeatureSettings features = FeatureSettings.defaults();
    return new MixedLogitSettings(
        new ChoiceHyperparameters(
            config.mixedLogit().factors(),
            config.mixedLogit().epochs(),
            defaults.batchInvestors(),
            defaults.headSecurities(),
            defaults.tailSecurities(),
            defaults.tasteDeviation(),
            defaults.traitDeviation(),
            defaults.featureDeviation(),
            config.mixedLogit().learningRate(),
            defaults.repeatWeight(),
            defaults.seed()),
        new FeatureSettings(
            features.encoder(),
            config.features().interestRate(),
            features.marketVolatility(),
            features.sectors()));
  }

  /** All but the seed, which is the snapshot's own. */
  SortedMap<String, String> configuration() {
    SortedMap<String, String> written = new TreeMap<>();
    written.putAll(
        Map.of(
            "mixed-logit.factors", String.valueOf(model.factors()),
            "mixed-logit.epochs", String.valueOf(model.epochs()),
            "mixed-logit.batch-investors", String.valueOf(model.batchInvestors()),
            "mixed-logit.head-securities", String.valueOf(model.headSecurities()),
            "mixed-logit.tail-securities", String.valueOf(model.tailSecurities()),
            "mixed-logit.taste-deviation", String.valueOf(model.tasteDeviation()),
            "mixed-logit.trait-deviation", String.valueOf(model.traitDeviation()),
            "mixed-logit.feature-deviation", String.valueOf(model.featureDeviation()),
            "mixed-logit.learning-rate", String.valueOf(model.learningRate()),
            "mixed-logit.repeat-weight", String.valueOf(model.repeatWeight())));
    written.putAll(
        Map.of(
            "features.bins", String.valueOf(features.encoder().bins()),
            "features.minimum-count", String.valueOf(features.encoder().minimumCount()),
            "features.interest-rate", String.valueOf(features.interestRate()),
            "features.market-volatility", String.valueOf(features.marketVolatility()),
            "features.sectors", String.valueOf(features.sectors())));
    return written;
  }
}
