package io.bellwether.trainer.line;

import io.bellwether.algorithms.choice.ChoiceHyperparameters;
import io.bellwether.algorithms.neighbours.ItemNeighboursHyperparameters;
import io.bellwether.algorithms.neighbours.Similarity;
import io.bellwether.features.FeatureSettings;
import io.bellwether.trainer.TrainerConfig;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What models and features are told, where it can be configured. A seed of the mixed logit is not
 * meant: every training has its own.
 */
public record LineSettings(
    int neighbours,
    Similarity.Cosine cosine,
    ChoiceHyperparameters mixedLogit,
    FeatureSettings features) {

  /**
   * @throws IllegalArgumentException naming a setting, its value and its bound
   */
  public static LineSettings of(TrainerConfig config) {
    ChoiceHyperparameters defaults = ChoiceHyperparameters.defaults();
    FeatureSettings features = FeatureSettings.defaults();
    return new LineSettings(
        config.neighbours(),
        new Similarity.Cosine(config.shrinkage()),
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

  ItemNeighboursHyperparameters itemCosine() {
    return new ItemNeighboursHyperparameters(neighbours, cosine);
  }

  SortedMap<String, String> itemCosineWritten() {
    return new TreeMap<>(
        Map.of(
            "neighbours", String.valueOf(neighbours),
            "shrinkage", String.valueOf(cosine.shrinkage())));
  }

  SortedMap<String, String> mixedLogitWritten() {
    return new TreeMap<>(
        Map.of(
            "factors", String.valueOf(mixedLogit.factors()),
            "epochs", String.valueOf(mixedLogit.epochs()),
            "batch-investors", String.valueOf(mixedLogit.batchInvestors()),
            "head-securities", String.valueOf(mixedLogit.headSecurities()),
            "tail-securities", String.valueOf(mixedLogit.tailSecurities()),
            "taste-deviation", String.valueOf(mixedLogit.tasteDeviation()),
            "trait-deviation", String.valueOf(mixedLogit.traitDeviation()),
            "feature-deviation", String.valueOf(mixedLogit.featureDeviation()),
            "learning-rate", String.valueOf(mixedLogit.learningRate()),
            "repeat-weight", String.valueOf(mixedLogit.repeatWeight())));
  }

  SortedMap<String, String> featuresWritten() {
    return new TreeMap<>(
        Map.of(
            "bins", String.valueOf(features.encoder().bins()),
            "minimum-count", String.valueOf(features.encoder().minimumCount()),
            "interest-rate", String.valueOf(features.interestRate()),
            "market-volatility", String.valueOf(features.marketVolatility()),
            "sectors", String.valueOf(features.sectors())));
  }
}
