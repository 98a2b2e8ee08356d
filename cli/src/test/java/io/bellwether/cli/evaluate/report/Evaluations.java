package io.bellwether.cli.evaluate.report;

import io.bellwether.algorithms.evaluation.MetricEstimate;
import io.bellwether.algorithms.experiment.Comparison;
import io.bellwether.algorithms.experiment.EvaluationReport;
import io.bellwether.algorithms.experiment.Fold;
import io.bellwether.algorithms.experiment.MetricGroup;
import io.bellwether.algorithms.experiment.ModelReport;
import io.bellwether.cli.evaluate.dataset.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A small evaluation made by hand. */
final class Evaluations {

  private Evaluations() {}

  /** Two models and the baseline; cold investors none. */
  static Evaluation withoutOracle() {
    return of(List.of());
  }

  static Evaluation withOracle() {
    return of(List.of(model("oracle", 0, 0.5)));
  }

  private static Evaluation of(List<ModelReport> oracle) {
    List<ModelReport> models =
        new ArrayList<>(
            List.of(
                model("popularity-windowed", 0.01, 0.1),
                model("als", 12.345, 0.25),
                model("bm25", 1.5, 0.2)));
    models.addAll(oracle);
    return new Evaluation(
        new Facts(
            "data/trades.csv",
            "ab12",
            1_000,
            300,
            12_345,
            12_000,
            12,
            3,
            0,
            Optional.of(
                new Facts.Period(
                    Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-06-30T00:00:00Z"))),
            true,
            true),
        List.of("features from users.csv: age (numbers)"),
        new EvaluationReport(
            "by time, the last 20 %",
            1_000,
            300,
            12_345,
            42,
            List.of(new Fold("test from 2024-05-25", 9_600, 2_400, 240, 900, 20)),
            models,
            List.of(
                new Comparison("als", "bm25", "precision@5", 0.05, 0.0123, 0.0877, 0.0004),
                new Comparison(
                    "bm25", "popularity-windowed", "precision@5", -0.01, -0.02, 0.001, 1))),
        List.of(5, 10),
        "searched within train, random:20",
        Optional.of(features()),
        new Machine(2, "Linux amd64", "OpenJDK 25", "simd", 4_096));
  }

  /** Sixteen, of which the first has half of the gain. */
  private static List<FeatureWorth> features() {
    List<FeatureWorth> features = new ArrayList<>();
    for (int feature = 0; feature < 16; feature++) {
      features.add(
          new FeatureWorth(
              "security.f" + feature, feature == 0 ? 60 : 4, feature == 0 ? 0.5 : 0.5 / 15, 7));
    }
    return features;
  }

  private static ModelReport model(String name, double fitSeconds, double precision) {
    MetricGroup fresh =
        new MetricGroup(
            900,
            List.of(
                new MetricEstimate("precision@5", precision, precision - 0.01, precision, 900),
                new MetricEstimate("ndcg@5", 0.3, 0.2, 0.4, 900),
                new MetricEstimate("money-precision@5", 0.07, 0.06, 0.08, 900),
                new MetricEstimate("precision@10", precision / 2, precision / 4, precision, 900)));
    MetricGroup repeats =
        new MetricGroup(900, List.of(new MetricEstimate("precision@5", 0.6, 0.5, 0.7, 900)));
    return new ModelReport(
        name,
        fitSeconds,
        0.25,
        3,
        new TreeMap<>(Map.of("factors", "64", "alpha", "40")),
        fresh,
        repeats,
        new MetricGroup(0, List.of()));
  }
}
