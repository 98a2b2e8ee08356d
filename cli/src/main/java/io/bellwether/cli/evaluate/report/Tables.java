package io.bellwether.cli.evaluate.report;

import io.bellwether.algorithms.evaluation.MetricEstimate;
import io.bellwether.algorithms.experiment.Comparison;
import io.bellwether.algorithms.experiment.MetricGroup;
import io.bellwether.algorithms.experiment.ModelReport;
import io.bellwether.algorithms.popularity.PopularityModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The tables that both text and Markdown show. */
final class Tables {

  static final String BASELINE_NOTE = "* the baseline: what was bought by most of late";

  private static final String UNKNOWN = "-";

  /** Shown beside precision, as far as they were measured. */
  private static final List<String> ALSO =
      List.of("ndcg", "map", "recall", "hit-rate", "money-precision", "coverage");

  private Tables() {}

  /** A row for each model, best first, at the first k. */
  static Grid summary(Evaluation evaluation, Function<ModelReport, MetricGroup> group) {
    int k = evaluation.ks().getFirst();
    List<ModelReport> models = withOracle(evaluation);
    List<String> also =
        ALSO.stream()
            .map(name -> name + "@" + k)
            .filter(
                name ->
                    models.stream()
                        .anyMatch(model -> Evaluation.find(group.apply(model), name).isPresent()))
            .toList();
    List<String> header = new ArrayList<>(List.of("model", "fit s", "precision", "95 % interval"));
    also.forEach(name -> header.add(shortened(name)));
    Grid grid = new Grid(header);
    for (ModelReport model : models) {
      MetricGroup measured = group.apply(model);
      List<String> row = new ArrayList<>();
      row.add(marked(model.name()));
      row.add(String.format(Locale.ROOT, "%.3f", model.fitSeconds()));
      row.add(value(measured, Evaluation.precisionAt(k)));
      row.add(interval(measured, Evaluation.precisionAt(k)));
      also.forEach(name -> row.add(value(measured, name)));
      grid.add(row);
    }
    return grid;
  }

  /** A row for each metric and a column for each model, all with their intervals. */
  static Grid everything(Evaluation evaluation, Function<ModelReport, MetricGroup> group) {
    List<ModelReport> models = withOracle(evaluation);
    List<String> header = new ArrayList<>(List.of("metric"));
    models.forEach(model -> header.add(marked(model.name())));
    Grid grid = new Grid(header);
    models.stream()
        .flatMap(model -> group.apply(model).metrics().stream().map(MetricEstimate::name))
        .distinct()
        .forEach(
            metric -> {
              List<String> row = new ArrayList<>(List.of(metric));
              for (ModelReport model : models) {
                MetricGroup measured = group.apply(model);
                row.add(value(measured, metric) + " (" + interval(measured, metric) + ")");
              }
              grid.add(row);
            });
    return grid;
  }

  static Grid comparisons(Evaluation evaluation) {
    Grid grid = new Grid(List.of("model", "against", "metric", "difference", "95 % interval", "p"));
    for (Comparison each : evaluation.report().comparisons()) {
      grid.add(
          List.of(
              each.model(),
              each.other(),
              each.metric(),
              String.format(Locale.ROOT, "%+.4f", each.difference()),
              String.format(Locale.ROOT, "%+.4f to %+.4f", each.low(), each.high()),
              String.format(Locale.ROOT, "%.4f", each.pValue())));
    }
    return grid;
  }

  static Grid sharesOfOracle(Evaluation evaluation) {
    List<String> header = new ArrayList<>(List.of("model"));
    evaluation.ks().forEach(k -> header.add(Evaluation.precisionAt(k)));
    Grid grid = new Grid(header);
    for (ModelReport model : evaluation.ranked()) {
      List<String> row = new ArrayList<>(List.of(marked(model.name())));
      for (int k : evaluation.ks()) {
        OptionalDouble share = evaluation.shareOfOracle(model, k);
        row.add(
            share.isEmpty()
                ? UNKNOWN
                : String.format(Locale.ROOT, "%.1f %%", 100 * share.getAsDouble()));
      }
      grid.add(row);
    }
    return grid;
  }

  /** A row for each feature, the most worth first, at most so many. */
  static Grid featureWorth(List<FeatureWorth> features, int limit) {
    Grid grid = new Grid(List.of("feature", "share of gain", "splits"));
    for (FeatureWorth each : features.stream().limit(limit).toList()) {
      grid.add(
          List.of(
              each.feature(),
              String.format(Locale.ROOT, "%.1f %%", 100 * each.share()),
              String.format(Locale.ROOT, "%.0f", each.splits())));
    }
    return grid;
  }

  private static List<ModelReport> withOracle(Evaluation evaluation) {
    List<ModelReport> models = new ArrayList<>(evaluation.ranked());
    evaluation.oracle().ifPresent(models::add);
    return models;
  }

  private static String marked(String model) {
    return model.equals(PopularityModel.WINDOWED_NAME) ? model + " *" : model;
  }

  private static String shortened(String metric) {
    String name = metric.substring(0, metric.indexOf('@'));
    return name.equals("money-precision") ? "money" : name;
  }

  private static String value(MetricGroup group, String metric) {
    return Evaluation.find(group, metric)
        .map(found -> String.format(Locale.ROOT, "%.4f", found.value()))
        .orElse(UNKNOWN);
  }

  private static String interval(MetricGroup group, String metric) {
    return Evaluation.find(group, metric)
        .map(found -> String.format(Locale.ROOT, "%.4f to %.4f", found.low(), found.high()))
        .orElse(UNKNOWN);
  }
}
