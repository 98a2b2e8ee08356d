package io.bellwether.algorithms.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.evaluation.GlobalTime;
import io.bellwether.algorithms.evaluation.MetricEstimate;
import io.bellwether.algorithms.evaluation.Purchases;
import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class GroupValuesTest {

  private static final ForkJoinPool POOL = ForkJoinPool.commonPool();

  @Test
  void countsAnInvestorOnceWithTheMeanOfTheirFolds() {
    // Given: investor 3 stands in both folds with precision 1 and 0, investor 5 in one with 0.5
    FoldValues first = fold(new int[] {3, 5}, new double[] {1, 0.5}, new int[] {0, 1});
    FoldValues second = fold(new int[] {3}, new double[] {0}, new int[] {2});
    // When
    GroupValues group = GroupValues.of(List.of(1), 4, List.of(first, second));
    List<MetricEstimate> estimates = group.estimates(false, 1, POOL);
    // Then
    assertThat(group.precisions()).containsExactly(0.5, 0.5);
    assertThat(estimates.getFirst().value()).isEqualTo(0.5);
    assertThat(estimates.getFirst().investorCount()).isEqualTo(2);
    // two of four securities in the first fold, one of four in the second
    assertThat(value(estimates, "coverage@1")).isEqualTo((0.5 + 0.25) / 2);
    assertThat(value(estimates, "auc")).isEqualTo(0.5);
  }

  @Test
  void hasNoMetricsWithoutAnInvestor() {
    FoldValues nobody = fold(new int[0], new double[0], new int[0]);

    GroupValues group = GroupValues.of(List.of(1), 4, List.of(nobody, nobody));

    assertThat(group.investorCount()).isZero();
    assertThat(group.estimates(true, 1, POOL)).isEmpty();
  }

  @Test
  void givesAPointForAnIntervalOfOneInvestor() {
    FoldValues one = fold(new int[] {7}, new double[] {0.2}, new int[] {1});

    for (MetricEstimate estimate :
        GroupValues.of(List.of(1), 4, List.of(one)).estimates(true, 1, POOL)) {
      assertThat(estimate.low()).isEqualTo(estimate.value()).isEqualTo(estimate.high());
    }
  }

  @Test
  void givesTheSameIntervalsOnAnyNumberOfThreadsAndOthersForAnotherSeed() {
    GroupValues group = judged();
    try (ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool four = new ForkJoinPool(4)) {
      List<MetricEstimate> alone = group.estimates(true, 42, one);

      assertThat(group.estimates(true, 42, four)).isEqualTo(alone);
      assertThat(group.estimates(true, 43, four)).isNotEqualTo(alone);
    }
  }

  @Test
  void boundsEveryValueByItsInterval() {
    for (MetricEstimate estimate : judged().estimates(true, 5, POOL)) {
      assertThat(estimate.low()).as(estimate.name()).isLessThanOrEqualTo(estimate.value());
      assertThat(estimate.high()).as(estimate.name()).isGreaterThanOrEqualTo(estimate.value());
      assertThat(estimate.high() - estimate.low()).as(estimate.name()).isLessThan(0.5);
    }
  }

  @Test
  void centresTheIntervalOfCoverageOnItsValue() {
    // Given: 200 investors who see one of 100 securities each
    SplittableRandom random = new SplittableRandom(8);
    int[] shown = random.ints(200, 0, 100).toArray();
    int[] investors = new int[200];
    Arrays.setAll(investors, n -> n);
    FoldValues fold = fold(investors, new double[200], shown);
    // When
    MetricEstimate coverage =
        GroupValues.of(List.of(1), 100, List.of(fold)).estimates(false, 1, POOL).stream()
            .filter(estimate -> estimate.name().equals("coverage@1"))
            .findFirst()
            .orElseThrow();
    // Then: resamples cover about 1 - exp(-1.26) of what is covered, yet the value is inside
    assertThat(coverage.value()).isEqualTo(Arrays.stream(shown).distinct().count() / 100.0);
    assertThat((coverage.low() + coverage.high()) / 2).isCloseTo(coverage.value(), within(0.015));
    assertThat(coverage.low()).isLessThan(coverage.value() - 0.02);
    assertThat(coverage.high()).isGreaterThan(coverage.value() + 0.02);
  }

  @Test
  void givesAnIntervalAboutAsWideAsTheNormalApproximation() {
    // Given: 400 investors, half with precision 0 and half with 1; standard error 0.025
    int[] investors = new int[400];
    double[] precisions = new double[400];
    Arrays.setAll(investors, n -> n);
    Arrays.setAll(precisions, n -> n % 2);
    // When
    MetricEstimate estimate =
        GroupValues.of(List.of(1), 1, List.of(fold(investors, precisions, new int[400])))
            .estimates(false, 5, POOL)
            .getFirst();
    // Then
    assertThat(estimate.low()).isCloseTo(0.5 - 1.96 * 0.025, within(0.006));
    assertThat(estimate.high()).isCloseTo(0.5 + 1.96 * 0.025, within(0.006));
  }

  private static GroupValues judged() {
    Split split =
        GlobalTime.byShare(0.4).splits(Purchases.random(2000, 150, 25, 3), 150, 25).getFirst();
    int[] warm = split.warmInvestors(Repeats.EXCLUDED);
    ModelRanker ranker = new ModelRanker(new ScoredByHash(25, 4), split.train().matrix());
    RankedLists lists = ranker.rank(warm, 6, Repeats.EXCLUDED, POOL);
    List<Integer> ks = List.of(3, 6);
    return GroupValues.of(
        ks,
        25,
        List.of(new FoldJudge(split, ks, 1, POOL).judge(ranker, lists, warm, Repeats.EXCLUDED)));
  }

  /** One security shown to each; the AUC is the precision. */
  private static FoldValues fold(int[] investors, double[] precisions, int[] shown) {
    RankedLists lists = new RankedLists(investors.length, 1);
    double[] values = new double[investors.length * Metric.COLUMNS];
    for (int row = 0; row < investors.length; row++) {
      lists.set(row, 1, new int[] {shown[row]}, new float[] {1});
      values[row * Metric.COLUMNS + Metric.PRECISION.column()] = precisions[row];
    }
    return new FoldValues(investors, lists, values, investors, precisions);
  }

  private static double value(List<MetricEstimate> estimates, String name) {
    return estimates.stream()
        .filter(estimate -> estimate.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
