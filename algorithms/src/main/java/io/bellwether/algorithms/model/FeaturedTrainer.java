package io.bellwether.algorithms.model;

import io.bellwether.algorithms.features.SideFeatures;

/**
 * Learns one kind of model from purchases and features. Same interactions, features,
 * hyperparameters and seed: same bits, on any number of threads.
 */
@FunctionalInterface
public interface FeaturedTrainer {

  /**
   * Learns a model; the trainer itself is unchanged and may be used again.
   *
   * @throws IllegalArgumentException if the features have other rows than the interactions
   * @throws java.util.concurrent.CancellationException if the listener asks to stop
   * @throws DivergedException if a loss or a factor is no longer a finite number
   */
  FeaturedModel fit(
      TrainingInteractions interactions, SideFeatures features, TrainingListener listener);
}
