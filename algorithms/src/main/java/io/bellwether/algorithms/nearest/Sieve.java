package io.bellwether.algorithms.nearest;

import io.bellwether.algorithms.distance.Measure;
import io.bellwether.algorithms.distance.Point;
import io.bellwether.algorithms.distance.WeightedRows;

/**
 * Scores of all rows for some queries by one measure, in float32, the nearest highest, with a bound
 * on what rounding did to them. With t the true nearness, a falling function of the exact distance,
 * and a constant c of the query, every row has
 *
 * <pre>score - width + c &lt;= t &lt;= score + c</pre>
 *
 * so a row whose score is below score - width of {@code limit} others cannot be among the nearest
 * {@code limit}. Bounds follow the usual ones for sums: n products added one after another, each
 * step with relative error u = 2^-24, are off by at most (n + 2) u of the sum of their sizes;
 * {@link #gamma} takes 14 u more for conversions and last steps, and a tenth on top.
 *
 * @see "Higham: Accuracy and Stability of Numerical Algorithms, 2nd ed., section 3.1"
 */
sealed interface Sieve permits CosineSieve, L1Sieve, L2Sieve, BlendSieve {

  /** Half the distance of 1 to the next float. */
  double U = 0x1p-24;

  /** More than all that underflow can add up to, in units of the greatest norm. */
  double UNDERFLOW = 0x1p-120;

  static double gamma(int n) {
    return 1.1 * (n + 16) * U;
  }

  static Sieve of(Measure measure, UnitPanels panels, WeightedRows rows, Point[] points) {
    PanelQueries queries = new PanelQueries(points, panels);
    return switch (measure) {
      case Measure.Cosine ignored -> new CosineSieve(panels, queries);
      case Measure.L1 ignored -> new L1Sieve(panels, queries);
      case Measure.L2 ignored -> new L2Sieve(panels, queries);
      case Measure.Blend blend -> new BlendSieve(blend, panels, rows, queries);
    };
  }

  /** Whether this can judge rows for a query; if not, its scores mean nothing. */
  boolean judges(int query);

  /**
   * Writes the scores of rows {@code first} to {@code end - 1}, rounded up to a panel, those of
   * query {@code query + q} from {@code out[q * stride]} on.
   *
   * @param query a multiple of {@code count}
   * @param count 1 or {@value io.bellwether.algorithms.kernels.Kernels#QUERIES}
   * @param first a multiple of the panel
   */
  void scoresInto(int query, int count, int first, int end, float[] out, int stride);

  /** How far the score of a row may lie above its true nearness, apart from the constant. */
  double width(int query, int row);
}
