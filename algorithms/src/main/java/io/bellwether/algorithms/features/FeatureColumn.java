package io.bellwether.algorithms.features;

import java.util.Arrays;
import java.util.List;

/**
 * One column as it is before encoding: its name and how it wants to be encoded.
 *
 * @param edges where the bins of a number begin, ascending and finite: bin {@code b} holds {@code
 *     edges[b - 1] <= x < edges[b]}; empty when quantiles are to be fitted, or for texts
 * @param labels a word for each bin, one more than edges; empty when the edges say it
 * @param squared whether a number's square is a column of its own
 */
public record FeatureColumn(
    String name, Kind kind, List<Double> edges, List<String> labels, boolean squared) {

  /** What a column holds. */
  public enum Kind {
    /** A number; NaN and the infinite are missing. */
    NUMBER,
    /** One of several texts; the empty text is missing. */
    CATEGORY,
    /** Any of several texts, separated by {@code |}; the empty text is missing. */
    TAGS
  }

  public FeatureColumn {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name of a feature column is blank");
    }
    edges = List.copyOf(edges);
    labels = List.copyOf(labels);
    for (int at = 0; at < edges.size(); at++) {
      if (!Double.isFinite(edges.get(at)) || (at > 0 && !(edges.get(at) > edges.get(at - 1)))) {
        throw new IllegalArgumentException(
            "edges of column %s are %s, must be finite and rise".formatted(name, edges));
      }
    }
    if (!labels.isEmpty() && labels.size() != edges.size() + 1) {
      throw new IllegalArgumentException(
          "column %s has %d labels, must have one more than its %d edges"
              .formatted(name, labels.size(), edges.size()));
    }
    if (kind != Kind.NUMBER && (!edges.isEmpty() || squared)) {
      throw new IllegalArgumentException(
          "column %s is %s, but only a number has edges or a square".formatted(name, kind));
    }
  }

  /** A number whose bins are quantiles, found at fitting. */
  public static FeatureColumn number(String name) {
    return new FeatureColumn(name, Kind.NUMBER, List.of(), List.of(), false);
  }

  /** A number whose bins mean something. */
  public static FeatureColumn binned(String name, double... edges) {
    return new FeatureColumn(
        name, Kind.NUMBER, Arrays.stream(edges).boxed().toList(), List.of(), false);
  }

  public static FeatureColumn category(String name) {
    return new FeatureColumn(name, Kind.CATEGORY, List.of(), List.of(), false);
  }

  public static FeatureColumn tags(String name) {
    return new FeatureColumn(name, Kind.TAGS, List.of(), List.of(), false);
  }

  /** The same number, and its square. */
  public FeatureColumn withSquare() {
    return new FeatureColumn(name, kind, edges, labels, true);
  }

  /** The same number with a word for each bin. */
  public FeatureColumn labelled(String... words) {
    return new FeatureColumn(name, kind, edges, List.of(words), squared);
  }
}
