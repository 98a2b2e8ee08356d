package io.bellwether.algorithms.ease;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.DivergedException;
import io.bellwether.algorithms.model.Progress;
import io.bellwether.algorithms.model.Trainer;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.neighbours.ItemNeighboursModel;

/**
 * Embarrassingly shallow autoencoder: the weights B with which each security is best told from the
 * others bought by the same investor, itself excepted. With X the binary purchases, investors x
 * securities,
 *
 * <pre>
 * minimise |X - X B|^2 + lambda |B|^2  subject to  diag(B) = 0
 * P = (XtX + lambda I)^-1,  B = I - P diag(1 / diag P),  so  B_ij = -P_ij / P_jj
 * </pre>
 *
 * <p>Row i of B is what a purchase of i says for, or below 0 against, every other security. Only
 * the most bought securities take part, and of each row only the largest weights are kept. Computed
 * in float64, kept as float32. Same input, same bits, for any number of threads.
 *
 * <p>Memory: four bytes for each pair of securities that take part, 400 MB for 10,000. Time: their
 * number cubed, operations of one multiplication or addition.
 *
 * @see "Steck: Embarrassingly Shallow Autoencoders for Sparse Data, WWW 2019, equation 8"
 */
public final class EaseTrainer implements Trainer {

  public static final String NAME = "ease";

  private final EaseHyperparameters hyperparameters;
  private final Compute compute;

  /** Trains with the kernels chosen at start, on as many threads as cores. */
  public EaseTrainer(EaseHyperparameters hyperparameters) {
    this(hyperparameters, Compute.standard());
  }

  public EaseTrainer(EaseHyperparameters hyperparameters, Compute compute) {
    this.hyperparameters = hyperparameters;
    this.compute = compute;
  }

  /**
   * {@inheritDoc} Any stored entry is a purchase, whatever its weight.
   *
   * @throws DivergedException if the regularisation is too small for the matrix to be inverted
   */
  @Override
  public ItemNeighboursModel fit(TrainingInteractions interactions, TrainingListener listener) {
    CsrMatrix all = interactions.matrix();
    MostBought taken = MostBought.of(all, hyperparameters.securities());
    Progress progress = new Progress(listener, NAME, SymmetricInverse.steps(taken.count()));

    progress.stopIfCancelled();
    SymmetricTiles matrix =
        RegularisedGram.of(
            taken.restrict(all), hyperparameters.regularization(), compute.pool(), progress);
    invert(matrix, taken, progress);
    CsrMatrix weights =
        LargestWeights.of(
            matrix, taken, all.columnCount(), hyperparameters.neighbours(), compute.pool());
    return new ItemNeighboursModel(NAME, weights);
  }

  private void invert(SymmetricTiles matrix, MostBought taken, Progress progress) {
    try {
      SymmetricInverse.negate(matrix, compute, progress);
    } catch (NotPositiveDefiniteException singular) {
      DivergedException diverged =
          new DivergedException(
              ("regularization is %s, too small to tell security %d from the others:" + " raise it")
                  .formatted(hyperparameters.regularization(), taken.security(singular.row())));
      diverged.initCause(singular);
      throw diverged;
    }
  }
}
