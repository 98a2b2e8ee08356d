package io.bellwether.algorithms.ease;

import static io.bellwether.algorithms.ease.SymmetricTiles.SIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.Progress;
import io.bellwether.algorithms.model.TrainingListener;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SymmetricInverseTest {

  @Test
  void equalsAPlainInverseForOneTileAndForSeveral() {
    for (int size : new int[] {1, 2, SIDE - 1, SIDE, SIDE + 1, 2 * SIDE + 20}) {
      // Given
      double[][] matrix = positiveDefinite(size);
      SymmetricTiles tiles = tiles(matrix);
      // When
      SymmetricInverse.negate(tiles, Compute.standard(), progress());
      // Then
      double[][] expected = PlainEase.inverse(matrix);
      double furthest = 0;
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          furthest = Math.max(furthest, Math.abs(expected[i][j] + tiles.get(i, j)));
        }
      }
      assertThat(furthest).isLessThan(1e-13);
    }
  }

  @Test
  void refusesAMatrixWithoutAnInverse() {
    // Given: a row of the second tile is row 3 again
    double[][] matrix = positiveDefinite(SIDE + 30);
    int twin = SIDE + 10;
    for (int j = 0; j < matrix.length; j++) {
      matrix[twin][j] = matrix[3][j];
      matrix[j][twin] = matrix[j][3];
    }
    matrix[twin][twin] = matrix[3][3];
    SymmetricTiles tiles = tiles(matrix);

    assertThatExceptionOfType(NotPositiveDefiniteException.class)
        .isThrownBy(() -> SymmetricInverse.negate(tiles, Compute.standard(), progress()))
        .withMessage("the pivot of row %d is not above 0 to working precision", twin);
  }

  private static Progress progress() {
    return new Progress(TrainingListener.silent(), "inverse", 1);
  }

  private static SymmetricTiles tiles(double[][] matrix) {
    SymmetricTiles tiles = new SymmetricTiles(matrix.length);
    for (int i = 0; i < matrix.length; i++) {
      int endOfTile = Math.min(matrix.length, (i / SIDE + 1) * SIDE);
      for (int j = 0; j < endOfTile; j++) {
        tiles.set(i, j, matrix[i][j]);
      }
    }
    return tiles;
  }

  private static double[][] positiveDefinite(int size) {
    SplittableRandom random = new SplittableRandom(size);
    double[][] matrix = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        matrix[i][j] = random.nextDouble() - 0.5;
        matrix[j][i] = matrix[i][j];
      }
      matrix[i][i] = size;
    }
    return matrix;
  }
}
