package io.bellwether.algorithms.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CsrMatrixTest {

  /** Rows: {1: 5, 3: 6}, {}, {0: 7}. */
  private static final CsrMatrix SMALL =
      CsrMatrix.of(3, 4, new int[] {0, 2, 2, 3}, new int[] {1, 3, 0}, new float[] {5, 6, 7});

  @Test
  void readsRowsAndEntries() {
    assertThat(SMALL.rowCount()).isEqualTo(3);
    assertThat(SMALL.columnCount()).isEqualTo(4);
    assertThat(SMALL.nonZeroCount()).isEqualTo(3);
    assertThat(SMALL.rowLength(0)).isEqualTo(2);
    assertThat(SMALL.rowLength(1)).isZero();
    assertThat(SMALL.rowColumns(0)).containsExactly(1, 3);
    assertThat(SMALL.contains(0, 3)).isTrue();
    assertThat(SMALL.contains(1, 3)).isFalse();
    assertThat(SMALL.get(2, 0)).isEqualTo(7f);
    assertThat(SMALL.get(2, 1)).isZero();
  }

  @Test
  void sumsDuplicateTriplesAndOrdersThem() {
    CsrMatrix matrix =
        CsrMatrix.fromTriples(
            3, 4, new int[] {2, 0, 0, 0}, new int[] {0, 3, 1, 3}, new float[] {7, 2, 5, 4});

    assertThat(matrix).isEqualTo(SMALL);
  }

  @Test
  void agreesWithADenseMatrixOnRandomTriples() {
    for (long seed = 0; seed < 50; seed++) {
      // Given
      SplittableRandom random = new SplittableRandom(seed);
      int rowCount = 1 + random.nextInt(12);
      int columnCount = 1 + random.nextInt(12);
      int tripleCount = random.nextInt(80);
      int[] rows = new int[tripleCount];
      int[] columns = new int[tripleCount];
      float[] values = new float[tripleCount];
      float[][] dense = new float[rowCount][columnCount];
      for (int at = 0; at < tripleCount; at++) {
        rows[at] = random.nextInt(rowCount);
        columns[at] = random.nextInt(columnCount);
        values[at] = 1 + random.nextInt(9);
        dense[rows[at]][columns[at]] += values[at];
      }
      // When
      CsrMatrix matrix = CsrMatrix.fromTriples(rowCount, columnCount, rows, columns, values);
      // Then
      CsrMatrix transposed = matrix.transpose();
      for (int row = 0; row < rowCount; row++) {
        for (int column = 0; column < columnCount; column++) {
          assertThat(matrix.get(row, column)).isEqualTo(dense[row][column]);
          assertThat(transposed.get(column, row)).isEqualTo(dense[row][column]);
          assertThat(matrix.contains(row, column)).isEqualTo(dense[row][column] != 0);
        }
      }
      assertThat(transposed.transpose()).isEqualTo(matrix);
    }
  }

  @Test
  void onesKeepsThePatternAndForgetsTheValues() {
    CsrMatrix ones = SMALL.ones();

    assertThat(ones.columns()).isEqualTo(SMALL.columns());
    assertThat(ones.values()).containsOnly(1f);
    assertThat(SMALL.get(0, 1)).isEqualTo(5f);
  }

  @Test
  void acceptsAMatrixWithoutRowsOrColumns() {
    CsrMatrix empty = CsrMatrix.of(0, 0, new int[] {0}, new int[0], new float[0]);

    assertThat(empty.transpose()).isEqualTo(empty);
    assertThat(CsrMatrix.fromTriples(0, 5, new int[0], new int[0], new float[0]).transpose())
        .extracting(CsrMatrix::rowCount)
        .isEqualTo(5);
  }

  @Test
  void refusesShapesThatDisagree() {
    assertRefused("rowStarts has length 2, must be rowCount + 1 = 3", 2, 1, ints(0, 0), ints());
    assertRefused("rowStarts[0] is 1, must be 0", 1, 1, ints(1, 1), ints(0));
    assertRefused("rowStarts[1] is 2, must be the length of columns, 1", 1, 1, ints(0, 2), ints(0));
    assertRefused("rowStarts[1] is 5, must lie between", 2, 3, ints(0, 5, 1), ints(0));
    assertRefused("rowStarts[2] is 0, must lie between", 3, 3, ints(0, 1, 0, 1), ints(0));
    assertRefused("rowCount is -1, must be at least 0", -1, 1, ints(), ints());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CsrMatrix.of(1, 2, ints(0, 1), ints(0), new float[2]))
        .withMessageContaining("columns has length 1 but values has length 2");
  }

  @Test
  void refusesColumnsOutOfRangeOrOrder() {
    assertRefused("columns[0] is 4, must be at least 0 and below 4", 1, 4, ints(0, 1), ints(4));
    assertRefused(
        "columns[1] is -1, must be at least 0 and below 4", 1, 4, ints(0, 2), ints(0, -1));
    assertRefused("columns[1] is 2 in row 0, must be above 2", 1, 4, ints(0, 2), ints(2, 2));
  }

  @Test
  void refusesValuesThatAreNotFinite() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CsrMatrix.of(1, 1, ints(0, 1), ints(0), new float[] {Float.NaN}))
        .withMessageContaining("values[0] is NaN, must be finite");
    float[] overflowing = {Float.MAX_VALUE, Float.MAX_VALUE};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CsrMatrix.fromTriples(1, 1, ints(0, 0), ints(0, 0), overflowing))
        .withMessageContaining("values[0] is Infinity");
  }

  @Test
  void refusesTriplesOutOfRangeOrOfUnequalLengths() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CsrMatrix.fromTriples(2, 2, ints(2), ints(0), new float[1]))
        .withMessageContaining("rows[0] is 2, must be at least 0 and below 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CsrMatrix.fromTriples(2, 2, ints(1), ints(0, 1), new float[1]))
        .withMessageContaining("1 rows, 2 columns, 1 values");
  }

  private static void assertRefused(
      String reason, int rowCount, int columnCount, int[] rowStarts, int[] columns) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CsrMatrix.of(rowCount, columnCount, rowStarts, columns, new float[columns.length]))
        .withMessageContaining(reason);
  }

  private static int[] ints(int... values) {
    return values;
  }
}
