package io.bellwether.markets.causal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SymmetricTest {

  private static final double[] A = {4, 2, -1, 2, 5, 3, -1, 3, 6};

  @Test
  void theRootTimesItsTransposeIsTheMatrix() {
    double[] root = Symmetric.root(A, 3);

    assertThat(root[1]).isZero();
    assertThat(product(root, transposed(root))).containsExactly(A, within(1e-12));
  }

  @Test
  void solvesWhatTheMatrixMakesOfAKnownVector() {
    // A (1, -2, 3)
    double[] b = {-3, 1, 11};

    assertThat(Symmetric.solve(Symmetric.root(A, 3), b))
        .containsExactly(new double[] {1, -2, 3}, within(1e-12));
  }

  @Test
  void theInverseTimesTheMatrixIsOne() {
    assertThat(product(Symmetric.inverse(A, 3), A))
        .containsExactly(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, within(1e-12));
  }

  private static double[] transposed(double[] a) {
    return new double[] {a[0], a[3], a[6], a[1], a[4], a[7], a[2], a[5], a[8]};
  }

  private static double[] product(double[] a, double[] b) {
    double[] c = new double[9];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        for (int k = 0; k < 3; k++) {
          c[row * 3 + column] += a[row * 3 + k] * b[k * 3 + column];
        }
      }
    }
    return c;
  }
}
