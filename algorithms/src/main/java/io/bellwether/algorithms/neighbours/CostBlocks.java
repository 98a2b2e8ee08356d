package io.bellwether.algorithms.neighbours;

import io.bellwether.algorithms.matrix.CsrMatrix;
import java.util.Arrays;

/**
 * Contiguous securities cut into blocks of about equal cost, taken as their buyers: were they cut
 * by number, the thread that drew the popular ones would work alone at the end.
 */
final class CostBlocks {

  private static final int MOST = 128;

  private final int[] starts;

  private CostBlocks(int[] starts) {
    this.starts = starts;
  }

  /** Blocks over the rows of securities x investors, always the same for the same rows. */
  static CostBlocks of(CsrMatrix buyers) {
    int securityCount = buyers.rowCount();
    int most = Math.min(securityCount, MOST);
    int[] starts = new int[most + 1];
    // a security costs a scan of its row even if nobody bought it
    long total = buyers.nonZeroCount() + (long) securityCount;
    int block = 0;
    for (int security = 0; security < securityCount; security++) {
      long before = buyers.rowStart(security) + (long) security;
      if (before * most >= total * block) {
        starts[block++] = security;
      }
    }
    int[] used = Arrays.copyOf(starts, block + 1);
    used[block] = securityCount;
    return new CostBlocks(used);
  }

  int count() {
    return starts.length - 1;
  }

  /** The first security of a block; that of block {@link #count} is the number of securities. */
  int start(int block) {
    return starts[block];
  }
}
