package io.bellwether.algorithms.factors;

import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.selection.TopK;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntPredicate;

/**
 * Finds the best securities of one query from factors of 8 bits, a quarter of what exact scores
 * read, and scores only those exactly whose bound reaches the worst kept so far. The result is that
 * of the exact scores, bit for bit: the bound holds for the score as float32 computes it.
 *
 * <p>Row y of security j is kept as whole numbers b from -127 to 127 times a step t, the remainder
 * being r = y - t b. With p the float32 sum of q b, and c = (4n + 32) 2^-24,
 *
 * <pre>
 * score = q y = t q b + q r  &lt;=  t p + |q| e,   e = |r| + c (|y| + |r|)
 * </pre>
 *
 * by the inequality of Cauchy and Schwarz. c stands for rounding: a float32 sum of n products is
 * off by at most n 2^-24 / (1 - n 2^-24) times the sum of their absolute values, that is |q| |y|
 * for the score and |q| (|y| + |r|) for t p, and the bound itself is rounded three times.
 *
 * <p>What float32 cannot hold is off by another 2^-149 a product. Lengths and factors from {@value
 * #LEAST} to {@value #MOST} keep that below the smallest of the terms above, and all sums finite.
 * Rows outside have an infinite bound, are scored exactly and may hold anything; rows of zeros have
 * none, as a score of 0 is never kept; queries outside, or with NaN, are not answered here.
 *
 * <p>Costs n + 8 bytes a security, and up to 64 KiB for every answer that is made at one time. May
 * be used by several threads.
 *
 * @see "Higham: Accuracy and Stability of Numerical Algorithms, 2002, eq. 3.5"
 */
final class Sieve {

  /** Fewer securities are scored exactly as fast. */
  static final int FEWEST = 2_000;

  private static final double LEAST = 1e-15;
  private static final double MOST = 1e15;

  /** The greatest byte. */
  private static final int GREATEST = 127;

  /** Of so many securities one is asked for at most: more are found faster by all exact scores. */
  private static final int RARITY = 128;

  /** Of so many securities one is scored exactly at most, before the attempt is given up. */
  private static final int PATIENCE = 24;

  /** Securities whose bounds are looked at together, a multiple of the panel: 64 KiB. */
  private static final int GROUP = 128 * Kernels.BYTE_PANEL;

  private static final double UNIT = 0x1p-24;

  private final float[] rows;
  private final int securityCount;
  private final int n;
  private final Kernels kernels;
  private final byte[] panels;
  private final float[] steps;
  private final float[] errors;

  /**
   * Arrays of bounds between answers, as many as were wanted at once: made anew for each answer
   * they would go through memory that no cache holds, which takes longer than the bounds.
   */
  private final Queue<float[]> spare = new ConcurrentLinkedQueue<>();

  /**
   * @param rows securities x n, row-major; kept, not to be written afterwards
   */
  Sieve(float[] rows, int securityCount, int n, Kernels kernels) {
    this.rows = rows;
    this.securityCount = securityCount;
    this.n = n;
    this.kernels = kernels;
    int padded = Math.ceilDiv(securityCount, Kernels.BYTE_PANEL) * Kernels.BYTE_PANEL;
    this.panels = new byte[Math.multiplyExact(padded, n)];
    this.steps = new float[padded];
    this.errors = new float[padded];
    Arrays.fill(errors, Float.NEGATIVE_INFINITY);
    for (int security = 0; security < securityCount; security++) {
      pack(security);
    }
  }

  private void pack(int security) {
    float most = 0;
    for (int k = 0; k < n; k++) {
      most = Math.max(most, Math.abs(rows[security * n + k]));
    }
    if (most == 0) {
      return;
    }
    // written so that NaN is outside too
    if (!(most >= LEAST && most <= MOST)) {
      errors[security] = Float.POSITIVE_INFINITY;
      return;
    }
    float step = most / GREATEST;
    int at = security / Kernels.BYTE_PANEL * Kernels.BYTE_PANEL * n + security % Kernels.BYTE_PANEL;
    double squares = 0;
    double remainders = 0;
    for (int k = 0; k < n; k++) {
      double y = rows[security * n + k];
      byte b = (byte) Math.clamp(Math.round(y / step), -GREATEST, GREATEST);
      panels[at + k * Kernels.BYTE_PANEL] = b;
      double remainder = y - (double) step * b;
      squares += y * y;
      remainders += remainder * remainder;
    }
    double length = Math.sqrt(squares);
    double remaining = Math.sqrt(remainders);
    steps[security] = step;
    double rounding = (4.0 * n + 32) * UNIT;
    errors[security] = Math.nextUp((float) (remaining + rounding * (length + remaining)));
  }

