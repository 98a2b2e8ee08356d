package io.bellwether.algorithms.model;

/**
 * Learns one kind of model. Same interactions, hyperparameters and seed: same bits, on any number
 * of threads.
 */
@FunctionalInterface
public interface Trainer {

  /**
   * Learns a model; the trainer itself is unchanged and may be used again.
   *
   * @throws java.util.concurrent.CancellationException if the listener asks to stop
   * @throws DivergedException if a loss or a factor is no longer a finite number
   */
  Model fit(TrainingInteractions interactions, TrainingListener listener);
}
