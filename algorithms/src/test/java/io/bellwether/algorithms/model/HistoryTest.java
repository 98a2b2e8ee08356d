package io.bellwether.algorithms.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.matrix.CsrMatrix;
import org.junit.jupiter.api.Test;

class HistoryTest {

  @Test
  void holdsSecuritiesWithTheirWeights() {
    History history = History.of(new int[] {1, 4, 9}, new float[] {2f, 0f, 0.5f});

    assertThat(history.size()).isEqualTo(3);
    assertThat(history.isEmpty()).isFalse();
    assertThat(history.security(1)).isEqualTo(4);
    assertThat(history.weight(2)).isEqualTo(0.5f);
    assertThat(history.toSecurities()).containsExactly(1, 4, 9);
  }

  @Test
  void weighsEverySecurityOnceIfNothingElseIsSaid() {
    History history = History.of(3, 5);

    assertThat(history.weight(0)).isEqualTo(1f);
    assertThat(history.weight(1)).isEqualTo(1f);
  }

  @Test
  void mayBeEmpty() {
    History history = History.of();

    assertThat(history.isEmpty()).isTrue();
    assertThat(history.size()).isZero();
    assertThat(history.contains(0)).isFalse();
    assertThat(history.toSecurities()).isEmpty();
  }

  @Test
  void containsWhatWasBoughtAndNothingElse() {
    History history = History.of(0, 3, 7);

    for (int security = 0; security < 9; security++) {
      assertThat(history.contains(security))
          .isEqualTo(security == 0 || security == 3 || security == 7);
    }
  }

  @Test
  void ofAMatrixRowIsThatRowAlone() {
    // Given: the middle row is empty, the others touch the same securities
    CsrMatrix bought =
        CsrMatrix.of(
            3, 6, new int[] {0, 2, 2, 5}, new int[] {1, 5, 0, 1, 4}, new float[] {1, 2, 3, 4, 5});
    // When
    History last = History.ofRow(bought, 2);
    // Then
    assertThat(last.toSecurities()).containsExactly(0, 1, 4);
    assertThat(last.weight(0)).isEqualTo(3f);
    assertThat(last.contains(5)).isFalse();
    assertThat(History.ofRow(bought, 0).contains(0)).isFalse();
    assertThat(History.ofRow(bought, 1).isEmpty()).isTrue();
  }

  @Test
  void copiesItsSecuritiesWhenAskedForThem() {
    History history = History.of(2, 3);

    history.toSecurities()[0] = 99;

    assertThat(history.security(0)).isEqualTo(2);
  }

  @Test
  void refusesSecuritiesThatDoNotRiseFromZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> History.of(2, 2))
        .withMessage("history[1] is 2, must be above 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> History.of(-1))
        .withMessage("history[0] is -1, must be above -1");
  }

  @Test
  void refusesWeightsThatAreNegativeNotFiniteOrMissing() {
    for (float weight : new float[] {-1f, Float.NaN, Float.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> History.of(new int[] {4}, new float[] {weight}))
          .withMessage(
              "weight of history[0] is %s, must be finite and at least 0".formatted(weight));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> History.of(new int[] {4}, new float[0]))
        .withMessage("history has 1 securities but 0 weights");
  }
}
