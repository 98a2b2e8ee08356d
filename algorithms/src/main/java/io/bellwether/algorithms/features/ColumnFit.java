package io.bellwether.algorithms.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what there is to find of a column. Sums run over sorted values, so that the order of the
 * rows does not matter, not even to the last bit.
 */
final class ColumnFit {

  /** The interquartile range of a normal distribution, in standard deviations. */
  private static final double NORMAL_RANGE = 1.3489795003921634;

  /** Standard deviation over mean absolute deviation of a normal distribution, sqrt(pi / 2). */
  private static final double NORMAL_DEVIATION = 1.2533141373155001;

  private ColumnFit() {}

  static ColumnState of(FeatureTable table, int column, EncoderSettings settings) {
    FeatureColumn definition = table.columns().get(column);
    return switch (definition.kind()) {
      case NUMBER -> number(definition, table.numbers(column), settings.bins());
      case CATEGORY, TAGS -> text(definition, table.texts(column), settings.minimumCount());
    };
  }

  private static NumberState number(FeatureColumn column, double[] values, int bins) {
    double[] known = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    List<Double> edges = column.edges().isEmpty() ? quantiles(known, bins) : column.edges();
    if (known.length == 0) {
      return new NumberState(column, edges, 0, 0, 0);
    }
    double centre = atShare(known, 1, 2);
    double spread = spread(known, centre);
    double squares = 0;
    if (spread > 0) {
      for (double x : known) {
        double z = NumberEncoder.scaled(x, centre, spread);
        squares += z * z;
      }
    }
    return new NumberState(column, edges, centre, spread, squares / known.length);
  }

  /** Values that begin a bin: distinct, above the least, so that no bin was empty. */
  private static List<Double> quantiles(double[] sorted, int bins) {
    List<Double> edges = new ArrayList<>();
    for (int bin = 1; bin < bins && sorted.length > 0; bin++) {
      double edge = atShare(sorted, bin, bins);
      if (edge > (edges.isEmpty() ? sorted[0] : edges.getLast())) {
        edges.add(edge + 0.0); // -0.0 becomes 0.0
      }
    }
    return edges;
  }

  /** The value before which {@code part / whole} of the sorted values lie. */
  private static double atShare(double[] sorted, int part, int whole) {
    return sorted[(int) ((long) part * sorted.length / whole)];
  }

  /**
   * The standard deviation a normal distribution with the same quartiles would have. Where the
   * quartiles agree, as in a column of mostly zeros, the same from the mean absolute deviation.
   */
  private static double spread(double[] sorted, double centre) {
    double range = (atShare(sorted, 3, 4) - atShare(sorted, 1, 4)) / NORMAL_RANGE;
    if (range > 0) {
      return Math.min(range, Double.MAX_VALUE);
    }
    double deviations = 0;
    for (double x : sorted) {
      deviations += Math.abs(x - centre);
    }
    return Math.min(deviations / sorted.length * NORMAL_DEVIATION, Double.MAX_VALUE);
  }

  private static TextState text(FeatureColumn column, String[] texts, int minimumCount) {
    Map<String, Integer> counts = new HashMap<>();
    for (String text : texts) {
      Set<String> tags =
          column.kind() == FeatureColumn.Kind.TAGS
              ? TagsEncoder.tags(text)
              : text.isEmpty() ? Set.of() : Set.of(text);
      for (String tag : tags) {
        counts.merge(tag, 1, Integer::sum);
      }
    }
    List<String> values =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    int keptCount = (int) counts.values().stream().filter(count -> count >= minimumCount).count();
    return new TextState(column, values, keptCount);
  }
}
