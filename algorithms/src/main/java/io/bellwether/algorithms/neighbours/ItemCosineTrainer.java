package io.bellwether.algorithms.neighbours;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.Progress;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.parallel.Blocks;
import io.bellwether.algorithms.selection.TopK;
import java.util.concurrent.ForkJoinPool;

/**
 * Finds for each security the securities bought by the same investors. On the binarised matrix,
 * with c_i the buyers of i and c_ij the buyers of both:
 *
 * <pre>cosine(i, j) = c_ij / (sqrt(c_i c_j) + shrinkage)</pre>
 *
 * <p>Computed in double, kept and compared as float32. The K strongest neighbours of each security
 * are kept, of equal ones the lower index; a security is not its own neighbour, and one without a
 * shared buyer is no neighbour. Same input, same bits, for any number of threads.
 *
 * <p>Row i of AtA is summed into a dense accumulator by walking the buyers of i and what each of
 * them bought: the time is the sum over investors of their squared history length.
 *
 * @see "Sarwar, Karypis, Konstan, Riedl: Item-Based Collaborative Filtering Recommendation
 *     Algorithms, WWW 2001, section 3.1.1"
 * @see "Deshpande, Karypis: Item-Based Top-N Recommendation Algorithms, ACM TOIS 22(1), 2004,
 *     section 4.1"
 */
public final class ItemCosineTrainer {

  private static final String PHASE = "item-cosine";

  private final ItemCosineHyperparameters hyperparameters;
  private final ForkJoinPool pool;

  /** Trains on the common pool: as many threads as cores. */
  public ItemCosineTrainer(ItemCosineHyperparameters hyperparameters) {
    this(hyperparameters, ForkJoinPool.commonPool());
  }

  /** Trains on the given pool. */
  public ItemCosineTrainer(ItemCosineHyperparameters hyperparameters, ForkJoinPool pool) {
    this.hyperparameters = hyperparameters;
    this.pool = pool;
  }

  /**
   * Finds the neighbours of every security.
   *
   * @param interactions investors x securities; any stored entry is a purchase, whatever its value
   * @throws java.util.concurrent.CancellationException if the listener asks to stop
   */
  public ItemNeighboursModel fit(CsrMatrix interactions, TrainingListener listener) {
    int securityCount = interactions.columnCount();
    CsrMatrix buyers = interactions.transpose();
    int[][] columns = new int[securityCount][];
    float[][] values = new float[securityCount][];
    Progress progress = new Progress(listener, PHASE, securityCount);

    progress.stopIfCancelled();
    Blocks.run(
        securityCount,
        pool,
        (from, to) -> {
          CosineRow row = new CosineRow(interactions, buyers, hyperparameters);
          for (int security = from; security < to; security++) {
            progress.stopIfCancelled();
            row.compute(security);
            columns[security] = row.columns();
            values[security] = row.values();
          }
          progress.advance(to - from);
        });
    return new ItemNeighboursModel(joined(columns, values));
  }

  private static CsrMatrix joined(int[][] columns, float[][] values) {
    int[] rowStarts = new int[columns.length + 1];
    for (int row = 0; row < columns.length; row++) {
      rowStarts[row + 1] = Math.addExact(rowStarts[row], columns[row].length);
    }
    int[] allColumns = new int[rowStarts[columns.length]];
    float[] allValues = new float[allColumns.length];
    for (int row = 0; row < columns.length; row++) {
      System.arraycopy(columns[row], 0, allColumns, rowStarts[row], columns[row].length);
      System.arraycopy(values[row], 0, allValues, rowStarts[row], values[row].length);
    }
    return CsrMatrix.of(columns.length, columns.length, rowStarts, allColumns, allValues);
  }

  /** Room for one row at a time; used again for every row of a block. */
  private static final class CosineRow {

    private final CsrMatrix interactions;
    private final CsrMatrix buyers;
    private final double shrinkage;
    private final TopK strongest;
    private final int[] shared;
    private final int[] touched;
    private int[] columns = {};
    private float[] values = {};

    CosineRow(CsrMatrix interactions, CsrMatrix buyers, ItemCosineHyperparameters parameters) {
      this.interactions = interactions;
      this.buyers = buyers;
      this.shrinkage = parameters.shrinkage();
      this.strongest = new TopK(parameters.neighbours(), interactions.columnCount());
      this.shared = new int[interactions.columnCount()];
      this.touched = new int[interactions.columnCount()];
    }

    void compute(int i) {
      int touchedCount = countSharedBuyers(i);
      for (int n = 0; n < touchedCount; n++) {
        int j = touched[n];
        if (j != i) {
          strongest.offer(j, cosine(i, j));
        }
      }
      columns = strongest.drainIndices();
      values = new float[columns.length];
      for (int n = 0; n < columns.length; n++) {
        values[n] = cosine(i, columns[n]);
      }
      for (int n = 0; n < touchedCount; n++) {
        shared[touched[n]] = 0;
      }
    }

    private int countSharedBuyers(int i) {
      int touchedCount = 0;
      for (int b = buyers.rowStart(i); b < buyers.rowEnd(i); b++) {
        int investor = buyers.column(b);
        for (int at = interactions.rowStart(investor); at < interactions.rowEnd(investor); at++) {
          int j = interactions.column(at);
          if (shared[j]++ == 0) {
            touched[touchedCount++] = j;
          }
        }
      }
      return touchedCount;
    }

    private float cosine(int i, int j) {
      double norms = Math.sqrt((double) buyers.rowLength(i) * buyers.rowLength(j));
      return (float) (shared[j] / (norms + shrinkage));
    }

    int[] columns() {
      return columns;
    }

    float[] values() {
      return values;
    }
  }
}
