package io.bellwether.algorithms.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.matrix.CsrMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FeatureEncoderTest {

  private static final FeatureColumn X = FeatureColumn.number("x");
  private static final FeatureColumn SECTOR = FeatureColumn.category("sector");
  private static final FeatureColumn INDEX = FeatureColumn.tags("index");
  private static final EncoderSettings FOUR_BINS = new EncoderSettings(4, 2);

  @Test
  void putsEachQuarterOfTheValuesIntoABinOfItsOwn() {
    FeatureTable table = numbers(X, 8, 1, 7, 2, 6, 3, 5, 4);

    FeatureEncoder encoder = FeatureEncoder.fit(table, FOUR_BINS);

    assertThat(encoder.sparseNames())
        .containsExactly("x missing", "x < 3", "x in 3..5", "x in 5..7", "x >= 7", "x scaled");
    CsrMatrix sparse = encoder.sparse(table);
    for (int bin = 1; bin <= 4; bin++) {
      int column = bin;
      assertThat(IntStream.range(0, 8).filter(row -> sparse.contains(row, column)).count())
          .as("rows in bin %d", bin)
          .isEqualTo(2);
    }
  }

  @Test
  void scalesByMedianAndQuartilesAndClipsAtThree() {
    // Median 5 (rank 4 of 8), quartiles 3 and 7: spread 4 / 1.34898.
    FeatureEncoder encoder = FeatureEncoder.fit(numbers(X, 1, 2, 3, 4, 5, 6, 7, 8), FOUR_BINS);

    FeatureTable asked = numbers(X, 5, 7, 1e9, -1e9);

    int scaled = encoder.sparseNames().indexOf("x scaled");
    CsrMatrix rows = encoder.sparse(asked);
    assertThat(rows.get(0, scaled)).isZero();
    assertThat(rows.get(1, scaled)).isEqualTo((float) (2 * 1.3489795003921634 / 4));
    assertThat(rows.get(2, scaled)).isEqualTo(3f);
    assertThat(rows.get(3, scaled)).isEqualTo(-3f);
  }

  @Test
  void takesTheMeanFromTheSquares() {
    FeatureColumn squared = X.withSquare();
    FeatureTable table = numbers(squared, 1, 2, 3, 4, 5, 6, 7, 100);
    FeatureEncoder encoder = FeatureEncoder.fit(table, FOUR_BINS);

    CsrMatrix rows = encoder.sparse(table);

    int scaled = encoder.sparseNames().indexOf("x scaled");
    int square = encoder.sparseNames().indexOf("x squared");
    double sum = 0;
    for (int row = 0; row < 8; row++) {
      sum += rows.get(row, square);
      double z = rows.get(row, scaled);
      assertThat(rows.get(row, square) - z * z)
          .isCloseTo(rows.get(0, square) - Math.pow(rows.get(0, scaled), 2), within());
    }
    assertThat(sum).isCloseTo(0, within());
  }

  @Test
  void keepsTheBinsThatTheDefinitionGives() {
    FeatureTable table = numbers(FeatureColumn.binned("PEG", 0, 1, 2, 3), -1, 0, 0.5, 1, 2.5, 3, 9);

    FeatureEncoder encoder = FeatureEncoder.fit(table, FOUR_BINS);

    assertThat(encoder.sparseNames())
        .startsWith(
            "PEG missing", "PEG < 0", "PEG in 0..1", "PEG in 1..2", "PEG in 2..3", "PEG >= 3");
    CsrMatrix rows = encoder.sparse(table);
    int[] bins = IntStream.range(0, 7).map(row -> rows.rowColumns(row)[0]).toArray();
    assertThat(bins).containsExactly(1, 2, 2, 3, 4, 5, 5);
  }

  @Test
  void namesBinsByTheirLabels() {
    FeatureColumn rsi = FeatureColumn.binned("RSI", 30, 70).labelled("oversold", "calm", "high");

    FeatureEncoder encoder = FeatureEncoder.fit(numbers(rsi, 20, 50, 80), FOUR_BINS);

    assertThat(encoder.sparseNames()).contains("RSI = oversold", "RSI = calm", "RSI = high");
  }

  @Test
  void aMissingOrInfiniteNumberHasOnlyTheMissingColumn() {
    FeatureEncoder encoder =
        FeatureEncoder.fit(numbers(X, 1, 2, Double.NaN, Double.POSITIVE_INFINITY, 3, 4), FOUR_BINS);
    FeatureTable asked = numbers(X, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    CsrMatrix rows = encoder.sparse(asked);

    for (int row = 0; row < 3; row++) {
      assertThat(rows.rowColumns(row)).containsExactly(0);
      assertThat(rows.get(row, 0)).isEqualTo(1f);
    }
    assertThat(encoder.dense(asked)).containsOnly(Float.NaN);
  }

  @Test
  void aColumnWhollyMissingAtFittingTellsOnlyThat() {
    FeatureEncoder encoder =
        FeatureEncoder.fit(numbers(X.withSquare(), Double.NaN, Double.NaN), FOUR_BINS);

    assertThat(encoder.sparseNames()).containsExactly("x missing");
    assertThat(encoder.sparse(numbers(X, 5, Double.NaN)).rowLength(0)).isZero();
    assertThat(encoder.dense(numbers(X, 5))).containsExactly(5f);
  }

  @Test
  void aTableWithoutRowsCanBeFittedOn() {
    FeatureTable none = FeatureTable.ofRows(0).numbers(X, new double[0]).build();

    FeatureEncoder encoder = FeatureEncoder.fit(none, FOUR_BINS);

    assertThat(encoder.sparse(none).rowCount()).isZero();
    assertThat(encoder.sparseNames()).containsExactly("x missing");
  }

  @Test
  void aConstantColumnHasNeitherBinsNorAScaledValue() {
    FeatureEncoder encoder = FeatureEncoder.fit(numbers(X, 7, 7, 7), FOUR_BINS);

    assertThat(encoder.sparseNames()).containsExactly("x missing");
    assertThat(encoder.sparse(numbers(X, 7, 8)).nonZeroCount()).isZero();
  }

  @Test
  void equalQuantilesBecomeOneEdge() {
    // Six zeros of eight: all inner quantiles but the last are 0, which is also the least.
    FeatureEncoder encoder = FeatureEncoder.fit(numbers(X, 0, 0, 0, 0, 0, 0, 4, 8), FOUR_BINS);

    assertThat(encoder.sparseNames()).containsExactly("x missing", "x < 4", "x >= 4", "x scaled");
    assertThat(encoder.sparse(numbers(X, 0)).get(0, 3)).isZero();
    assertThat(encoder.sparse(numbers(X, 1)).get(0, 3)).isPositive();
  }

  @Test
  void extremesOfDoubleStayFiniteInSparseAndDenseRows() {
    double most = Double.MAX_VALUE;
    FeatureTable table =
        numbers(X.withSquare(), -most, most, -most, most, 0, Double.MIN_VALUE, -0.0, 1);

    FeatureEncoder encoder = FeatureEncoder.fit(table, FOUR_BINS);

    for (float value : encoder.sparse(table).values()) {
      assertThat(Float.isFinite(value)).isTrue();
    }
    assertThat(encoder.dense(table)).contains(Float.MAX_VALUE, -Float.MAX_VALUE);
  }

  @Test
  void rareAndUnseenTextsShareOneColumnAndTheMissingHasItsOwn() {
    FeatureEncoder encoder =
        FeatureEncoder.fit(texts(SECTOR, "b", "a", "b", "rare", "a", "b", ""), FOUR_BINS);

    CsrMatrix rows = encoder.sparse(texts(SECTOR, "a", "b", "rare", "unseen", ""));

    assertThat(encoder.sparseNames())
        .containsExactly("sector missing", "sector other", "sector = b", "sector = a");
    int[] columns = IntStream.range(0, 5).map(row -> rows.rowColumns(row)[0]).toArray();
    assertThat(columns).containsExactly(3, 2, 1, 1, 0);
    assertThat(rows.nonZeroCount()).isEqualTo(5);
  }

  @Test
  void theDenseCodeOfATextIsItsPlaceAtFittingAndTheUnseenComeAfterTheLast() {
    FeatureEncoder encoder =
        FeatureEncoder.fit(texts(SECTOR, "b", "a", "b", "rare", "a", "b"), FOUR_BINS);

    float[] codes = encoder.dense(texts(SECTOR, "b", "a", "rare", "unseen", ""));

    assertThat(codes).containsExactly(0, 1, 2, 3, Float.NaN);
    assertThat(encoder.denseCodeCounts()).containsExactly(4);
  }

  @Test
  void eachTagOfARowHasItsColumn() {
    FeatureTable table = texts(INDEX, "DJIA|S&P 500", "S&P 500", "", "DJIA| S&P 500 |odd");

    FeatureEncoder encoder = FeatureEncoder.fit(table, FOUR_BINS);

    assertThat(encoder.sparseNames())
        .containsExactly("index missing", "index other", "index = S&P 500", "index = DJIA");
    CsrMatrix rows = encoder.sparse(table);
    assertThat(rows.rowColumns(0)).containsExactly(2, 3);
    assertThat(rows.rowColumns(1)).containsExactly(2);
    assertThat(rows.rowColumns(2)).containsExactly(0);
    assertThat(rows.rowColumns(3)).containsExactly(1, 2, 3);
    assertThat(encoder.denseNames())
        .containsExactly("index count", "index = S&P 500", "index = DJIA");
    assertThat(encoder.dense(table))
        .containsExactly(2, 1, 1, 1, 1, 0, Float.NaN, Float.NaN, Float.NaN, 3, 1, 1);
  }

  @Test
  void theOrderOfTheRowsDoesNotMatter() {
    Mixed mixed = new Mixed(200, 3);

    FeatureEncoder one = FeatureEncoder.fit(mixed.table(false), FOUR_BINS);
    FeatureEncoder other = FeatureEncoder.fit(mixed.table(true), FOUR_BINS);

    assertThat(other.state()).isEqualTo(one.state());
  }

  @Test
  void anEncoderOfTheSameStateMakesEqualRowsBitForBit() {
    FeatureTable table = new Mixed(200, 5).table(false);
    FeatureEncoder fitted = FeatureEncoder.fit(table, FOUR_BINS);

    FeatureEncoder again = FeatureEncoder.ofState(fitted.state());

    assertThat(again.sparse(table)).isEqualTo(fitted.sparse(table));
    assertThat(again.dense(table)).isEqualTo(fitted.dense(table));
    assertThat(again.sparseNames()).isEqualTo(fitted.sparseNames());
  }

  @Test
  void oneRowAloneIsTheRowOfTheMatrix() {
    FeatureTable table = new Mixed(60, 7).table(false);
    FeatureEncoder encoder = FeatureEncoder.fit(table, FOUR_BINS);
    CsrMatrix sparse = encoder.sparse(table);
    float[] dense = encoder.dense(table);
    int width = encoder.denseNames().size();

    for (int row = 0; row < 60; row++) {
      float[] alone = new float[width + 1];
      encoder.denseRowInto(table, row, alone, 1);

      assertThat(encoder.sparseRow(table, row)).isEqualTo(FeatureRow.ofRow(sparse, row));
      assertThat(Arrays.copyOfRange(alone, 1, width + 1))
          .isEqualTo(Arrays.copyOfRange(dense, row * width, (row + 1) * width));
    }
  }

  @Test
  void columnsAreFoundByNameWhateverTheirOrder() {
    FeatureTable table = numbers(X, 1, 2, 3);
    FeatureEncoder encoder = FeatureEncoder.fit(table, FOUR_BINS);
    FeatureTable wider =
        FeatureTable.ofRows(3)
            .texts(SECTOR, new String[] {"a", "b", "c"})
            .numbers(X, new double[] {1, 2, 3})
            .build();

    assertThat(encoder.sparse(wider)).isEqualTo(encoder.sparse(table));
  }

  @Test
  void guessesTheKindOfAFilesColumn() {
    FeatureTable table =
        FeatureTable.ofRows(3)
            .cells("age", new String[] {" 31", "", "-2.5e1 "})
            .cells("genre", new String[] {"Comedy|War", "War", ""})
            .cells("zip", new String[] {"T8H1N", "55105", ""})
            .cells("blank", new String[] {"", " ", ""})
            .cells("odd", new String[] {"1", "NaN", "2"})
            .cells("huge", new String[] {"1e999", "1", "2"})
            .build();

    assertThat(table.columns())
        .extracting(FeatureColumn::kind)
        .containsExactly(
            FeatureColumn.Kind.NUMBER,
            FeatureColumn.Kind.TAGS,
            FeatureColumn.Kind.CATEGORY,
            FeatureColumn.Kind.CATEGORY,
            FeatureColumn.Kind.CATEGORY,
            FeatureColumn.Kind.NUMBER);
    FeatureEncoder encoder = FeatureEncoder.fit(table, FOUR_BINS);
    float[] dense = encoder.dense(table);
    int width = encoder.denseNames().size();
    assertThat(dense[0]).isEqualTo(31f);
    assertThat(dense[width]).isNaN();
    assertThat(dense[2 * width]).isEqualTo(-25f);
    assertThat(dense[encoder.denseNames().indexOf("huge")]).as("beyond double").isNaN();
    assertThat(encoder.sparse(table).rowCount()).isEqualTo(3);
  }

  @Test
  void refusesATableWithoutAColumnOrOfAnotherKind() {
    FeatureEncoder encoder = FeatureEncoder.fit(numbers(X, 1, 2), FOUR_BINS);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.sparse(texts(SECTOR, "a")))
        .withMessageContaining("no column x");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.dense(texts(FeatureColumn.category("x"), "a")))
        .withMessageContaining("must be NUMBER");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.denseRowInto(numbers(X, 1), 0, new float[1], 1))
        .withMessage("1 dense columns do not fit from 1 into 1 places");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.sparseRow(numbers(X, 1), 1))
        .withMessage("row is 1, must be 0 to 0");
  }

  @Test
  void refusesColumnsOfAnotherLengthAndNamesTwice() {
    FeatureTable.Builder builder = FeatureTable.ofRows(2).numbers(X, new double[2]);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.numbers(FeatureColumn.number("y"), new double[3]))
        .withMessage("column y has 3 values but the table has 2 rows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.numbers(X, new double[2]))
        .withMessage("column x is there twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeatureColumn.binned("z", 1, 1))
        .withMessage("edges of column z are [1.0, 1.0], must be finite and rise");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EncoderSettings(1, 1))
        .withMessage("bins is 1, must be 2 to 64");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EncoderSettings(8, 0))
        .withMessage("minimumCount is 0, must be at least 1");
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-5);
  }

  private static FeatureTable numbers(FeatureColumn column, double... values) {
    return FeatureTable.ofRows(values.length).numbers(column, values).build();
  }

  private static FeatureTable texts(FeatureColumn column, String... values) {
    return FeatureTable.ofRows(values.length).texts(column, values).build();
  }

  /** Columns of all kinds with everything that is awkward in them. */
  private record Mixed(int rowCount, long seed) {

    private static final List<String> SECTORS = List.of("", "energy", "health", "steel", "rare");

    FeatureTable table(boolean reversed) {
      double[] plain = new double[rowCount];
      double[] skewed = new double[rowCount];
      String[] sectors = new String[rowCount];
      String[] indices = new String[rowCount];
      Random random = new Random(seed);
      for (int at = 0; at < rowCount; at++) {
        int row = reversed ? rowCount - 1 - at : at;
        plain[row] = at % 11 == 0 ? Double.NaN : random.nextGaussian();
        skewed[row] = at % 3 == 0 ? 0 : StrictMath.exp(9 * random.nextGaussian());
        sectors[row] = SECTORS.get(random.nextInt(SECTORS.size()));
        indices[row] = sectors[row] + "|" + SECTORS.get(random.nextInt(SECTORS.size()));
      }
      return FeatureTable.ofRows(rowCount)
          .numbers(X, plain)
          .numbers(FeatureColumn.number("skewed").withSquare(), skewed)
          .texts(SECTOR, sectors)
          .texts(INDEX, indices)
          .build();
    }
  }
}
