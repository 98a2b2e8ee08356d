package io.bellwether.algorithms.als;

import io.bellwether.algorithms.factors.RandomRows;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.DivergedException;
import io.bellwether.algorithms.model.Progress;
import io.bellwether.algorithms.model.Trainer;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.parallel.Blocks;
import java.util.Arrays;

/**
 * Implicit-feedback ALS: with the securities' factors Y fixed, solves {@code (YtY + Yt(Cu-I)Y +
 * lambda s I) xu = Yt Cu pu} for each investor, then the mirror for each security, and again. The
 * loss is that of {@link AlsHyperparameters}.
 *
 * <p>Shapes: X investors x n, Y securities x n, row-major float32, n the factors padded to a
 * multiple of {@value Kernels#LANES}. A row is solved by one thread and reads nothing that another
 * writes: same seed, same bits, for any number of threads.
 *
 * @see "Hu, Koren, Volinsky: Collaborative Filtering for Implicit Feedback Datasets, ICDM 2008,
 *     equations 4 and 5"
 */
public final class AlsTrainer implements Trainer {

  /** Small enough that the first solution of X decides, not the draw. */
  private static final double START = 0.1;

  private final AlsHyperparameters hyperparameters;
  private final Compute compute;

  public AlsTrainer(AlsHyperparameters hyperparameters) {
    this(hyperparameters, Compute.standard());
  }

  public AlsTrainer(AlsHyperparameters hyperparameters, Compute compute) {
    this.hyperparameters = hyperparameters;
    this.compute = compute;
  }

  @Override
  public AlsModel fit(TrainingInteractions interactions, TrainingListener listener) {
    PurchaseWeights weights =
        PurchaseWeights.of(hyperparameters.weighting(), interactions.matrix());
    CsrMatrix byInvestor = weights.weighted(interactions.matrix());
    CsrMatrix bySecurity = byInvestor.transpose();
    AlsLoss loss = AlsLoss.over(byInvestor, bySecurity, hyperparameters);
    int iterations = hyperparameters.iterations();
    int factors = hyperparameters.factors();
    int n = Kernels.padded(factors);
    float[] x = new float[Math.multiplyExact(byInvestor.rowCount(), n)];
    float[] y =
        RandomRows.normal(
            bySecurity.rowCount(), factors, n, START / Math.sqrt(factors), hyperparameters.seed());
    clearUnbought(bySecurity, y, n);

    Progress progress = new Progress(listener, hyperparameters.modelName(), iterations);
    float[] investorScales = loss.investors().ofRows(byInvestor);
    float[] securityScales = loss.securities().ofRows(bySecurity);
    CopyBuffers securityCopies = CopyBuffers.forRows(byInvestor, n);
    CopyBuffers investorCopies = CopyBuffers.forRows(bySecurity, n);
    for (int iteration = 1; iteration <= iterations; iteration++) {
      solveSide(byInvestor, investorScales, loss, securityCopies, x, y, n, iteration, progress);
      solveSide(bySecurity, securityScales, loss, investorCopies, y, x, n, iteration, progress);
      progress.advance(1);
    }
    checkedGram(y, bySecurity.rowCount(), n, iterations);
    AlsParameters learned =
        new AlsParameters(
            factors,
            hyperparameters.regularizationExponent(),
            loss.alpha(),
            loss.lambda(),
            Weights.filledRows(bySecurity),
            loss.investors().meanConfidence(),
            weights.bm25(),
            y);
    return new AlsModel(learned, x, compute);
  }

  /** A security that nobody bought keeps factors 0: its equations say so from the start. */
  private static void clearUnbought(CsrMatrix bySecurity, float[] y, int n) {
    for (int security = 0; security < bySecurity.rowCount(); security++) {
      if (bySecurity.rowLength(security) == 0) {
        Arrays.fill(y, security * n, (security + 1) * n, 0f);
      }
    }
  }

  /** Solves every row of {@code solved} from the factors of the other side. */
  private void solveSide(
      CsrMatrix matrix,
      float[] scales,
      AlsLoss loss,
      CopyBuffers buffers,
      float[] solved,
      float[] fixed,
      int n,
      int iteration,
      Progress progress) {
    float[] gram = checkedGram(fixed, matrix.columnCount(), n, iteration);
    int[] columns = matrix.columns();
    float[] weights = matrix.values();
    Blocks.run(
        matrix.rowCount(),
        compute.pool(),
        (from, to) -> {
          progress.stopIfCancelled();
          float[] copies = buffers.take();
          var equations =
              new NormalEquations(compute.kernels(), fixed, n, gram, loss.alpha(), copies);
          RowSolver solver = RowSolver.of(hyperparameters.solver(), compute.kernels(), n);
          for (int row = from; row < to; row++) {
            int start = matrix.rowStart(row);
            int end = matrix.rowEnd(row);
            float lambda = loss.lambda() * scales[row];
            equations.of(columns, weights, start, end, lambda);
            solver.solve(equations, solved, row * n);
          }
          buffers.giveBack(copies);
        });
  }

  /** YtY, which is finite exactly if all factors are, and none so large that its square is not. */
  private float[] checkedGram(float[] rows, int rowCount, int n, int iteration) {
    float[] gram = Gram.of(rows, rowCount, n, compute);
    for (float product : gram) {
      if (!Float.isFinite(product)) {
        throw new DivergedException(
            ("als: factors are no longer finite in iteration %d:"
                    + " raise regularization (%s) or lower emphasis (%s)")
                .formatted(
                    iteration, hyperparameters.regularization(), hyperparameters.emphasis()));
      }
    }
    return gram;
  }
}
