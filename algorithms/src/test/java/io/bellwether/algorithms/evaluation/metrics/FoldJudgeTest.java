package io.bellwether.algorithms.evaluation.metrics;

import static io.bellwether.algorithms.evaluation.Purchases.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.evaluation.GlobalTime;
import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.evaluation.MetricEstimate;
import io.bellwether.algorithms.evaluation.Purchases;
import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.popularity.PopularityModel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FoldJudgeTest {

  private static final ForkJoinPool POOL = ForkJoinPool.commonPool();

  @Test
  void equalsEveryMetricComputedByHand() {
    // Given: securities ranked 0, 1, 2, 3, 4
    //   investor 0 has {0}, buys {2, 4}: ranked 1 2 3 4, hits at 2 and 4
    //   investor 1 has {0, 1}, buys {2}: ranked 2 3 4, hit at 1
    Split split =
        GlobalTime.at(9)
            .splits(
                new Interactions(
                    new int[] {0, 1, 1, 0, 0, 1},
                    new int[] {0, 0, 1, 2, 4, 2},
                    new long[] {1, 1, 1, 9, 9, 9},
                    new float[0],
                    new float[] {2, 2, 6, 1, 1, 1}),
                2,
                5)
            .getFirst();
    Model inOrder = new PopularityModel(new float[] {5, 4, 3, 2, 1});
    // When
    List<MetricEstimate> estimates = estimates(inOrder, split, Repeats.EXCLUDED, List.of(3), true);
    // Then
    double log3 = Math.log(3) / Math.log(2);
    assertThat(values(estimates))
        .containsEntry("precision@3", (1 / 3.0 + 1 / 3.0) / 2)
        .containsEntry("recall@3", (1 / 2.0 + 1) / 2)
        .containsEntry("map@3", (1 / 2.0 / 2 + 1) / 2)
        .containsEntry("mrr@3", (1 / 2.0 + 1) / 2)
        .containsEntry("hit-rate@3", 1.0)
        // 1 alone has a price among those recommended to investor 0, and is not bought
        .containsEntry("money-precision@3", 0.0)
        // 1, 2, 3 and 2, 3, 4 of five
        .containsEntry("coverage@3", 4 / 5.0)
        // nobody bought 2, 3 or 4 in train, one of two bought 1
        .containsEntry("diversity@3", 1.0)
        // 2 and 4 against 1; nothing to compare with for investor 1 but 4
        .containsEntry("auc", (0.0 + 1) / 2);
    assertThat(values(estimates).get("ndcg@3"))
        .isCloseTo((1 / log3 / (1 + 1 / log3) + 1) / 2, within(1e-12));
    double unbought = log3;
    assertThat(values(estimates).get("novelty@3"))
        .isCloseTo(((log3 - 1 + 2 * unbought) / 3 + unbought) / 2, within(1e-6));
    assertThat(estimates.stream().map(MetricEstimate::name))
        .containsExactly(
            "precision@3",
            "recall@3",
            "map@3",
            "ndcg@3",
            "mrr@3",
            "hit-rate@3",
            "money-precision@3",
            "coverage@3",
            "novelty@3",
            "diversity@3",
            "auc");
  }

  @Test
  void weighsHitsByTheirPrice() {
    // Given: both recommended, the one of price 6 is bought, the other has price 2
    Split split =
        GlobalTime.at(9)
            .splits(
                new Interactions(
                    new int[] {0, 1, 1, 0},
                    new int[] {0, 1, 2, 1},
                    new long[] {1, 1, 1, 9},
                    new float[0],
                    new float[] {4, 6, 2, 100}),
                2,
                3)
            .getFirst();
    Model inOrder = new PopularityModel(new float[] {3, 2, 1});

    List<MetricEstimate> estimates = estimates(inOrder, split, Repeats.EXCLUDED, List.of(2), true);

    assertThat(values(estimates)).containsEntry("money-precision@2", 6.0 / 8);
    assertThat(values(estimates(inOrder, split, Repeats.EXCLUDED, List.of(2), false)))
        .doesNotContainKey("money-precision@2");
  }

  @Test
  void countsRepeatsOnlyWhereAskedTo() {
    Split split =
        GlobalTime.at(9)
            .splits(Purchases.of(row(0, 0, 1), row(0, 0, 9), row(0, 2, 9)), 1, 3)
            .getFirst();
    Model inOrder = new PopularityModel(new float[] {3, 2, 1});

    assertThat(values(estimates(inOrder, split, Repeats.COUNTED, List.of(1), false)))
        .containsEntry("precision@1", 1.0)
        .containsEntry("recall@1", 0.5);
    assertThat(values(estimates(inOrder, split, Repeats.EXCLUDED, List.of(1), false)))
        .containsEntry("precision@1", 0.0);
  }

  @Test
  void keepsTheDivisorForAModelWithLittleToSay() {
    Split split =
        GlobalTime.at(9).splits(Purchases.of(row(0, 0, 1), row(0, 1, 9)), 1, 4).getFirst();
    Model terse = new PopularityModel(new float[] {0, 1, 0, 0});

    assertThat(values(estimates(terse, split, Repeats.EXCLUDED, List.of(4), false)))
        .containsEntry("precision@4", 0.25)
        .containsEntry("diversity@4", 0.0);
  }

  @ParameterizedTest
  @EnumSource(Repeats.class)
  void equalsTheDefinitionsWordByWord(Repeats repeats) {
    Split split =
        GlobalTime.byShare(0.4).splits(Purchases.random(600, 60, 25, 3), 60, 25).getFirst();
    Model model = new ScoredByHash(25, 11);
    List<Integer> ks = List.of(4, 9, 1);
    int[] warm = split.warmInvestors(repeats);
    ModelRanker ranker = new ModelRanker(model, split.train().matrix());
    RankedLists lists = ranker.rank(warm, 9, repeats, POOL);

    FoldValues values = new FoldJudge(split, ks, 1, POOL).judge(ranker, lists, warm, repeats);

    for (int row = 0; row < warm.length; row++) {
      float[] scores = new float[25];
      model.scoresInto(History.ofRow(split.train().matrix(), warm[row]), scores);
      for (int at = 0; at < ks.size(); at++) {
        int k = ks.get(at);
        SlowMetrics slow =
            new SlowMetrics(split, repeats, warm[row], SlowMetrics.list(lists, row, k), scores);
        for (Metric metric : Metric.PER_INVESTOR) {
          assertThat(values.values()[(row * ks.size() + at) * Metric.COLUMNS + metric.column()])
              .as("%s of investor %d", metric.at(k), warm[row])
              .isCloseTo(slow.of(metric, k), within(1e-6));
        }
        assertThat(values.aucs()[row]).isCloseTo(slow.of(Metric.AUC, k), within(1e-9));
      }
    }
    assertThat(warm).hasSizeGreaterThan(50);
  }

  @Test
  void givesTheMeanOfTheFirstColumnWhenAskedForPrecisionAlone() {
    Split split =
        GlobalTime.byShare(0.4).splits(Purchases.random(600, 60, 25, 3), 60, 25).getFirst();
    int[] warm = split.warmInvestors(Repeats.EXCLUDED);
    ModelRanker ranker = new ModelRanker(new ScoredByHash(25, 2), split.train().matrix());
    RankedLists lists = ranker.rank(warm, 5, Repeats.EXCLUDED, POOL);

    FoldValues values =
        new FoldJudge(split, List.of(5), 1, POOL).judge(ranker, lists, warm, Repeats.EXCLUDED);

    assertThat(FoldJudge.meanPrecision(5, lists, warm, split.newTest()))
        .isCloseTo(
            GroupValues.of(List.of(5), 25, List.of(values))
                .estimates(false, 1, POOL)
                .getFirst()
                .value(),
            within(1e-12));
  }

  @Test
  void refusesAModelOfAnotherSize() {
    Split split =
        GlobalTime.at(9).splits(Purchases.of(row(0, 0, 1), row(0, 1, 9)), 1, 4).getFirst();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ModelRanker(new ScoredByHash(3, 1), split.train().matrix()))
        .withMessage("model hash has 3 securities but the split has 4");
  }

  private static List<MetricEstimate> estimates(
      Model model, Split split, Repeats repeats, List<Integer> ks, boolean priced) {
    int[] warm = split.warmInvestors(repeats);
    ModelRanker ranker = new ModelRanker(model, split.train().matrix());
    int longest = ks.stream().mapToInt(k -> k).max().orElseThrow();
    FoldValues values =
        new FoldJudge(split, ks, 1, POOL)
            .judge(ranker, ranker.rank(warm, longest, repeats, POOL), warm, repeats);
    return GroupValues.of(ks, model.securityCount(), List.of(values)).estimates(priced, 1, POOL);
  }

  private static Map<String, Double> values(List<MetricEstimate> estimates) {
    return estimates.stream()
        .collect(Collectors.toMap(MetricEstimate::name, MetricEstimate::value));
  }
}
