package io.bellwether.algorithms.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.matrix.CsrMatrix;
import org.junit.jupiter.api.Test;

class Bm25WeightsTest {

  private static final CsrMatrix BOUGHT =
      CsrMatrix.fromTriples(
          3, 4, new int[] {0, 0, 1, 1, 2}, new int[] {0, 1, 1, 2, 3}, new float[] {1, 3, 1, 2, 0});

  @Test
  void isBm25OverItsMean() {
    Bm25 bm25 = new Bm25(1.2f, 0.75f);
    CsrMatrix plain = bm25.weighted(BOUGHT);
    double sum = 0;
    for (int at = 0; at < plain.nonZeroCount(); at++) {
      sum += plain.value(at);
    }

    CsrMatrix scaled = bm25.over(BOUGHT).weighted(BOUGHT);

    for (int at = 0; at < plain.nonZeroCount(); at++) {
      assertThat((double) scaled.value(at))
          .isCloseTo(plain.value(at) * plain.nonZeroCount() / sum, within(1e-6));
    }
  }

  @Test
  void weighsALaterRowAsItWeighedTheMatrix() {
    Bm25Weights weights = new Bm25(1.2f, 0.75f).over(BOUGHT);
    CsrMatrix scaled = weights.weighted(BOUGHT);

    assertThat(weights.of(1, 3, 2)).isEqualTo(scaled.get(0, 1));
    assertThat(weights.of(3, 0, 1)).isZero();
  }

  @Test
  void weighsNothingWhereNothingIsTold() {
    CsrMatrix single = CsrMatrix.fromTriples(1, 1, new int[1], new int[1], new float[] {1});

    assertThat(new Bm25(1.2f, 0.75f).over(single).of(0, 1, 1)).isZero();
  }

  @Test
  void weighsTheSameWhenMadeAgainFromItsNumbers() {
    Bm25Weights weights = new Bm25(1.2f, 0.75f).over(BOUGHT);

    Bm25Weights again = new Bm25Weights(weights.bm25(), weights.damping(), weights.scale());

    assertThat(again.weighted(BOUGHT)).isEqualTo(weights.weighted(BOUGHT));
    assertThat(again.securityCount()).isEqualTo(4);
  }

  @Test
  void refusesNumbersOutOfBounds() {
    Bm25 bm25 = new Bm25(1.2f, 0.75f);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bm25Weights(bm25, new double[] {1, -1}, 1))
        .withMessage("damping[1] is -1.0, must be finite and at least 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bm25Weights(bm25, new double[] {1, 1}, Double.NaN))
        .withMessage("scale is NaN, must be finite and at least 0");
  }
}
