package io.bellwether.algorithms.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WeightedRowsTest {

  private static final Measure COSINE = new Measure.Cosine();
  private static final Measure L1 = new Measure.L1();
  private static final Measure L2 = new Measure.L2();

  /** Rows (0, 0), (3, 4), (6, 8), (-4, 3): reaches 10 and 8. */
  private static final FeatureRows ROWS =
      FeatureRows.of(new float[] {0, 0, 3, 4, 6, 8, -4, 3}, 4, 2);

  private static WeightedRows weighted(float... weights) {
    return new WeightedRows(ROWS, Extents.box(ROWS), weights);
  }

  private static double distance(WeightedRows rows, Measure measure, int row, int other) {
    return rows.distance(measure, rows.point(row), other);
  }

  @Test
  void cosineLooksAtDirectionAlone() {
    WeightedRows rows = weighted(1, 1);
    assertThat(distance(rows, COSINE, 1, 2)).isZero();
    assertThat(distance(rows, COSINE, 1, 3)).isEqualTo(0.5);
    assertThat(rows.distance(COSINE, rows.point(new float[] {-3, -4}), 1)).isEqualTo(1);
  }

  @Test
  void aZeroVectorIsAtAHalfFromEverythingButAnotherZeroVector() {
    WeightedRows rows = weighted(1, 1);
    assertThat(distance(rows, COSINE, 0, 1)).isEqualTo(0.5);
    assertThat(distance(rows, COSINE, 1, 0)).isEqualTo(0.5);
    assertThat(distance(rows, COSINE, 0, 0)).isZero();
    // weights may take all that a vector has
    WeightedRows blind = weighted(0, 1);
    assertThat(blind.distance(COSINE, blind.point(new float[] {7, 0}), 0)).isZero();
  }

  @Test
  void distancesOfSumsAreSharesOfTheDiameter() {
    WeightedRows rows = weighted(1, 1);
    assertThat(rows.l1Diameter()).isEqualTo(18);
    assertThat(distance(rows, L1, 0, 1)).isEqualTo(7.0 / 18);
    assertThat(rows.l2Diameter()).isEqualTo(Math.sqrt(164));
    assertThat(distance(rows, L2, 0, 1)).isEqualTo(5 / Math.sqrt(164));
  }

  @Test
  void weightsScaleFeaturesAndDiameters() {
    WeightedRows rows = weighted(1, 1).withWeights(new float[] {0, 2});
    assertThat(rows.l1Diameter()).isEqualTo(16);
    assertThat(distance(rows, L1, 0, 1)).isEqualTo(0.5);
    assertThat(distance(rows, L2, 0, 1)).isEqualTo(0.5);
    assertThat(distance(rows, COSINE, 1, 3)).isZero();
  }

  @Test
  void nothingIsFartherThanOne() {
    WeightedRows rows = weighted(1, 1);
    Point far = rows.point(new float[] {1000, 0});
    assertThat(rows.distance(L1, far, 0)).isEqualTo(1);
    assertThat(rows.distance(L2, far, 0)).isEqualTo(1);
  }

  @Test
  void aBlendIsTheMeanByItsShares() {
    WeightedRows rows = weighted(1, 1);
    double expected =
        (distance(rows, COSINE, 0, 1) + 3 * distance(rows, L1, 0, 1) + 4 * distance(rows, L2, 0, 1))
            / 8;
    assertThat(distance(rows, new Measure.Blend(1, 3, 4), 0, 1)).isCloseTo(expected, within(1e-15));
  }

  @Test
  void distancesOfSomeRowsAreThoseOfEach() {
    WeightedRows rows = weighted(1, 2);
    for (Measure measure : new Measure[] {COSINE, L1, L2}) {
      double[] distances = {-1, -1, -1, -1};
      rows.distancesInto(measure, rows.point(1), new int[] {3, 0, 2, 9}, 3, distances);
      assertThat(distances)
          .containsExactly(
              distance(rows, measure, 1, 3),
              distance(rows, measure, 1, 0),
              distance(rows, measure, 1, 2),
              -1);
    }
  }

  @Test
  void whereAllRowsAreEqualWhateverDiffersIsFar() {
    FeatureRows constant = FeatureRows.of(new float[] {5, 5, 5, 5}, 2, 2);
    WeightedRows rows = new WeightedRows(constant, Extents.box(constant), new float[] {1, 1});
    for (Measure measure : new Measure[] {L1, L2}) {
      assertThat(distance(rows, measure, 0, 1)).isZero();
      assertThat(rows.distance(measure, rows.point(new float[] {5, 6}), 0)).isEqualTo(1);
    }
  }

  @Test
  void quantilesReachLessFarThanTheBox() {
    FeatureRows rows = FeatureRows.of(new float[] {0, 1, 2, 3, 1000}, 5, 1);
    assertThat(Extents.box(rows).reach(0)).isEqualTo(1000);
    assertThat(Extents.quantiles(rows, 0, 1).reach(0)).isEqualTo(1000);
    assertThat(Extents.quantiles(rows, 0.25, 0.75).reach(0)).isEqualTo(2);
    assertThat(Extents.quantiles(rows, 0.125, 0.75).reach(0)).isEqualTo(2.5);
  }

  @Test
  void contributionsAddUpToTheDistanceAndNoneIsNegative() {
    WeightedRows rows = weighted(0.5f, 2);
    for (Measure measure : new Measure[] {COSINE, L1, L2, new Measure.Blend(2, 1, 3)}) {
      for (int row = 0; row < 4; row++) {
        for (int other = 0; other < 4; other++) {
          double[] parts = Contributions.of(measure, rows, rows.point(row), rows.point(other));
          assertThat(Math.min(parts[0], parts[1])).isNotNegative();
          assertThat(parts[0] + parts[1])
              .as("%s of %d and %d", measure, row, other)
              .isCloseTo(distance(rows, measure, row, other), within(1e-12));
        }
      }
    }
  }

  @Test
  void contributionsNameTheFeatureThatDiffers() {
    WeightedRows rows = weighted(1, 1);
    Point near = rows.point(new float[] {3, 8});
    assertThat(Contributions.of(L1, rows, rows.point(1), near)).containsExactly(0, 4.0 / 18);
    assertThat(Contributions.of(L2, rows, rows.point(1), near)[0]).isZero();
    // the distance itself is cut at 1, what makes it up is not
    Point far = rows.point(new float[] {39, 4});
    assertThat(Contributions.of(L1, rows, rows.point(1), far)).containsExactly(2, 0);
  }

  @Test
  void distancesAreRoundedToFourPlacesForShow() {
    assertThat(Measure.rounded(0.12345)).isEqualTo(0.1235);
    assertThat(Measure.rounded(0.99996)).isEqualTo(1);
    assertThat(Measure.rounded(0.00004)).isZero();
  }

  @Test
  void refusesWhatIsNoNumberByItsPlace() {
    assertThatThrownBy(() -> FeatureRows.of(new float[] {1, 2, 3, Float.NaN}, 2, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row 1, feature 1 is NaN, must be finite");
    assertThatThrownBy(() -> FeatureRows.of(new float[] {1, Float.NEGATIVE_INFINITY}, 1, 2))
        .hasMessage("row 0, feature 1 is -Infinity, must be finite");
    assertThatThrownBy(() -> weighted(1, 1).point(new float[] {Float.POSITIVE_INFINITY, 0}))
        .hasMessage("feature 0 of the vector is Infinity, must be finite");
  }

  @Test
  void refusesShapesAndWeightsThatDoNotFit() {
    assertThatThrownBy(() -> FeatureRows.of(new float[5], 2, 2)).hasMessageContaining("length 5");
    assertThatThrownBy(() -> weighted(1)).hasMessageContaining("1 weights");
    assertThatThrownBy(() -> weighted(1, -1)).hasMessageContaining("feature 1 is -1.0");
    assertThatThrownBy(() -> weighted(Float.NaN, 1)).hasMessageContaining("feature 0 is NaN");
    assertThatThrownBy(() -> weighted(1e-7f, 1)).hasMessageContaining("feature 0 is 1.0");
    assertThatThrownBy(() -> weighted(1, 1).point(4)).hasMessageContaining("row is 4");
    assertThatThrownBy(() -> weighted(1, 1).point(new float[3])).hasMessageContaining("length 3");
    assertThatThrownBy(() -> Extents.quantiles(ROWS, 0.5, 0.5)).hasMessageContaining("0.5 and 0.5");
    assertThatThrownBy(() -> Extents.of(new double[] {Double.NaN}))
        .hasMessageContaining("feature 0 is NaN");
    assertThatThrownBy(() -> new Measure.Blend(0, 0, 0)).hasMessageContaining("0.0");
    assertThatThrownBy(() -> new Measure.Blend(1, -1, 1)).hasMessageContaining("l1 is -1.0");
    assertThatThrownBy(() -> new Measure.Blend(1, 1, Double.NaN)).hasMessageContaining("l2 is NaN");
  }
}
