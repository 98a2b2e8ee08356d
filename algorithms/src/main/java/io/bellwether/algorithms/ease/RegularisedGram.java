package io.bellwether.algorithms.ease;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.Progress;
import io.bellwether.algorithms.parallel.Blocks;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;

/** {@code XtX + lambda I} of binary purchases: shared buyers, exact in float64. */
final class RegularisedGram {

  private RegularisedGram() {}

  /** Sums each row of tiles by walking the buyers of its securities and what they bought. */
  static SymmetricTiles of(CsrMatrix bought, double lambda, ForkJoinPool pool, Progress progress) {
    CsrMatrix buyers = bought.transpose();
    SymmetricTiles gram = new SymmetricTiles(bought.columnCount());
    Blocks.run(
        gram.tileRows(),
        pool,
        (from, to) -> {
          int[] shared = new int[gram.size()];
          for (int tileRow = from; tileRow < to; tileRow++) {
            progress.stopIfCancelled();
            int end = Math.min(gram.size(), (tileRow + 1) * SymmetricTiles.SIDE);
            for (int i = tileRow * SymmetricTiles.SIDE; i < end; i++) {
              countShared(bought, buyers, i, end, shared);
              for (int j = 0; j < end; j++) {
                gram.set(i, j, shared[j]);
              }
              gram.set(i, i, shared[i] + lambda);
              Arrays.fill(shared, 0, end, 0);
            }
          }
        });
    return gram;
  }

  /** Counts the buyers that i shares with each security before {@code end}. */
  private static void countShared(
      CsrMatrix bought, CsrMatrix buyers, int i, int end, int[] shared) {
    int[] columns = bought.columns();
    for (int b = buyers.rowStart(i); b < buyers.rowEnd(i); b++) {
      int rowEnd = bought.rowEnd(buyers.column(b));
      for (int at = bought.rowStart(buyers.column(b)); at < rowEnd && columns[at] < end; at++) {
        shared[columns[at]]++;
      }
    }
  }
}
