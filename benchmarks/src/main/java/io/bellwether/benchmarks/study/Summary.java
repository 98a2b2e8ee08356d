package io.bellwether.benchmarks.study;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Means over the seeds. The interval of a lift is that of Student's t over the seeds, each a market
 * of its own.
 */
final class Summary {

  private static final String TWO_STAGE = "two-stage";

  /** Quantiles 0.975 of Student's t with 1 to 9 degrees of freedom. */
  private static final double[] STUDENT = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262
  };

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
    double[] lifts = new double[n];
    double mean = 0;
    for (int seed = 0; seed < n; seed++) {
      lifts[seed] = 100 * (two.get(seed)[0] / other.get(seed)[0] - 1);
      mean += lifts[seed] / n;
    }
    if (n == 1) {
      return String.format(Locale.ROOT, "%+.1f %%", mean);
    }
    double squares = 0;
    for (double lift : lifts) {
      squares += (lift - mean) * (lift - mean);
    }
    double half = STUDENT[Math.min(n - 2, STUDENT.length - 1)] * Math.sqrt(squares / (n - 1) / n);
    return String.format(Locale.ROOT, "%+.1f %% (%+.1f to %+.1f)", mean, mean - half, mean + half);
  }
}
