package io.bellwether.algorithms.evaluation.metrics;

import io.bellwether.algorithms.evaluation.MetricEstimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/**
 * One model's metrics for each investor of a group, over all folds: an investor who stands in
 * several has the mean of theirs, so that intervals and comparisons are over investors, each once.
 */
public final class GroupValues {

  private final List<Integer> ks;
  private final int securityCount;
  private final List<FoldValues> folds;
  private final int[] investors;
  private final double[] values;
  private final double[] aucs;

  private GroupValues(List<Integer> ks, int securityCount, List<FoldValues> folds) {
    this.ks = ks;
    this.securityCount = securityCount;
    this.folds = folds;
    List<int[]> rows = folds.stream().map(FoldValues::investors).toList();
    this.investors = union(rows);
    this.values =
        means(
            investors,
            rows,
            folds.stream().map(FoldValues::values).toList(),
            ks.size() * Metric.COLUMNS);
    List<int[]> sampled = folds.stream().map(FoldValues::aucInvestors).toList();
    this.aucs = means(union(sampled), sampled, folds.stream().map(FoldValues::aucs).toList(), 1);
  }

  /**
   * Brings the folds together.
   *
   * @param ks as the folds were judged
   * @param folds at least one
   */
  public static GroupValues of(List<Integer> ks, int securityCount, List<FoldValues> folds) {
    return new GroupValues(List.copyOf(ks), securityCount, List.copyOf(folds));
  }

  public int investorCount() {
    return investors.length;
  }

  /** {@link Metric#PRECISION} at the first k, of each investor in order of their rows. */
  public double[] precisions() {
    double[] precisions = new double[investors.length];
    for (int row = 0; row < precisions.length; row++) {
      precisions[row] = values[row * ks.size() * Metric.COLUMNS + Metric.PRECISION.column()];
    }
    return precisions;
  }

  /**
   * Every metric with its interval, in the order they are shown; none without an investor.
   *
   * @param priced whether to show {@link Metric#MONEY_PRECISION}
   * @param seed of the bootstrap
   */
  public List<MetricEstimate> estimates(boolean priced, long seed, ForkJoinPool pool) {
    if (investors.length == 0) {
      return List.of();
    }
    int width = ks.size() * Metric.COLUMNS;
    List<Coverage> coverages = ks.stream().map(this::coverage).toList();
    InvestorResamples resamples =
        InvestorResamples.of(values, investors.length, width, coverages, seed, pool);
    List<MetricEstimate> estimates = new ArrayList<>();
    for (int at = 0; at < ks.size(); at++) {
      for (Metric metric : Metric.PER_LIST) {
        String name = metric.at(ks.get(at));
        if (metric == Metric.COVERAGE) {
          double value = coverages.get(at).ofAll(investors.length);
          estimates.add(resamples.centred(width + at, name, value, investors.length));
        } else if (metric != Metric.MONEY_PRECISION || priced) {
          int column = at * Metric.COLUMNS + metric.column();
          double value = mean(values, column, width);
          estimates.add(resamples.percentile(column, name, value, investors.length));
        }
      }
    }
    estimates.add(
        InvestorResamples.of(aucs, aucs.length, 1, List.of(), seed, pool)
            .percentile(0, Metric.AUC.label(), mean(aucs, 0, 1), aucs.length));
    return List.copyOf(estimates);
  }

  private Coverage coverage(int k) {
    Coverage coverage = new Coverage(securityCount);
    for (FoldValues fold : folds) {
      int[] rows =
          IntStream.of(fold.investors()).map(row -> Arrays.binarySearch(investors, row)).toArray();
      coverage.addFold(fold.lists(), k, rows);
    }
    return coverage;
  }

  private static int[] union(List<int[]> ascending) {
    return ascending.size() == 1
        ? ascending.getFirst()
        : ascending.stream().flatMapToInt(IntStream::of).sorted().distinct().toArray();
  }

  /** The mean row of each investor over the folds that have one. */
  private static double[] means(
      int[] investors, List<int[]> rowsOfFolds, List<double[]> valuesOfFolds, int width) {
    if (valuesOfFolds.size() == 1) {
      return valuesOfFolds.getFirst();
    }
    double[] means = new double[Math.multiplyExact(investors.length, width)];
    int[] counts = new int[investors.length];
    for (int fold = 0; fold < rowsOfFolds.size(); fold++) {
      int[] rows = rowsOfFolds.get(fold);
      for (int row = 0; row < rows.length; row++) {
        int target = Arrays.binarySearch(investors, rows[row]);
        counts[target]++;
        for (int column = 0; column < width; column++) {
          means[target * width + column] += valuesOfFolds.get(fold)[row * width + column];
        }
      }
    }
    for (int at = 0; at < means.length; at++) {
      means[at] /= counts[at / width];
    }
    return means;
  }

  private static double mean(double[] table, int column, int width) {
    double sum = 0;
    for (int at = column; at < table.length; at += width) {
      sum += table[at];
    }
    int rowCount = table.length / width;
    return sum / rowCount;
  }
}
