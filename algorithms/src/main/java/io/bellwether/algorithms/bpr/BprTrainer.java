package io.bellwether.algorithms.bpr;

import io.bellwether.algorithms.descent.Schedule;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.DivergedException;
import io.bellwether.algorithms.model.Progress;
import io.bellwether.algorithms.model.Trainer;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;

/**
 * Learns a {@link BprModel} by stochastic gradient ascent of BPR-OPT, which {@link
 * BprHyperparameters} defines. An epoch visits every interaction once, each with one drawn security
 * that the investor did not buy. Work is dealt so that what runs at the same time shares no row
 * (see {@link Schedule}), where others let threads race: the same seed gives the same bits.
 *
 * @see "Rendle, Freudenthaler, Gantner, Schmidt-Thieme: BPR: Bayesian Personalized Ranking from
 *     Implicit Feedback, UAI 2009, section 4.2"
 */
public final class BprTrainer implements Trainer {

  private final BprHyperparameters hyperparameters;
  private final Compute compute;

  public BprTrainer(BprHyperparameters hyperparameters) {
    this(hyperparameters, Compute.standard());
  }

  public BprTrainer(BprHyperparameters hyperparameters, Compute compute) {
    this.hyperparameters = hyperparameters;
    this.compute = compute;
  }

  @Override
  public BprModel fit(TrainingInteractions interactions, TrainingListener listener) {
    Progress progress = new Progress(listener, "bpr", hyperparameters.epochs());
    progress.stopIfCancelled();
    BprTraining training = new BprTraining(hyperparameters, compute, interactions.matrix());
    for (int epoch = 0; epoch < hyperparameters.epochs(); epoch++) {
      training.visitAll(epoch, progress);
      if (!training.isFinite()) {
        throw new DivergedException(
            ("bpr has a factor that is not a finite number after epoch %d of %d: "
                    + "lower learningRate, now %s, or raise regularization, now %s")
                .formatted(
                    epoch + 1,
                    hyperparameters.epochs(),
                    hyperparameters.learningRate(),
                    hyperparameters.regularization()));
      }
      progress.advance(1);
    }
    return training.model();
  }
}
