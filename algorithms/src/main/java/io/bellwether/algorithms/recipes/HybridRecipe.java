package io.bellwether.algorithms.recipes;

import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.evaluation.metrics.FeaturedRanker;
import io.bellwether.algorithms.evaluation.metrics.Ranker;
import io.bellwether.algorithms.experiment.FeaturedRecipe;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.hybrid.HybridHyperparameters;
import io.bellwether.algorithms.hybrid.HybridModel;
import io.bellwether.algorithms.hybrid.HybridTrainer;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.TrainingListener;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Hybrid factorisation, named after its loss.
 *
 * @param features what is known at the end of a split's train side
 */
public record HybridRecipe(HybridHyperparameters settings, Function<Split, SideFeatures> features)
    implements FeaturedRecipe {

  @Override
  public String name() {
    return settings.modelName();
  }

  /** Those that its loss and its optimiser look at. */
  @Override
  public SortedMap<String, String> hyperparameters() {
    TreeMap<String, String> written = new TreeMap<>();
    written.put("components", String.valueOf(settings.components()));
    written.put("epochs", String.valueOf(settings.epochs()));
    written.put("optimiser", settings.optimiser().name().toLowerCase(Locale.ROOT));
    written.put("investor-penalty", String.valueOf(settings.investorPenalty()));
    written.put("security-penalty", String.valueOf(settings.securityPenalty()));
    if (settings.optimiser() == HybridHyperparameters.Optimiser.ADAGRAD) {
      written.put("learning-rate", String.valueOf(settings.learningRate()));
    }
    switch (settings.loss()) {
      case WARP -> written.put("max-sampled", String.valueOf(settings.maxSampled()));
      case KOS_WARP -> {
        written.put("max-sampled", String.valueOf(settings.maxSampled()));
        written.put("k", String.valueOf(settings.k()));
        written.put("n", String.valueOf(settings.n()));
      }
      case BPR, LOGISTIC -> {}
    }
    return written;
  }

  @Override
  public Ranker fit(Split split, Compute compute, TrainingListener listener) {
    SideFeatures known = features.apply(split);
    HybridModel model = new HybridTrainer(settings, compute).fit(split.train(), known, listener);
    return new FeaturedRanker(model, split.train().matrix(), known.investors());
  }
}
