package io.bellwether.algorithms.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.matrix.CsrMatrix;
import org.junit.jupiter.api.Test;

class RandomShareTest {

  private final Interactions all = Purchases.random(5000, 100, 40, 1);
  private final Split split = new RandomShare(0.3, 7).splits(all, 100, 40).getFirst();

  @Test
  void putsAPairWithAllItsPurchasesOnOneSide() {
    CsrMatrix train = split.train().matrix();

    assertThat(split.newTest()).isEqualTo(split.test());
    double share =
        (double) split.test().nonZeroCount() / (split.test().nonZeroCount() + train.nonZeroCount());
    assertThat(share).isCloseTo(0.3, within(0.04));
  }

  @Test
  void dependsOnTheSeedAloneAndNotOnTheOrderOfRows() {
    int[] backwards = new int[all.size()];
    for (int at = 0; at < backwards.length; at++) {
      backwards[at] = backwards.length - 1 - at;
    }

    assertThat(new RandomShare(0.3, 7).splits(all.at(backwards), 100, 40).getFirst().test())
        .isEqualTo(split.test());
    assertThat(new RandomShare(0.3, 8).splits(all, 100, 40).getFirst().test())
        .isNotEqualTo(split.test());
  }

  @Test
  void drawsAgainFromTheTrainSideForValidation() {
    Split inner =
        new RandomShare(0.3, 7).validation(split).splits(split.trainEvents(), 100, 40).getFirst();

    double share = (double) inner.test().nonZeroCount() / split.train().matrix().nonZeroCount();
    assertThat(share).isCloseTo(0.3, within(0.04));
  }
}
