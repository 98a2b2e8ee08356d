package io.bellwether.algorithms.nearest;

import io.bellwether.algorithms.kernels.Kernels;

/**
 * Half the squared distance, negated and without the query's own square. With q the query, m the
 * norm of a row and v its unit vector
 *
 * <pre>t + |q|^2 / 2 = m (q . v) - m^2 / 2</pre>
 *
 * The product is off by at most gamma |q|, so the whole by gamma (m |q| + m^2 / 2), which is at
 * most gamma (m^2 + |q|^2 / 2). Counting m^2 less by gamma keeps the score from lying too low. What
 * cancels in this form, distances far below the norms, the exact distances tell apart.
 */
final class L2Sieve implements Sieve {

  private final UnitPanels panels;
  private final PanelQueries queries;
  private final float[] scaled;
  private final double gamma;

  L2Sieve(UnitPanels panels, PanelQueries queries) {
    this.panels = panels;
    this.queries = queries;
    this.scaled = queries.scaled();
    this.gamma = Sieve.gamma(panels.n());
  }

  @Override
  public boolean judges(int query) {
    return queries.fits(query);
  }

  @Override
  public void scoresInto(int query, int count, int first, int end, float[] out, int stride) {
    panels.products(scaled, query * panels.n(), count, first, end, out, stride);
    float kappa = (float) (0.5 - gamma);
    int length = Kernels.padded(end - first);
    for (int q = 0; q < count; q++) {
      panels.kernels().lessOwnShare(kappa, panels.norms(), first, out, q * stride, length);
    }
  }

  @Override
  public double width(int query, int row) {
    double m = panels.norm(row);
    double norm = queries.norm(query);
    return 2 * gamma * (m * m + norm * norm) + 2 * UNDERFLOW;
  }
}
