package io.bellwether.algorithms.als;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.parallel.Blocks;
import java.util.Arrays;

/**
 * YtY of a tall matrix. Its rows are cut into parts, always the same for the same matrix, whose
 * products are added in order: the sum does not depend on the threads.
 */
final class Gram {

  /** Rows that are multiplied at once; 256 factors of them fit the second-level cache. */
  private static final int STRIP = 128;

  private static final int MOST_PARTS = 64;
  private static final float[] ONES = ones();

  private Gram() {}

  /** The full symmetric n x n product of a rowCount x n matrix. */
  static float[] of(float[] rows, int rowCount, int n, Compute compute) {
    int partCount = Math.clamp(rowCount / STRIP, 1, MOST_PARTS);
    float[][] parts = new float[partCount][];
    Blocks.run(
        partCount,
        compute.pool(),
        (from, to) -> {
          for (int part = from; part < to; part++) {
            int first = (int) ((long) rowCount * part / partCount);
            int end = (int) ((long) rowCount * (part + 1) / partCount);
            parts[part] = new float[n * n];
            addTo(parts[part], rows, first, end, n, compute.kernels());
          }
        });
    for (int part = 1; part < partCount; part++) {
      compute.kernels().add(1f, parts[part], 0, parts[0], 0, n * n);
    }
    Kernels.mirror(parts[0], n);
    return parts[0];
  }

  private static void addTo(
      float[] gram, float[] rows, int first, int end, int n, Kernels kernels) {
    for (int row = first; row < end; row += STRIP) {
      kernels.addGram(ONES, 0, rows, row * n, Math.min(STRIP, end - row), n, gram);
    }
  }

  private static float[] ones() {
    float[] ones = new float[STRIP];
    Arrays.fill(ones, 1f);
    return ones;
  }
}
