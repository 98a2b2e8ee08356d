package io.bellwether.algorithms.choice;

import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.DivergedException;
import io.bellwether.algorithms.model.FeaturedTrainer;
import io.bellwether.algorithms.model.Progress;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;

/**
 * Learns a {@link ChoiceModel} by variational inference: the investors of a batch take one Newton
 * step each (with a diagonal Hessian), then biases, traits and the effects of features take one
 * step of Adam. Batches follow one another; what runs at the same time writes to different rows.
 *
 * @see "Kingma, Ba: Adam: A Method for Stochastic Optimization, ICLR 2015, algorithm 1"
 */
public final class ChoiceTrainer implements FeaturedTrainer {

  private final ChoiceHyperparameters hyperparameters;
  private final Compute compute;

  public ChoiceTrainer(ChoiceHyperparameters hyperparameters) {
    this(hyperparameters, Compute.standard());
  }

  public ChoiceTrainer(ChoiceHyperparameters hyperparameters, Compute compute) {
    this.hyperparameters = hyperparameters;
    this.compute = compute;
  }

  @Override
  public ChoiceModel fit(
      TrainingInteractions interactions, SideFeatures features, TrainingListener listener) {
    features.checkFits(interactions.matrix());
    Progress progress = new Progress(listener, ChoiceModel.NAME, hyperparameters.epochs());
    progress.stopIfCancelled();
    ChoiceTraining training =
        new ChoiceTraining(hyperparameters, compute, interactions.matrix(), features);
    for (int epoch = 0; epoch < hyperparameters.epochs(); epoch++) {
      training.visitAll(epoch, progress);
      if (!training.isFinite()) {
        throw new DivergedException(
            "%s has a factor that is not a finite number after epoch %d of %d: lower learningRate, now %s"
                .formatted(
                    ChoiceModel.NAME,
                    epoch + 1,
                    hyperparameters.epochs(),
                    hyperparameters.learningRate()));
      }
      progress.advance(1);
    }
    return training.model();
  }
}
