package io.bellwether.ranking.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ListQualityTest {

  @Test
  void measuresAListWithoutTies() {
    RankingSet set = set(new int[] {0, 1, 0, 2}, 4);
    double[] scores = {4, 3, 2, 1};
    double log3 = StrictMath.log(3) / StrictMath.log(2);
    double log5 = StrictMath.log(5) / StrictMath.log(2);

    assertThat(new ListQuality(ListMeasure.PRECISION, 2).mean(set, scores)).isEqualTo(0.5);
    assertThat(new ListQuality(ListMeasure.NDCG, 4).mean(set, scores))
        .isCloseTo((1 / log3 + 3 / log5) / (3 + 1 / log3), within(1e-15));
  }

  @Test
  void measuresEqualScoresAsTheMeanOfAllTheirOrders() {
    SplittableRandom random = new SplittableRandom(2);
    for (ListMeasure measure : ListMeasure.values()) {
      ListQuality quality = new ListQuality(measure, 3);
      int[] labels = {0, 1, 2, 0, 1, 0};
      double[] tied = {5, 3, 3, 3, 3, 1};
      RankingSet set = set(labels, 6);
      double sum = 0;
      int draws = 40_000;
      for (int draw = 0; draw < draws; draw++) {
        double[] broken = tied.clone();
        for (int row = 0; row < broken.length; row++) {
          broken[row] += random.nextDouble() / 2;
        }
        sum += quality.mean(set, broken);
      }

      assertThat(quality.mean(set, tied)).isCloseTo(sum / draws, within(0.005));
    }
  }

  @Test
  void leavesOutGroupsWithoutALabel() {
    ListQuality quality = new ListQuality(ListMeasure.NDCG, 5);

    assertThat(quality.mean(set(new int[] {1, 0, 0, 0}, 2), new double[] {2, 1, 0, 0}))
        .isEqualTo(1);
    assertThat(quality.mean(set(new int[4], 2), new double[4])).isNaN();
  }

  private static RankingSet set(int[] labels, int groupSize) {
    int[] sizes = new int[labels.length / groupSize];
    Arrays.fill(sizes, groupSize);
    return new RankingSet(List.of("a"), new float[labels.length], labels, sizes, Optional.empty());
  }
}
