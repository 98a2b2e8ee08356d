package io.bellwether.algorithms.evaluation.metrics;

import io.bellwether.algorithms.model.RankedLists;

/**
 * What a {@link FoldJudge} found for some investors of one split.
 *
 * @see GroupValues
 */
public final class FoldValues {

  private final int[] investors;
  private final RankedLists lists;
  private final double[] values;
  private final int[] aucInvestors;
  private final double[] aucs;

  /**
   * @param investors ascending
   * @param lists one for each investor
   * @param values investor-major, for each k the columns of {@link Metric#PER_INVESTOR}
   * @param aucInvestors ascending, those whose {@link Metric#AUC} was taken
   * @param aucs one for each of them
   */
  FoldValues(
      int[] investors, RankedLists lists, double[] values, int[] aucInvestors, double[] aucs) {
    this.investors = investors;
    this.lists = lists;
    this.values = values;
    this.aucInvestors = aucInvestors;
    this.aucs = aucs;
  }

  int[] investors() {
    return investors;
  }

  RankedLists lists() {
    return lists;
  }

  double[] values() {
    return values;
  }

  int[] aucInvestors() {
    return aucInvestors;
  }

  double[] aucs() {
    return aucs;
  }
}
