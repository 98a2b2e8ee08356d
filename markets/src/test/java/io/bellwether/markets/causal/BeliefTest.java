package io.bellwether.markets.causal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.markets.draw.Draws;
import org.junit.jupiter.api.Test;

class BeliefTest {

  private static final int N = Dimensions.PRIVATE_COUNT;

  private final Belief belief = belief();

  @Test
  void nobodyDriftsFromWhatIsTrueOfAnybody() {
    Belief later = Belief.ofAnybody().drifted(0.3);

    assertThat(later.mean(4)).isZero();
    assertThat(later.covariance(4, 4)).isCloseTo(1, within(1e-12));
    assertThat(later.covariance(4, 5)).isZero();
  }

  @Test
  void driftLetsABeliefFadeTowardsAnybody() {
    Belief later = belief.drifted(0.36);

    assertThat(later.mean(0)).isCloseTo(0.8 * belief.mean(0), within(1e-12));
    assertThat(later.covariance(0, 0)).isCloseTo(0.64 * 0.5 + 0.36, within(1e-12));
    assertThat(later.covariance(0, 1)).isCloseTo(0.64 * 0.2, within(1e-12));
    assertThat(belief.drifted(1).mean(0)).isZero();
    assertThat(belief.drifted(1).covariance(0, 1)).isZero();
  }

  @Test
  void drawsHaveItsMeanAndCovariance() {
    int count = 50_000;
    Draws draws = Draws.at(1, 2);
    float[] normals = new float[count * N];
    for (int at = 0; at < normals.length; at++) {
      normals[at] = (float) draws.normal();
    }

    float[] tastes = belief.draws(normals);

    double[] mean = new double[N];
    for (int at = 0; at < tastes.length; at++) {
      mean[at % N] += tastes[at] / count;
    }
    for (int row = 0; row < N; row++) {
      assertThat(mean[row]).isCloseTo(belief.mean(row), within(0.02));
      for (int column = 0; column < N; column++) {
        double covariance = 0;
        for (int at = 0; at < tastes.length; at += N) {
          covariance += (tastes[at + row] - mean[row]) * (tastes[at + column] - mean[column]);
        }
        assertThat(covariance / count).isCloseTo(belief.covariance(row, column), within(0.02));
      }
    }
  }

  @Test
  void thePrecisionIsTheInverseOfTheCovariance() {
    double[] precision = belief.precision();
    double sum = 0;
    for (int k = 0; k < N; k++) {
      sum += precision[k] * belief.covariance(k, 0);
    }

    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  /** Variances of 0.5; the first two go together. */
  private static Belief belief() {
    double[] mean = new double[N];
    double[] covariance = new double[N * N];
    for (int k = 0; k < N; k++) {
      mean[k] = 0.3 * k - 1;
      covariance[k * N + k] = 0.5;
    }
    covariance[1] = 0.2;
    covariance[N] = 0.2;
    return new Belief(mean, covariance);
  }
}
