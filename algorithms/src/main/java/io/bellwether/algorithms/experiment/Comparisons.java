package io.bellwether.algorithms.experiment;

import io.bellwether.algorithms.evaluation.Draws;
import io.bellwether.algorithms.evaluation.MetricEstimate;
import io.bellwether.algorithms.evaluation.metrics.Significance;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/** Which models are compared, and how they differ investor by investor. */
final class Comparisons {

  /** The baseline to which every model owes an answer. */
  static final String BASELINE = "popularity-windowed";

  private Comparisons() {}

  private record Pair(int model, int other) {}

  /**
   * @param names of the models
   * @param means of the metric, one for each model
   * @param perInvestor the metric of each investor, for each model, of the same investors
   */
  static List<Comparison> of(
      String metric,
      List<String> names,
      List<Double> means,
      List<double[]> perInvestor,
      long seed,
      ForkJoinPool pool) {
    List<Pair> pairs = List.copyOf(pairs(names, means));
    List<double[]> differences =
        pairs.stream()
            .map(pair -> minus(perInvestor.get(pair.model()), perInvestor.get(pair.other())))
            .toList();
    List<MetricEstimate> estimates = Significance.means(metric, differences, seed, pool);
    double[] pValues =
        Significance.holm(
            IntStream.range(0, pairs.size())
                .mapToDouble(
                    at -> Significance.signFlips(differences.get(at), Draws.bits(seed, at)))
                .toArray());
    List<Comparison> comparisons = new ArrayList<>();
    for (int at = 0; at < pairs.size(); at++) {
      comparisons.add(
          new Comparison(
              names.get(pairs.get(at).model()),
              names.get(pairs.get(at).other()),
              metric,
              estimates.get(at).value(),
              estimates.get(at).low(),
              estimates.get(at).high(),
              pValues[at]));
    }
    return comparisons;
  }

  /** The best against each other; then each against the baseline, unless that has been said. */
  private static SequencedSet<Pair> pairs(List<String> names, List<Double> means) {
    int best = 0;
    for (int model = 1; model < names.size(); model++) {
      best = means.get(model) > means.get(best) ? model : best;
    }
    SequencedSet<Pair> pairs = new LinkedHashSet<>();
    for (int other = 0; other < names.size(); other++) {
      if (other != best) {
        pairs.add(new Pair(best, other));
      }
    }
    int baseline = names.indexOf(BASELINE);
    for (int model = 0; model < names.size() && baseline >= 0; model++) {
      if (model != baseline && best != baseline) {
        pairs.add(new Pair(model, baseline));
      }
    }
    return pairs;
  }

  private static double[] minus(double[] model, double[] other) {
    return IntStream.range(0, model.length).mapToDouble(at -> model[at] - other[at]).toArray();
  }
}
