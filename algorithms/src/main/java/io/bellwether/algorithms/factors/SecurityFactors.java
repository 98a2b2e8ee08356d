package io.bellwether.algorithms.factors;

import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.ModelArguments;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.model.Scored;
import io.bellwether.algorithms.parallel.Blocks;
import io.bellwether.algorithms.selection.TopK;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntPredicate;

/**
 * Securities x n factors, immutable, twice: in rows, and packed in panels of {@value Kernels#PANEL}
 * securities with the factors of a panel side by side, as {@link Kernels#panelProducts} reads them.
 * Where there are many securities, a {@link Sieve} of 8-bit factors beside them: 9 n + 8 bytes a
 * security in all.
 *
 * <p>The score of a query x for security j is {@code sum over k of x_k y_jk}, k ascending in one
 * float32 sum: the same bits whether one query is scored or many.
 */
public final class SecurityFactors {

  /** Floats of a chunk of panels: half a mebibyte stays in the second-level cache. */
  private static final int CHUNK = 1 << 16;

  /** Securities whose scores are looked at together, a multiple of the panel: 6 KiB. */
  private static final int GROUP = 64 * Kernels.PANEL;

  private final int securityCount;
  private final int n;
  private final float[] rows;
  private final float[] panels;
  private final Kernels kernels;
  private final Optional<Sieve> sieve;

  /**
   * Writes the queries of rows {@code from} to {@code to - 1}, n floats each, one after another.
   */
  @FunctionalInterface
  public interface Queries {
    void into(int from, int to, float[] queries);
  }

  /**
   * @param rows securities x n, row-major, n padded; kept, not to be written afterwards
   * @param n a multiple of {@value Kernels#LANES}
   */
  public SecurityFactors(float[] rows, int securityCount, int n, Kernels kernels) {
    if (n % Kernels.LANES != 0 || rows.length != securityCount * n) {
      throw new IllegalArgumentException(
          "rows has %d floats, must be %d securities x %d factors, a multiple of %d"
              .formatted(rows.length, securityCount, n, Kernels.LANES));
    }
    this.securityCount = securityCount;
    this.n = n;
    this.rows = rows;
    this.kernels = kernels;
    this.panels = packed(rows, securityCount, n);
    this.sieve =
        securityCount < Sieve.FEWEST
            ? Optional.empty()
            : Optional.of(new Sieve(rows, securityCount, n, kernels));
  }

  private static float[] packed(float[] rows, int securityCount, int n) {
    int panelCount = Math.ceilDiv(securityCount, Kernels.PANEL);
    float[] panels = new float[panelCount * n * Kernels.PANEL];
    for (int security = 0; security < securityCount; security++) {
      int at = security / Kernels.PANEL * n * Kernels.PANEL + security % Kernels.PANEL;
      for (int k = 0; k < n; k++) {
        panels[at + k * Kernels.PANEL] = rows[security * n + k];
      }
    }
    return panels;
  }

  public int securityCount() {
    return securityCount;
  }

  /** Length of a row, padding included. */
  public int n() {
    return n;
  }

  /** The rows themselves, securities x n, not to be written. */
  public float[] rows() {
    return rows;
  }

  /** Scores every security for one query of n factors. */
  public void scoresInto(float[] query, float[] out) {
    float[] panelScores = new float[Kernels.PANEL];
    for (int first = 0; first < securityCount; first += Kernels.PANEL) {
      kernels.panelProducts(query, 0, n, panels, first * n, panelScores, 0);
      int count = Math.min(Kernels.PANEL, securityCount - first);
      System.arraycopy(panelScores, 0, out, first, count);
    }
  }

  /**
   * The securities with the highest scores for one query, as {@link
   * io.bellwether.algorithms.model.Model#recommend} has them; through the {@link Sieve} where it
   * pays, which changes no bit.
   *
   * @param limit at least 1
   * @param excluded asked only for securities near the best; the same answer each time
   */
  public List<Scored> best(float[] query, int limit, IntPredicate excluded) {
    ModelArguments.checkLimit(limit);
    return sieve
        .flatMap(some -> some.best(query, limit, excluded))
        .orElseGet(() -> bestOfAll(query, limit, excluded))
        .drain(Scored::new);
  }

  /**
   * {@link #best(float[], int, IntPredicate)} from the exact scores of all securities, looked at
   * panel by panel, while they are in the first-level cache, and only those above the worst kept so
   * far.
   */
  TopK bestOfAll(float[] query, int limit, IntPredicate excluded) {
    TopK kept = new TopK(limit, securityCount);
    float[] scores = new float[GROUP];
    for (int start = 0; start < securityCount; start += GROUP) {
      int end = Math.min(start + GROUP, securityCount);
      for (int first = start; first < end; first += Kernels.PANEL) {
        kernels.panelProducts(query, 0, n, panels, first * n, scores, first - start);
      }
      offerGroup(scores, start, end - start, kept, excluded);
    }
    return kept;
  }

