package io.bellwether.ranking.lambda;

import java.util.List;

/** Hyperparameters in LightGBM's own words. */
final class LightGbmParameters {

  private LightGbmParameters() {}

  static String of(RankerHyperparameters hyperparameters, long seed) {
    return String.join(
        " ",
        List.of(
            "objective=lambdarank",
            // measured here, where equal scores give nothing away
            "metric=none",
            "num_leaves=" + hyperparameters.leaves(),
            "learning_rate=" + hyperparameters.learningRate(),
            "min_data_in_leaf=" + hyperparameters.minRowsInLeaf(),
            "lambda_l2=" + hyperparameters.lambdaL2(),
            "feature_fraction=" + hyperparameters.featureFraction(),
            "bagging_fraction=" + hyperparameters.baggingFraction(),
            "bagging_freq=" + (hyperparameters.baggingFraction() < 1 ? 1 : 0),
            "lambdarank_truncation_level=" + hyperparameters.truncation(),
            "num_threads=" + hyperparameters.threads(),
            "seed=" + (Long.hashCode(seed) & Integer.MAX_VALUE),
            "deterministic=true",
            "force_row_wise=true",
            "use_missing=true",
            "zero_as_missing=false",
            "verbosity=-1"));
  }
}
