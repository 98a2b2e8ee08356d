package io.bellwether.algorithms.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.algorithms.model.Repeats;
import org.junit.jupiter.api.Test;

class SplitTest {

  private static final float NONE = Float.NaN;

  /** Investor 0 repeats and goes on, 1 stops, 2 begins late; security 3 has no price in train. */
  private static final Interactions ALL =
      new Interactions(
          new int[] {0, 0, 0, 0, 1, 2, 0, 1},
          new int[] {0, 0, 0, 1, 1, 0, 2, 3},
          new long[] {10, 90, 150, 160, 30, 200, 20, 40},
          new float[] {1, 2, 4, 1, 0.5f, 1, 1, 1},
          new float[] {5, 7, 99, 98, 3, 97, NONE, NONE});

  private final Split split = GlobalTime.at(100).splits(ALL, 3, 4).getFirst();

  @Test
  void sumsWeightsAndKeepsTheLastMomentOfTrain() {
    assertThat(split.train().matrix().get(0, 0)).isEqualTo(3f);
    assertThat(split.train().matrix().get(1, 1)).isEqualTo(0.5f);
    assertThat(split.train().latestEpochSecond(0)).isEqualTo(90);
    assertThat(split.trainEvents().size()).isEqualTo(5);
  }

  @Test
  void knowsRepeatsAndNewPurchases() {
    assertThat(split.test().rowColumns(0)).containsExactly(0, 1);
    assertThat(split.newTest().rowColumns(0)).containsExactly(1);
    assertThat(split.warmInvestors(Repeats.EXCLUDED)).containsExactly(0);
    assertThat(split.coldInvestors()).containsExactly(2);
    assertThat(split.bought()).containsExactly(true, true, true, true);
  }

  @Test
  void takesPricesAsTheyWereWhenTrainEnded() {
    assertThat(split.prices()).containsExactly(7, 3, NONE, NONE);
    assertThat(split.priced()).isTrue();
  }

  @Test
  void takesTheHighestOfSeveralPricesAtOneMomentWhateverTheirOrder() {
    Interactions tied =
        new Interactions(
            new int[] {0, 0, 0, 0},
            new int[] {0, 0, 0, 1},
            new long[] {5, 5, 5, 9},
            new float[0],
            new float[] {3, 8, 4, 1});

    assertThat(GlobalTime.at(9).splits(tied, 1, 2).getFirst().prices()[0]).isEqualTo(8);
    assertThat(
            GlobalTime.at(9).splits(tied.at(new int[] {1, 2, 0, 3}), 1, 2).getFirst().prices()[0])
        .isEqualTo(8);
  }
}
