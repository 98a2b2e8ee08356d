package io.bellwether.algorithms.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.evaluation.Bootstrap;
import io.bellwether.algorithms.evaluation.GlobalTime;
import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.evaluation.MetricEstimate;
import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.FeaturedModel;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.popularity.PopularityModel;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class RankingEvaluationTest {

  /** Ranks the securities 0, 1, 2, 3, 4 in this order. */
  private static final Model IN_ORDER = new PopularityModel(new float[] {5, 4, 3, 2, 1});

  @Test
  void equalsPrecisionsComputedByHand() {
    // Given
    //   investor 0: train {0}, test {1, 4}: top 2 without 0 is {1, 2}, one hit, 1/2
    //   investor 1: train {1}, test {0, 2}: top 2 without 1 is {0, 2}, two hits, 2/2
    //   investor 2: train {0, 1, 2, 3}, test {4}: only {4} is left, one hit, 1/2
    //   investor 3: train {0}, test {4}: top 2 without 0 is {1, 2}, no hit
    //   investor 4: no train, test {0}: not warm; investor 5: train {0}, no new security: not warm
    Split split =
        split(
            6,
            5,
            new int[] {0, 1, 2, 2, 2, 2, 3, 5},
            new int[] {0, 1, 0, 1, 2, 3, 0, 0},
            new int[] {0, 0, 1, 1, 2, 3, 4, 5},
            new int[] {1, 4, 0, 2, 4, 4, 0, 0});
    // When
    MetricEstimate precision = precisionAt(2, split, 1);
    // Then
    assertThat(precision.value()).isCloseTo((0.5 + 1 + 0.5 + 0) / 4, within(1e-12));
    assertThat(precision.name()).isEqualTo("precision@2");
    assertThat(precision.investorCount()).isEqualTo(4);
    assertThat(split.coldInvestors()).containsExactly(4);
    // {0, 1, 2, 4} of five
    assertThat(judgedAt(2, IN_ORDER, split).coverage()).isCloseTo(0.8, within(1e-12));
  }

  @Test
  void theLeadIsTheMeanOfWhatEachInvestorGains() {
    Split split = randomSplit();
    JudgedRanking inOrder = judgedAt(2, IN_ORDER, split);
    JudgedRanking reversed = judgedAt(2, new PopularityModel(new float[] {1, 2, 3, 4, 5}), split);

    MetricEstimate lead = reversed.lead(inOrder, 7, ForkJoinPool.commonPool());

    assertThat(lead.value())
        .isCloseTo(reversed.precision(7).value() - inOrder.precision(7).value(), within(1e-12));
    assertThat(lead.low()).isLessThan(lead.value());
    assertThat(lead.high()).isGreaterThan(lead.value());
    assertThat(inOrder.lead(inOrder, 7, ForkJoinPool.commonPool()))
        .isEqualTo(new MetricEstimate("precision@2", 0, 0, 0, lead.investorCount()));
  }

  @Test
  void aLeadOverWhatWasJudgedOtherwiseIsRefused() {
    Split split = randomSplit();
    JudgedRanking byTwo = judgedAt(2, IN_ORDER, split);
    JudgedRanking byThree = judgedAt(3, IN_ORDER, split);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> byTwo.lead(byThree, 7, ForkJoinPool.commonPool()))
        .withMessageContaining("by k 2")
        .withMessageContaining("by k 3");
  }

  private static JudgedRanking judgedAt(int k, Model model, Split split) {
    return RankingEvaluation.judgedAt(
        k, new ModelRanker(model, split.train().matrix()), split, ForkJoinPool.commonPool());
  }

  @Test
  void aModelThatLooksAtFeaturesIsMeasuredLikeOneThatDoesNot() {
    Split split = randomSplit();
    int investors = split.train().matrix().rowCount();
    CsrMatrix features = SideFeatures.none(investors, 5).investors();

    MetricEstimate featured =
        RankingEvaluation.precisionAt(
            3,
            new FeaturedRanker(new Featureless(IN_ORDER), split.train().matrix(), features),
            split,
            42,
            ForkJoinPool.commonPool());

    assertThat(featured).isEqualTo(precisionAt(3, split, 42));
  }

  /** A model that is handed features and looks at none. */
  private record Featureless(Model model) implements FeaturedModel {

    @Override
    public String name() {
      return model.name();
    }

    @Override
    public int securityCount() {
      return model.securityCount();
    }

    @Override
    public int investorFeatureCount() {
      return 0;
    }

    @Override
    public Model of(FeatureRow investor) {
      return model;
    }

    @Override
    public RankedLists recommendAll(
        CsrMatrix histories, CsrMatrix investors, int limit, Repeats repeats, ForkJoinPool pool) {
      return model.recommendAll(histories, limit, repeats, pool);
    }
  }

  @Test
  void givesTheSameEstimateForTheSameSeedOnAnyNumberOfThreads() {
    Split split = randomSplit();
    try (ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool four = new ForkJoinPool(4)) {
      MetricEstimate alone = precisionAt(3, split, 42, one);

      assertThat(precisionAt(3, split, 42, four)).isEqualTo(alone);
      assertThat(precisionAt(3, split, 42)).isEqualTo(alone);
    }
  }

  @Test
  void boundsTheValueByAnIntervalThatDependsOnTheSeed() {
    Split split = randomSplit();

    MetricEstimate estimate = precisionAt(3, split, 42);

    assertThat(estimate.low()).isLessThan(estimate.value());
    assertThat(estimate.high()).isGreaterThan(estimate.value());
    MetricEstimate reseeded = precisionAt(3, split, 43);
    assertThat(reseeded.value()).isEqualTo(estimate.value());
    assertThat(new double[] {reseeded.low(), reseeded.high()})
        .isNotEqualTo(new double[] {estimate.low(), estimate.high()});
  }

  @Test
  void givesAnIntervalAboutAsWideAsTheNormalApproximation() {
    // Given: 400 investors, half with precision 0 and half with 1; standard error 0.025
    double[] precisions = new double[400];
    for (int investor = 0; investor < precisions.length; investor++) {
      precisions[investor] = investor % 2;
    }
    // When
    MetricEstimate estimate = Bootstrap.ofMean("precision@1", precisions, 5);
    // Then
    assertThat(estimate.low()).isCloseTo(0.5 - 1.96 * 0.025, within(0.006));
    assertThat(estimate.high()).isCloseTo(0.5 + 1.96 * 0.025, within(0.006));
  }

  @Test
  void acceptsAKAboveTheNumberOfSecurities() {
    MetricEstimate estimate = precisionAt(10, split(1, 5, ints(0), ints(0), ints(0), ints(1)), 1);

    assertThat(estimate.value()).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void refusesASplitWithoutAWarmInvestor() {
    Split cold = split(3, 5, ints(0), ints(0), ints(1), ints(1));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> precisionAt(2, cold, 1))
        .withMessageContaining("no investor has a purchase in train and a new security in test");
  }

  @Test
  void refusesAKBelowOneAndAModelOfAnotherSize() {
    Split split = split(1, 5, ints(0), ints(0), ints(0), ints(1));
    Split four = split(1, 4, ints(0), ints(0), ints(0), ints(1));
    Ranker five = new ModelRanker(IN_ORDER, split.train().matrix());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> precisionAt(0, split, 1))
        .withMessage("k is 0, must be at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> RankingEvaluation.precisionAt(1, five, four, 1, ForkJoinPool.commonPool()))
        .withMessage("the ranker has 5 securities but the split has 4");
  }

  private static MetricEstimate precisionAt(int k, Split split, long seed) {
    return precisionAt(k, split, seed, ForkJoinPool.commonPool());
  }

  private static MetricEstimate precisionAt(int k, Split split, long seed, ForkJoinPool pool) {
    return RankingEvaluation.precisionAt(
        k, new ModelRanker(IN_ORDER, split.train().matrix()), split, seed, pool);
  }

  private static Split randomSplit() {
    SplittableRandom random = new SplittableRandom(9);
    int[] investors = random.ints(900, 0, 300).toArray();
    int[] securities = random.ints(900, 0, 5).toArray();
    long[] moments = random.longs(900, 0, 200).toArray();
    return GlobalTime.at(100)
        .splits(new Interactions(investors, securities, moments), 300, 5)
        .getFirst();
  }

  private static Split split(
      int investorCount,
      int securityCount,
      int[] trainInvestors,
      int[] trainSecurities,
      int[] testInvestors,
      int[] testSecurities) {
    int trainSize = trainInvestors.length;
    int size = trainSize + testInvestors.length;
    int[] investors = new int[size];
    int[] securities = new int[size];
    long[] moments = new long[size];
    for (int at = 0; at < size; at++) {
      boolean train = at < trainSize;
      investors[at] = train ? trainInvestors[at] : testInvestors[at - trainSize];
      securities[at] = train ? trainSecurities[at] : testSecurities[at - trainSize];
      moments[at] = train ? 1 : 2;
    }
    return GlobalTime.at(2)
        .splits(new Interactions(investors, securities, moments), investorCount, securityCount)
        .getFirst();
  }

  private static int[] ints(int... values) {
    return values;
  }
}
