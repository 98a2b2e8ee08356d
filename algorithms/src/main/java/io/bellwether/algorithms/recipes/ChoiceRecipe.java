package io.bellwether.algorithms.recipes;

import io.bellwether.algorithms.choice.ChoiceHyperparameters;
import io.bellwether.algorithms.choice.ChoiceModel;
import io.bellwether.algorithms.choice.ChoiceTrainer;
import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.evaluation.metrics.FeaturedRanker;
import io.bellwether.algorithms.evaluation.metrics.Ranker;
import io.bellwether.algorithms.experiment.FeaturedRecipe;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.TrainingListener;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The mixed logit with its defaults.
 *
 * @param features what is known at the end of a split's train side
 */
public record ChoiceRecipe(ChoiceHyperparameters settings, Function<Split, SideFeatures> features)
    implements FeaturedRecipe {

  @Override
  public String name() {
    return ChoiceModel.NAME;
  }

  @Override
  public SortedMap<String, String> hyperparameters() {
    TreeMap<String, String> written = new TreeMap<>();
    written.put("factors", String.valueOf(settings.factors()));
    written.put("epochs", String.valueOf(settings.epochs()));
    written.put("head-securities", String.valueOf(settings.headSecurities()));
    written.put("tail-securities", String.valueOf(settings.tailSecurities()));
    written.put("taste-deviation", String.valueOf(settings.tasteDeviation()));
    written.put("trait-deviation", String.valueOf(settings.traitDeviation()));
    written.put("feature-deviation", String.valueOf(settings.featureDeviation()));
    written.put("learning-rate", String.valueOf(settings.learningRate()));
    written.put("repeat-weight", String.valueOf(settings.repeatWeight()));
    return written;
  }

  @Override
  public Ranker fit(Split split, Compute compute, TrainingListener listener) {
    SideFeatures known = features.apply(split);
    ChoiceModel model = new ChoiceTrainer(settings, compute).fit(split.train(), known, listener);
    return new FeaturedRanker(model, split.train().matrix(), known.investors());
  }
}
