package io.bellwether.algorithms.features;

import java.util.List;

/**
 * What fitting found of a column of texts.
 *
 * @param values every text seen, by falling number of rows, then by text; a text's position is its
 *     dense code
 * @param keptCount how many of them, from the first, have a sparse column of their own
 */
public record TextState(FeatureColumn column, List<String> values, int keptCount)
    implements ColumnState {

  public TextState {
    if (column.kind() == FeatureColumn.Kind.NUMBER) {
      throw new IllegalArgumentException(
          "column %s is NUMBER, must be CATEGORY or TAGS".formatted(column.name()));
    }
    values = List.copyOf(values);
    if (keptCount < 0 || keptCount > values.size()) {
      throw new IllegalArgumentException(
          "keptCount of column %s is %d, must be 0 to its %d values"
              .formatted(column.name(), keptCount, values.size()));
    }
  }
}
