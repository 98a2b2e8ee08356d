package io.bellwether.algorithms.experiment;

import io.bellwether.algorithms.evaluation.MetricEstimate;
import java.util.List;

/**
 * Metrics over the same investors.
 *
 * @param investorCount how many investors; 0 where there are none, and then there are no metrics
 * @param metrics in the order they are shown
 */
public record MetricGroup(int investorCount, List<MetricEstimate> metrics) {

  public MetricGroup {
    metrics = List.copyOf(metrics);
  }
}
