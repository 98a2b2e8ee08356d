package io.bellwether.algorithms.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CosineNeighboursTest {

  private static final float[] AXES_AND_ZERO = {
    1, 0, // 0: along x
    0, 2, // 1: along y
    3, 3, // 2: between them
    0, 0, // 3: nowhere
    -5, 0 // 4: against x
  };

  private final CosineNeighbours neighbours = CosineNeighbours.of(AXES_AND_ZERO, 5, 2);

  @Test
  void ranksByDirectionAndPutsTiesInRowOrder() {
    float diagonal = (float) Math.sqrt(0.5);

    assertThat(neighbours.nearest(0, 10))
        .containsExactly(
            new Neighbour(2, diagonal),
            new Neighbour(1, 0f),
            new Neighbour(3, 0f),
            new Neighbour(4, -1f));
  }

  @Test
  void givesAZeroVectorSimilarityZeroWithEverything() {
    assertThat(neighbours.nearest(3, 10))
        .extracting(Neighbour::similarity)
        .containsExactly(0f, 0f, 0f, 0f);
    assertThat(neighbours.nearestTo(new float[] {0, 0}, 2, row -> false))
        .containsExactly(new Neighbour(0, 0f), new Neighbour(1, 0f));
  }

  @Test
  void leavesOutExcludedRows() {
    List<Neighbour> found = neighbours.nearestTo(new float[] {1, 1}, 2, row -> row == 2);

    assertThat(found).extracting(Neighbour::row).containsExactly(0, 1);
  }

  @Test
  void staysWithinAMillionthOfADoubleReference() {
    SplittableRandom random = new SplittableRandom(21);
    for (int featureCount : new int[] {0, 1, 2, 7, 31, 64, 127, 1_009}) {
      // Given: features of very different sizes, and a zero row
      int rowCount = 23;
      float[] rowMajor = new float[rowCount * featureCount];
      for (int at = 0; at < rowMajor.length; at++) {
        rowMajor[at] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(7) - 3));
      }
      Arrays.fill(rowMajor, 5 * featureCount, 6 * featureCount, 0f);
      CosineNeighbours found = CosineNeighbours.of(rowMajor, rowCount, featureCount);
      // When, Then
      for (int row = 0; row < rowCount; row++) {
        for (Neighbour neighbour : found.nearest(row, rowCount)) {
          assertThat((double) neighbour.similarity())
              .isCloseTo(reference(rowMajor, featureCount, row, neighbour.row()), within(1e-6));
        }
      }
    }
  }

  @Test
  void doesNotOverflowOrVanishAtTheEndsOfFloat() {
    float large = Float.MAX_VALUE;
    float small = Float.MIN_VALUE;
    CosineNeighbours ends = CosineNeighbours.of(new float[] {large, large, small, small}, 2, 2);

    assertThat(ends.nearest(0, 1).getFirst().similarity()).isCloseTo(1f, within(1e-6f));
  }

  @Test
  void refusesValuesThatAreNotFinite() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CosineNeighbours.of(new float[] {1, 2, 3, Float.NaN, 5, 6}, 2, 3))
        .withMessage("row 1, column 0 is NaN, must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> neighbours.nearestTo(new float[] {0, Float.POSITIVE_INFINITY}, 1, row -> false))
        .withMessage("query[1] is Infinity, must be finite");
  }

  @Test
  void refusesShapesRowsAndLimitsThatDoNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CosineNeighbours.of(new float[5], 2, 3))
        .withMessage("rowMajor has length 5, must be 2 rows x 3 features");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> neighbours.nearest(5, 1))
        .withMessage("row is 5, must be at least 0 and below 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> neighbours.nearest(0, 0))
        .withMessage("limit is 0, must be at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> neighbours.nearestTo(new float[3], 1, row -> false))
        .withMessage("query has length 3, must be the feature count 2");
  }

  private static double reference(float[] rowMajor, int featureCount, int a, int b) {
    double dot = 0;
    double aa = 0;
    double bb = 0;
    for (int f = 0; f < featureCount; f++) {
      double x = rowMajor[a * featureCount + f];
      double y = rowMajor[b * featureCount + f];
      dot += x * y;
      aa += x * x;
      bb += y * y;
    }
    return aa == 0 || bb == 0 ? 0 : dot / Math.sqrt(aa * bb);
  }
}
