package io.bellwether.algorithms.experiment;

import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.evaluation.metrics.Ranker;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.TrainingListener;
import java.util.SortedMap;

/**
 * A kind of model that looks at more than purchases, with its defaults. What it knows beside them,
 * it has to know as of the end of the split's train side.
 */
public interface FeaturedRecipe {

  /** The name of the model it makes. */
  String name();

  /** The settings, name to value, as a reader would write them. */
  SortedMap<String, String> hyperparameters();

  /**
   * Learns from the train side of a split, and from nothing else of it.
   *
   * @throws ModelLeftOutException if the experiment is to go on without this model
   * @throws java.util.concurrent.CancellationException if the listener asks to stop
   * @throws io.bellwether.algorithms.model.DivergedException if the model does
   */
  Ranker fit(Split split, Compute compute, TrainingListener listener);
}
