package io.bellwether.algorithms.nearest;

/** The cosine itself: unit vectors multiplied, wrong by at most gamma whatever they are. */
final class CosineSieve implements Sieve {

  private final UnitPanels panels;
  private final PanelQueries queries;
  private final float[] units;
  private final double width;

  CosineSieve(UnitPanels panels, PanelQueries queries) {
    this.panels = panels;
    this.queries = queries;
    this.units = queries.units();
    this.width = 2 * (Sieve.gamma(panels.n()) + UNDERFLOW);
  }

  /** Products with a zero vector tell no two rows apart: all would pass. */
  @Override
  public boolean judges(int query) {
    return !queries.isZero(query);
  }

  @Override
  public void scoresInto(int query, int count, int first, int end, float[] out, int stride) {
    panels.products(units, query * panels.n(), count, first, end, out, stride);
  }

  @Override
  public double width(int query, int row) {
    return width;
  }
}
