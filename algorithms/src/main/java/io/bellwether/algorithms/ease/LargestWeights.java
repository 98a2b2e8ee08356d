package io.bellwether.algorithms.ease;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.neighbours.NeighbourLists;
import io.bellwether.algorithms.parallel.Blocks;
import io.bellwether.algorithms.selection.TopK;
import java.util.concurrent.ForkJoinPool;

/**
 * Reads {@code B_ij = -P_ij / P_jj} off the inverse and keeps of each row the weights furthest from
 * 0, of equal ones the lower index; a weight of 0 is none.
 */
final class LargestWeights {

  private LargestWeights() {}

  /**
   * @param negativeInverse -P, over the securities that take part
   * @param limit how many weights of a row are kept
   * @return securities x securities, all of them
   */
  static CsrMatrix of(
      SymmetricTiles negativeInverse,
      MostBought taken,
      int securityCount,
      int limit,
      ForkJoinPool pool) {
    int size = negativeInverse.size();
    double[] diagonal = new double[size];
    for (int j = 0; j < size; j++) {
      diagonal[j] = negativeInverse.get(j, j);
    }
    NeighbourLists lists = new NeighbourLists(securityCount);
    Blocks.run(
        size,
        pool,
        (from, to) -> {
          float[] row = new float[size];
          TopK largest = new TopK(limit, size);
          for (int i = from; i < to; i++) {
            for (int j = 0; j < size; j++) {
              row[j] = (float) (-negativeInverse.get(i, j) / diagonal[j]);
            }
            row[i] = 0;
            keep(i, row, largest, taken, lists);
          }
        });
    return lists.toMatrix();
  }

  private static void keep(
      int i, float[] row, TopK largest, MostBought taken, NeighbourLists lists) {
    for (int j = 0; j < row.length; j++) {
      if (row[j] != 0 && Math.abs(row[j]) > largest.floor()) {
        largest.offer(j, Math.abs(row[j]));
      }
    }
    int[] kept = largest.drainIndices();
    float[] weights = new float[kept.length];
    for (int n = 0; n < kept.length; n++) {
      weights[n] = row[kept[n]];
      kept[n] = taken.security(kept[n]);
    }
    lists.set(taken.security(i), kept, weights);
  }
}
