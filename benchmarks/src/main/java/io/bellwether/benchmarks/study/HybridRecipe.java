package io.bellwether.benchmarks.study;

import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.evaluation.metrics.FeaturedRanker;
import io.bellwether.algorithms.evaluation.metrics.Ranker;
import io.bellwether.algorithms.experiment.FeaturedRecipe;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.hybrid.HybridHyperparameters;
import io.bellwether.algorithms.hybrid.HybridTrainer;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.TrainingListener;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

record HybridRecipe(HybridHyperparameters settings, Function<Split, SideFeatures> features)
    implements FeaturedRecipe {

  @Override
  public String name() {
    return "hybrid-warp";
  }

  @Override
  public SortedMap<String, String> hyperparameters() {
    return new TreeMap<>();
  }

  @Override
  public Ranker fit(Split split, Compute compute, TrainingListener listener) {
    SideFeatures known = features.apply(split);
    return new FeaturedRanker(
        new HybridTrainer(settings, compute).fit(split.train(), known, listener),
        split.train().matrix(),
        known.investors());
  }
}
