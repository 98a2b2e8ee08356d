package io.bellwether.benchmarks.study;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Means over the seeds, and how far the two stages are above each. */
final class Summary {

  private static final String TWO_STAGE = "two-stage";

  private Summary() {}

  static String of(Map<String, List<double[]>> precisions) {
    StringBuilder text = new StringBuilder();
    List<double[]> two = precisions.getOrDefault(TWO_STAGE, List.of());
    List<double[]> known =
        precisions.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("oracle: every cause"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();
    text.append(
        """

        All seeds, means

        | model | precision@5 | share of every cause | without history | two-stage above it |
        |---|---|---|---|---|
        """);
    precisions.forEach(
        (name, values) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %.4f | %.1f %% | %.4f | %s |%n",
                    name,
                    mean(values, 0),
                    100 * mean(values, 0) / mean(known, 0),
                    mean(values, 1),
                    lift(two, values))));
    return text.toString();
  }

  private static double mean(List<double[]> values, int column) {
    return values.stream().mapToDouble(value -> value[column]).average().orElse(Double.NaN);
  }

  private static String lift(List<double[]> two, List<double[]> other) {
    int n = Math.min(two.size(), other.size());
    if (n == 0) {
      return "";
    }
    List<Double> lifts =
        IntStream.range(0, n)
            .mapToObj(seed -> 100 * (two.get(seed)[0] / other.get(seed)[0] - 1))
            .toList();
    return Interval.of(lifts).text("%+.1f", " %");
  }
}