  /**
   * The best {@code limit} securities that are not excluded, with exact scores that are not 0;
   * empty where all exact scores are the better way, which shows at once or after an attempt.
   */
  Optional<TopK> best(float[] query, int limit, IntPredicate excluded) {
    double norm = norm(query);
    if (limit > securityCount / RARITY || !(norm >= LEAST && norm <= MOST)) {
      return Optional.empty();
    }
    float[] bounds =
        Objects.requireNonNullElseGet(spare.poll(), () -> new float[Math.min(GROUP, steps.length)]);
    Optional<TopK> kept =
        new Selection(query, Math.nextUp((float) norm), limit, excluded, bounds).run();
    spare.add(bounds);
    return kept;
  }

  private double norm(float[] query) {
    double squares = 0;
    for (int k = 0; k < n; k++) {
      squares += (double) query[k] * query[k];
    }
    return Math.sqrt(squares);
  }

  /** One answer. */
  private final class Selection {

    private final float[] query;
    private final float norm;
    private final int limit;
    private final IntPredicate excluded;
    private final TopK kept;
    private final float[] bounds;
    private final float[] four = new float[4];
    private int patience = securityCount / PATIENCE;

    Selection(float[] query, float norm, int limit, IntPredicate excluded, float[] bounds) {
      this.query = query;
      this.norm = norm;
      this.limit = limit;
      this.excluded = excluded;
      this.bounds = bounds;
      this.kept = new TopK(limit, securityCount);
    }

    Optional<TopK> run() {
      for (int start = 0; start < securityCount; start += GROUP) {
        int count = Math.min(GROUP, securityCount - start);
        for (int at = 0; at < count; at += Kernels.BYTE_PANEL) {
          kernels.upperBounds(
              query, n, norm, panels, (start + at) * n, steps, errors, start + at, bounds, at);
        }
        if (start == 0) {
          offerLikely(count);
        }
        if (!offerOthers(start, count)) {
          return Optional.empty();
        }
      }
      return Optional.of(kept);
    }

    /** First those of the first group with the highest bounds: few others then reach the floor. */
    private void offerLikely(int count) {
      TopK likely = new TopK(limit, count);
      int at = kernels.firstAbove(likely.floor(), bounds, 0, count);
      while (at < count) {
        if (!excluded.test(at)) {
          likely.offer(at, bounds[at]);
        }
        at = kernels.firstAbove(likely.floor(), bounds, at + 1, count);
      }
      offerTogether(likely.drainIndices());
    }

    /** Four at a time: rows are far apart in memory, and four sums wait for it together. */
    private void offerTogether(int[] securities) {
      int last = securities.length - 1;
      for (int at = 0; at <= last; at += 4) {
        int row0 = securities[at] * n;
        int row1 = securities[Math.min(at + 1, last)] * n;
        int row2 = securities[Math.min(at + 2, last)] * n;
        int row3 = securities[Math.min(at + 3, last)] * n;
        float score0 = 0;
        float score1 = 0;
        float score2 = 0;
        float score3 = 0;
        for (int k = 0; k < n; k++) {
          score0 = Math.fma(query[k], rows[row0 + k], score0);
          score1 = Math.fma(query[k], rows[row1 + k], score1);
          score2 = Math.fma(query[k], rows[row2 + k], score2);
          score3 = Math.fma(query[k], rows[row3 + k], score3);
        }
        four[0] = score0;
        four[1] = score1;
        four[2] = score2;
        four[3] = score3;
        for (int i = 0; i < 4 && at + i <= last; i++) {
          bounds[securities[at + i]] = Float.NEGATIVE_INFINITY;
          offer(securities[at + i], four[i]);
        }
      }
    }

    /** Whether patience lasted to the end of the group. */
    private boolean offerOthers(int start, int count) {
      int at = firstReaching(0, count);
      while (at < count) {
        if (patience-- == 0) {
          return false;
        }
        offer(start + at, score(start + at));
        at = firstReaching(at + 1, count);
      }
      return true;
    }

    /** Equal to the floor is enough: the likely ones with that score may come later in order. */
    private int firstReaching(int from, int to) {
      return kernels.firstAbove(Math.nextDown(kept.floor()), bounds, from, to);
    }

    /** k ascending in one sum, as in {@link Kernels#panelProducts}. */
    private float score(int security) {
      float score = 0;
      for (int k = 0; k < n; k++) {
        score = Math.fma(query[k], rows[security * n + k], score);
      }
      return score;
    }

    private void offer(int security, float score) {
      // neither NaN nor minus infinity is above it; the predicate comes last, it may cost a search
      if (score > Float.NEGATIVE_INFINITY
          && score != 0
          && kept.admits(security, score)
          && !excluded.test(security)) {
        kept.offer(security, score);
      }
    }
  }
}
