package io.bellwether.algorithms.nearest;

/**
 * The sum of differences, negated. With q the query, m the norm of a row and v its unit vector, it
 * is off by at most gamma (|q|_1 + m |v|_1), and |v|_1 is at most the root of n. The part of the
 * row is added to the score, the part of the query is the constant.
 */
final class L1Sieve implements Sieve {

  private final UnitPanels panels;
  private final PanelQueries queries;
  private final float[] scaled;
  private final double gamma;

  L1Sieve(UnitPanels panels, PanelQueries queries) {
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
    int at = query * panels.n();
    panels.distances(scaled, at, count, first, end, slack(panels), out, stride);
  }

  @Override
  public double width(int query, int row) {
    return width(panels, gamma, queries.norm(query), row);
  }

  /** What to raise the nearness of a row by, times its norm. */
  static float slack(UnitPanels panels) {
    return (float) (Sieve.gamma(panels.n()) * Math.sqrt(panels.n()));
  }

  static double width(UnitPanels panels, double gamma, double norm, int row) {
    return 2 * gamma * Math.sqrt(panels.n()) * (norm + panels.norm(row)) + 2 * UNDERFLOW;
  }
}
