package io.bellwether.trainer.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnScaleTest {

  @Test
  void aQuantityIsCentredAndDividedByItsExtent() {
    double[] column = {10, 20, 30, 40};

    ColumnScale.centre(column, true);

    assertThat(column).containsExactly(-0.5, -5 / 30.0, 5 / 30.0, 0.5);
  }

  @Test
  void aFlagIsCentredAlone() {
    double[] column = {0, 1, 1, 1};

    ColumnScale.centre(column, false);

    assertThat(column).containsExactly(-0.75, 0.25, 0.25, 0.25);
  }

  @Test
  void anUnknownValueIsTheMeanOfTheKnown() {
    double[] column = {0, Double.NaN, 4};

    ColumnScale.centre(column, true);

    assertThat(column).containsExactly(-0.5, 0, 0.5);
  }

  @Test
  void aColumnThatTellsNothingBecomesZero() {
    double[] constant = {7, Double.NaN, 7};
    double[] unknown = {Double.NaN, Double.NaN};
    double[] empty = {};

    ColumnScale.centre(constant, true);
    ColumnScale.centre(unknown, false);
    ColumnScale.centre(empty, true);

    assertThat(constant).containsExactly(0, 0, 0);
    assertThat(unknown).containsExactly(0, 0);
    assertThat(empty).isEmpty();
  }
}
