package io.bellwether.algorithms.evaluation.metrics;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.parallel.Blocks;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;

/**
 * The cosine between the buyers of each two securities that stand in a list together, computed once
 * however many lists they share. A pair is kept with its lower security: a sorted segment of
 * partners for each.
 *
 * <p>The partners of a security are counted by walking the histories of its buyers: the time is at
 * most the sum over investors of their squared history length, whatever the number of pairs.
 */
final class PairCosines {

  private final int[] starts;
  private final int[] ends;
  private final int[] partners;
  private final float[] cosines;

  private PairCosines(int[] starts, int[] partners) {
    this.starts = starts;
    this.ends = Arrays.copyOfRange(starts, 1, starts.length);
    this.partners = partners;
    this.cosines = new float[partners.length];
  }

  /**
   * @param train investors x securities
   * @param buyers its transpose
   */
  static PairCosines of(RankedLists lists, CsrMatrix train, CsrMatrix buyers, ForkJoinPool pool) {
    PairCosines pairs = collected(lists, train.columnCount());
    Blocks.run(
        train.columnCount(),
        pool,
        (from, to) -> {
          int[] shared = new int[train.columnCount()];
          for (int security = from; security < to; security++) {
            pairs.compute(security, train, buyers, shared);
          }
        });
    return pairs;
  }

  /** Of two different securities of one list. */
  float cosine(int i, int j) {
    int low = Math.min(i, j);
    return cosines[Arrays.binarySearch(partners, starts[low], ends[low], Math.max(i, j))];
  }

  /** {@link Metric#DIVERSITY} of a list cut to a length. */
  double diversity(RankedLists lists, int row, int length) {
    double sum = 0;
    for (int second = 1; second < length; second++) {
      for (int first = 0; first < second; first++) {
        sum += 1 - cosine(lists.security(row, first), lists.security(row, second));
      }
    }
    return length < 2 ? 0 : sum / ((double) length * (length - 1) / 2);
  }

  private static PairCosines collected(RankedLists lists, int securityCount) {
    int[] starts = new int[securityCount + 1];
    for (int row = 0; row < lists.rowCount(); row++) {
      for (int second = 1; second < lists.length(row); second++) {
        for (int first = 0; first < second; first++) {
          int low = Math.min(lists.security(row, first), lists.security(row, second));
          starts[low + 1] = Math.incrementExact(starts[low + 1]);
        }
      }
    }
    for (int security = 0; security < securityCount; security++) {
      starts[security + 1] = Math.addExact(starts[security + 1], starts[security]);
    }
    int[] next = starts.clone();
    int[] partners = new int[starts[securityCount]];
    for (int row = 0; row < lists.rowCount(); row++) {
      for (int second = 1; second < lists.length(row); second++) {
        for (int first = 0; first < second; first++) {
          int one = lists.security(row, first);
          int other = lists.security(row, second);
          partners[next[Math.min(one, other)]++] = Math.max(one, other);
        }
      }
    }
    return new PairCosines(starts, partners);
  }

  /** Sorts the partners of a security, leaves each once, and finds their cosines. */
  private void compute(int security, CsrMatrix train, CsrMatrix buyers, int[] shared) {
    int from = starts[security];
    int to = starts[security + 1];
    if (from == to) {
      return;
    }
    Arrays.sort(partners, from, to);
    int kept = from;
    for (int at = from; at < to; at++) {
      if (at == from || partners[at] != partners[at - 1]) {
        partners[kept++] = partners[at];
      }
    }
    ends[security] = kept;

    addShared(security, train, buyers, shared, 1);
    for (int at = from; at < kept; at++) {
      double product = (double) buyers.rowLength(security) * buyers.rowLength(partners[at]);
      cosines[at] = product == 0 ? 0 : (float) (shared[partners[at]] / Math.sqrt(product));
    }
    addShared(security, train, buyers, shared, -1);
  }

  private static void addShared(
      int security, CsrMatrix train, CsrMatrix buyers, int[] shared, int amount) {
    for (int b = buyers.rowStart(security); b < buyers.rowEnd(security); b++) {
      int investor = buyers.column(b);
      for (int at = train.rowStart(investor); at < train.rowEnd(investor); at++) {
        shared[train.column(at)] += amount;
      }
    }
  }
}
