package io.bellwether.algorithms.features;

import java.util.List;

/**
 * What fitting found of a column of numbers.
 *
 * @param edges where bins begin, ascending; empty when there is nothing to tell apart
 * @param centre median of the known values; 0 when none is known
 * @param spread what one unit of the scaled value is, in the column's own unit; 0 when the column
 *     was constant or wholly missing and has no scaled value
 * @param squareMean mean of the squares of the scaled values
 */
public record NumberState(
    FeatureColumn column, List<Double> edges, double centre, double spread, double squareMean)
    implements ColumnState {

  public NumberState {
    if (column.kind() != FeatureColumn.Kind.NUMBER) {
      throw new IllegalArgumentException(
          "column %s is %s, must be NUMBER".formatted(column.name(), column.kind()));
    }
    edges = List.copyOf(edges);
    for (int at = 0; at < edges.size(); at++) {
      requireFinite(column, "edge " + at, edges.get(at));
      if (at > 0 && !(edges.get(at) > edges.get(at - 1))) {
        throw new IllegalArgumentException(
            "edges of column %s are %s, must rise".formatted(column.name(), edges));
      }
    }
    requireFinite(column, "centre", centre);
    requireFinite(column, "spread", spread);
    requireFinite(column, "squareMean", squareMean);
    if (spread < 0) {
      throw new IllegalArgumentException(
          "spread of column %s is %s, must be at least 0".formatted(column.name(), spread));
    }
  }

  private static void requireFinite(FeatureColumn column, String what, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "%s of column %s is %s, must be finite".formatted(what, column.name(), value));
    }
  }
}
