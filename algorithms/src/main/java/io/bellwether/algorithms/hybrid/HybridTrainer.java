package io.bellwether.algorithms.hybrid;

import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.DivergedException;
import io.bellwether.algorithms.model.FeaturedTrainer;
import io.bellwether.algorithms.model.Progress;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;

/**
 * Learns a {@link HybridModel} by stochastic descent of the loss that {@link HybridHyperparameters}
 * defines. An epoch visits every interaction once. Work is dealt so that what runs at the same time
 * shares no row, and features step between batches, where others let threads race: the same seed
 * gives the same bits.
 *
 * <p>Feature values add up as they are: a column of numbers should be brought to about the size of
 * one first.
 *
 * @see "Kula: Metadata Embeddings for User and Item Cold-start Recommendations, CBRecSys 2015"
 */
public final class HybridTrainer implements FeaturedTrainer {

  private final HybridHyperparameters hyperparameters;
  private final Compute compute;

  public HybridTrainer(HybridHyperparameters hyperparameters) {
    this(hyperparameters, Compute.standard());
  }

  public HybridTrainer(HybridHyperparameters hyperparameters, Compute compute) {
    this.hyperparameters = hyperparameters;
    this.compute = compute;
  }

  @Override
  public HybridModel fit(
      TrainingInteractions interactions, SideFeatures features, TrainingListener listener) {
    features.checkFits(interactions.matrix());
    Progress progress = new Progress(listener, "hybrid", hyperparameters.epochs());
    progress.stopIfCancelled();
    HybridTraining training =
        new HybridTraining(hyperparameters, compute, interactions.matrix(), features);
    for (int epoch = 0; epoch < hyperparameters.epochs(); epoch++) {
      training.visitAll(epoch, progress);
      if (!training.isFinite()) {
        throw new DivergedException(
            ("hybrid has an embedding too large for its scores to be finite after epoch %d of %d:"
                    + " lower learningRate, now %s, or bring the values of the features to about 1")
                .formatted(epoch + 1, hyperparameters.epochs(), hyperparameters.learningRate()));
      }
      progress.advance(1);
    }
    return training.model();
  }
}
