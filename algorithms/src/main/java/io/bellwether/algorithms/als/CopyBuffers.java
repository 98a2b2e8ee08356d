package io.bellwether.algorithms.als;

import io.bellwether.algorithms.matrix.CsrMatrix;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Room for the copies that {@link NormalEquations} makes, lent to one block of rows after another:
 * fresh memory for each block would cost more than the arithmetic, since its pages must be found
 * and cleared. What a buffer holds is never read before it is written.
 */
final class CopyBuffers {

  /** Floats copied at most: 4 MiB, which a core can keep of the shared cache. */
  private static final int MOST = 1 << 20;

  private final int length;
  private final ConcurrentLinkedDeque<float[]> free = new ConcurrentLinkedDeque<>();

  private CopyBuffers(int length) {
    this.length = length;
  }

  /** Buffers that hold the longest row of a matrix, n floats for each entry, if they may. */
  static CopyBuffers forRows(CsrMatrix matrix, int n) {
    int longest = 0;
    for (int row = 0; row < matrix.rowCount(); row++) {
      longest = Math.max(longest, matrix.rowLength(row));
    }
    return new CopyBuffers((int) Math.min(MOST, (long) longest * n));
  }

  float[] take() {
    float[] buffer = free.poll();
    return buffer == null ? new float[length] : buffer;
  }

  void giveBack(float[] buffer) {
    free.push(buffer);
  }
}
