package io.bellwether.algorithms.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.evaluation.MetricEstimate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class SignificanceTest {

  @Test
  void findsTheChanceOfFiveHeadsInARow() {
    // Given: five investors of six gain the same, so all signs agree by chance in 2 of 2^5 cases
    double[] differences = {0.2, 0.2, 0, 0.2, 0.2, 0.2};

    assertThat(Significance.signFlips(differences, 1)).isCloseTo(2 / 32.0, within(0.012));
  }

  @Test
  void agreesWithAllSignsTriedInTurn() {
    double[] differences = {0.3, -0.1, 0.4, 0.4, -0.2, 0.25, 0.1};
    int asFar = 0;
    for (int signs = 0; signs < 128; signs++) {
      double sum = 0;
      for (int at = 0; at < 7; at++) {
        sum += (signs >> at & 1) == 0 ? differences[at] : -differences[at];
      }
      asFar += Math.abs(sum) >= 1.15 - 1e-9 ? 1 : 0;
    }

    assertThat(Significance.signFlips(differences, 1)).isCloseTo(asFar / 128.0, within(0.02));
  }

  @Test
  void isCertainOfNothingWithoutADifference() {
    assertThat(Significance.signFlips(new double[10], 1)).isEqualTo(1);
  }

  @Test
  void neverSaysThatChanceIsImpossible() {
    double[] differences = new double[300];
    Arrays.fill(differences, 0.2);

    assertThat(Significance.signFlips(differences, 1)).isEqualTo(1.0 / 5001);
  }

  @Test
  void adjustsByHolmAsByHand() {
    // 4 x 0.01, 3 x 0.02 = 0.06, 2 x 0.025 = 0.05 lifted to 0.06, 1 x 0.9
    assertThat(Significance.holm(new double[] {0.9, 0.01, 0.025, 0.02}))
        .containsExactly(new double[] {0.9, 0.04, 0.06, 0.06}, within(1e-12));
    assertThat(Significance.holm(new double[] {0.7, 0.6})).containsExactly(1, 1);
    assertThat(Significance.holm(new double[0])).isEmpty();
  }

  @Test
  void drawsAnInvestorWithBothModels() {
    // Given: two models that differ by exactly 0.1 everywhere, however investors vary
    SplittableRandom random = new SplittableRandom(3);
    double[] same = new double[200];
    double[] varied = new double[200];
    Arrays.fill(same, 0.1);
    Arrays.setAll(varied, at -> random.nextInt(3) - 1);
    // When
    List<MetricEstimate> means =
        Significance.means("precision@5", List.of(same, varied), 1, ForkJoinPool.commonPool());
    // Then
    assertThat(means.getFirst().high() - means.getFirst().low()).isLessThan(1e-12);
    assertThat(means.get(1).low()).isLessThan(0);
    assertThat(means.get(1).high()).isGreaterThan(0);
  }
}