  private void offerGroup(float[] scores, int start, int count, TopK kept, IntPredicate excluded) {
    int at = kernels.firstAbove(kept.floor(), scores, 0, count);
    while (at < count) {
      // the predicate comes last: it may cost a search, and few scores reach it
      if (scores[at] != 0 && !excluded.test(start + at)) {
        kept.offer(start + at, scores[at]);
      }
      at = kernels.firstAbove(kept.floor(), scores, at + 1, count);
    }
  }

  /** The securities whose factors point the same way: highest cosine first, only above 0. */
  public List<Scored> similar(int security, int limit) {
    ModelArguments.checkSecurity(security, securityCount);
    TopK nearest = new TopK(limit, securityCount);
    double norm = norm(security);
    for (int other = 0; other < securityCount; other++) {
      float product = kernels.dot(rows, security * n, rows, other * n, n);
      if (other != security && product > 0) {
        nearest.offer(other, (float) (product / (norm * norm(other))));
      }
    }
    return nearest.drain(Scored::new);
  }

  private double norm(int security) {
    return Math.sqrt(kernels.dot(rows, security * n, rows, security * n, n));
  }

  /**
   * The best securities for every row of a matrix of histories: queries in groups of {@value
   * Kernels#QUERIES} times panels, chunk by chunk, and only a score above the worst kept so far is
   * looked at again.
   */
  public RankedLists best(
      Queries queries, CsrMatrix histories, int limit, Repeats repeats, ForkJoinPool pool) {
    ModelArguments.checkLimit(limit);
    ModelArguments.checkHistories(histories, securityCount);
    int length = Math.clamp(limit, 1, Math.max(1, securityCount));
    RankedLists lists = new RankedLists(histories.rowCount(), length);
    Blocks.run(
        histories.rowCount(),
        pool,
        (from, to) -> {
          int padded = Math.ceilDiv(to - from, Kernels.QUERIES) * Kernels.QUERIES;
          float[] block = new float[padded * n];
          queries.into(from, to, block);
          new Selection(histories, from, to, repeats, length).run(block, lists);
        });
    return lists;
  }

  /** Ranks for the rows of one block. */
  private final class Selection {

    private final CsrMatrix histories;
    private final int from;
    private final int to;
    private final boolean excludes;
    private final TopK[] best;
    private final int chunkSecurities = Math.max(1, CHUNK / (n * Kernels.PANEL)) * Kernels.PANEL;
    private final float[] scores = new float[Kernels.QUERIES * chunkSecurities];

    Selection(CsrMatrix histories, int from, int to, Repeats repeats, int length) {
      this.histories = histories;
      this.from = from;
      this.to = to;
      this.excludes = repeats == Repeats.EXCLUDED;
      this.best = new TopK[to - from];
      for (int row = 0; row < best.length; row++) {
        best[row] = new TopK(length, securityCount);
      }
    }

    void run(float[] block, RankedLists lists) {
      for (int first = 0; first < securityCount; first += chunkSecurities) {
        for (int row = from; row < to; row += Kernels.QUERIES) {
          scoreChunk(block, (row - from) * n, first);
          for (int q = 0; q < Kernels.QUERIES && row + q < to; q++) {
            offerChunk(row + q, q * chunkSecurities, first);
          }
        }
      }
      int[] securities = new int[lists.limit()];
      float[] kept = new float[lists.limit()];
      for (int row = from; row < to; row++) {
        int count = best[row - from].drainInto(securities, kept);
        lists.set(row, count, securities, kept);
      }
    }

    private void scoreChunk(float[] block, int queriesAt, int first) {
      int end = Math.min(first + chunkSecurities, securityCount);
      for (int panel = first; panel < end; panel += Kernels.PANEL) {
        kernels.panelProducts(
            block, queriesAt, n, panels, panel * n, scores, panel - first, chunkSecurities);
      }
    }

    private void offerChunk(int row, int scoresAt, int first) {
      TopK kept = best[row - from];
      int end = scoresAt + Math.min(chunkSecurities, securityCount - first);
      int at = kernels.firstAbove(kept.floor(), scores, scoresAt, end);
      while (at < end) {
        int security = first + at - scoresAt;
        float score = scores[at];
        if (score != 0 && !(excludes && histories.contains(row, security))) {
          kept.offer(security, score);
        }
        at = kernels.firstAbove(kept.floor(), scores, at + 1, end);
      }
    }
  }
}
