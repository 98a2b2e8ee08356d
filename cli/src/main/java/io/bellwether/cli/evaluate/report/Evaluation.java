package io.bellwether.cli.evaluate.report;

import io.bellwether.algorithms.evaluation.MetricEstimate;
import io.bellwether.algorithms.experiment.EvaluationReport;
import io.bellwether.algorithms.experiment.MetricGroup;
import io.bellwether.algorithms.experiment.ModelReport;
import io.bellwether.cli.evaluate.dataset.Facts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * All there is to report.
 *
 * @param notes what a reader should know of features and models, a sentence each
 * @param ks lengths of the lists that were judged; models are ordered by the first
 * @param search where the hyperparameters come from
 * @param featureWorth to the trees of the two-stage model, most first; empty without that model
 */
public record Evaluation(
    Facts data,
    List<String> notes,
    EvaluationReport report,
    List<Integer> ks,
    String search,
    Optional<List<FeatureWorth>> featureWorth,
    Machine machine) {

  /** The name under which the true utilities are reported. */
  static final String ORACLE = "oracle";

  public Evaluation {
    notes = List.copyOf(notes);
    ks = List.copyOf(ks);
    featureWorth = featureWorth.map(List::copyOf);
    if (ks.isEmpty()) {
      throw new IllegalArgumentException("ks is empty, must have at least one length");
    }
  }

  /** How many models were judged, the oracle not counted. */
  public int modelCount() {
    return ranked().size();
  }

  /** The models without the oracle, best first. */
  List<ModelReport> ranked() {
    String first = precisionAt(ks.getFirst());
    return report.models().stream()
        .filter(model -> !model.name().equals(ORACLE))
        .sorted(
            Comparator.comparingDouble(
                    (ModelReport model) ->
                        find(model.newPurchases(), first)
                            .map(MetricEstimate::value)
                            .orElse(Double.NEGATIVE_INFINITY))
                .reversed()
                .thenComparing(ModelReport::name))
        .toList();
  }

  Optional<ModelReport> oracle() {
    return report.models().stream().filter(model -> model.name().equals(ORACLE)).findFirst();
  }

  /** The model's precision over the oracle's; empty if there is no oracle or it finds nothing. */
  OptionalDouble shareOfOracle(ModelReport model, int k) {
    Optional<MetricEstimate> own = find(model.newPurchases(), precisionAt(k));
    Optional<MetricEstimate> best =
        oracle().flatMap(oracle -> find(oracle.newPurchases(), precisionAt(k)));
    return own.isEmpty() || best.isEmpty() || best.get().value() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(own.get().value() / best.get().value());
  }

  static String precisionAt(int k) {
    return "precision@" + k;
  }

  static Optional<MetricEstimate> find(MetricGroup group, String metric) {
    return group.metrics().stream().filter(each -> each.name().equals(metric)).findFirst();
  }
}
