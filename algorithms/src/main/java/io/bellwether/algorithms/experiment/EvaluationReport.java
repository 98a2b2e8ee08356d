package io.bellwether.algorithms.experiment;

import java.util.List;

/**
 * All that an experiment found.
 *
 * @param split the rule, for a reader
 * @param models in the order they were asked for
 * @param comparisons the best model by the first metric against each other one, then each against
 *     windowed popularity where that is among them
 */
public record EvaluationReport(
    String split,
    int investorCount,
    int securityCount,
    int interactionCount,
    long seed,
    List<Fold> folds,
    List<ModelReport> models,
    List<Comparison> comparisons) {

  public EvaluationReport {
    folds = List.copyOf(folds);
    models = List.copyOf(models);
    comparisons = List.copyOf(comparisons);
  }
}
