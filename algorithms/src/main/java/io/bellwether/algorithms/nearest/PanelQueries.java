package io.bellwether.algorithms.nearest;

import io.bellwether.algorithms.distance.Point;
import io.bellwether.algorithms.kernels.Kernels;

/** Points in float32, as {@link UnitPanels} multiplies them: padded with zeros to whole groups. */
final class PanelQueries {

  /** Beyond this many times the greatest norm of the rows, float32 might overflow. */
  private static final double FARTHEST = 1 << 20;

  private final Point[] points;
  private final double scale;
  private final int n;
  private final double[] norms;

  PanelQueries(Point[] points, UnitPanels panels) {
    this.points = points;
    this.scale = panels.scale();
    this.n = panels.n();
    this.norms = new double[paddedCount()];
    for (int query = 0; query < points.length; query++) {
      norms[query] = Math.sqrt(points[query].square()) / scale;
    }
  }

  /** The norm of a point in units of the greatest norm of all rows. */
  double norm(int query) {
    return norms[query];
  }

  /** Whether a point is the zero vector. */
  boolean isZero(int query) {
    return points[query].square() == 0;
  }

  /** Whether rows and this point fit the same float32 units. */
  boolean fits(int query) {
    return scale > 0 && norms[query] <= FARTHEST;
  }

  /** Unit vectors; zero for a zero vector. */
  float[] units() {
    float[] units = new float[paddedCount() * n];
    for (int query = 0; query < points.length; query++) {
      write(query, Math.sqrt(points[query].square()), units);
    }
    return units;
  }

  /** In units of the greatest norm; zero for one that does not fit. */
  float[] scaled() {
    float[] scaled = new float[paddedCount() * n];
    for (int query = 0; query < points.length; query++) {
      write(query, fits(query) ? scale : 0, scaled);
    }
    return scaled;
  }

  private int paddedCount() {
    return points.length == 1 ? 1 : Math.ceilDiv(points.length, Kernels.QUERIES) * Kernels.QUERIES;
  }

  private void write(int query, double divisor, float[] to) {
    for (int f = 0; f < n && divisor > 0; f++) {
      to[query * n + f] = (float) (points[query].value(f) / divisor);
    }
  }
}
