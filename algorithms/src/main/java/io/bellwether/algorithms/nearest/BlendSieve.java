package io.bellwether.algorithms.nearest;

import io.bellwether.algorithms.distance.Measure;
import io.bellwether.algorithms.distance.WeightedRows;
import io.bellwether.algorithms.kernels.BlendFactors;
import io.bellwether.algorithms.kernels.Kernels;

/**
 * The blended distance, negated and without the half of the cosine's share that is the same for all
 * rows. Parts are bounded as in {@link CosineSieve} and {@link L1Sieve}; the square of the L2
 * distance lies at most D = 4 gamma (m^2 + |q|^2) too low, so its root at most the root of D. Every
 * part is at most 1 and cut there, which moves no two values apart; 64 u are for adding them up.
 */
final class BlendSieve implements Sieve {

  /** A scale above this might overflow. */
  private static final double STEEPEST = 1e28;

  private final UnitPanels panels;
  private final PanelQueries queries;
  private final float[] units;
  private final float[] scaled;
  private final Measure.Blend blend;
  private final double l1Scale;
  private final double l2Scale;
  private final BlendFactors factors;
  private final double gamma;
  private float[] distances = new float[0];

  BlendSieve(Measure.Blend blend, UnitPanels panels, WeightedRows rows, PanelQueries queries) {
    this.panels = panels;
    this.queries = queries;
    this.units = queries.units();
    this.scaled = queries.scaled();
    this.blend = blend;
    this.gamma = Sieve.gamma(panels.n());
    this.l1Scale = scale(blend.l1(), panels.scale(), rows.l1Diameter());
    this.l2Scale = scale(blend.l2(), panels.scale(), rows.l2Diameter());
    this.factors =
        new BlendFactors(
            (float) (blend.cosine() / 2),
            (float) blend.l1(),
            (float) l1Scale,
            (float) blend.l2(),
            (float) l2Scale,
            (float) (1 - 2 * gamma));
  }

  /** From the sieve's units to shares of the diameter. */
  private static double scale(double share, double scale, double diameter) {
    return share == 0 ? 0 : scale / diameter;
  }

  @Override
  public boolean judges(int query) {
    boolean directed = blend.cosine() == 0 || !queries.isZero(query);
    return directed && queries.fits(query) && l1Scale <= STEEPEST && l2Scale <= STEEPEST;
  }

  @Override
  public void scoresInto(int query, int count, int first, int end, float[] out, int stride) {
    if (distances.length < out.length) {
      distances = new float[out.length];
    }
    int at = query * panels.n();
    panels.products(units, at, count, first, end, out, stride);
    panels.distances(scaled, at, count, first, end, L1Sieve.slack(panels), distances, stride);
    int length = Kernels.padded(end - first);
    for (int q = 0; q < count; q++) {
      double norm = queries.norm(query + q);
      float square = (float) (norm * norm);
      int to = q * stride;
      panels
          .kernels()
          .blend(
              factors,
              square,
              (float) (2 * norm),
              panels.norms(),
              first,
              out,
              distances,
              to,
              length);
    }
  }

  @Override
  public double width(int query, int row) {
    double norm = queries.norm(query);
    double m = panels.norm(row);
    double l1 = L1Sieve.width(panels, gamma, norm, row);
    double l2 = Math.sqrt(4 * gamma * (m * m + norm * norm) + UNDERFLOW);
    return blend.cosine() * gamma + blend.l1() * l1Scale * l1 + blend.l2() * l2Scale * l2 + 64 * U;
  }
}
