package io.bellwether.ranking.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.TrainingInteractions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SimilarClientsSourceTest {

  private static final SimilarClientsSettings DEFAULTS = SimilarClientsSettings.defaults();
  // four investors, three securities and one nobody bought; the odd investors share feature 1
  private static final CsrMatrix BOUGHT = matrix(4, 4, new int[][] {{0, 1}, {0, 2}, {0, 1}, {2}});
  private static final CsrMatrix LIKE = matrix(4, 2, new int[][] {{0}, {1}, {0}, {1}});

  @Test
  void prefersWhatClientsOfTheSameFeaturesBought() {
    float[] odd = scores(fit(DEFAULTS), FeatureRow.of(new int[] {1}, new float[] {1}));
    float[] even = scores(fit(DEFAULTS), FeatureRow.of(new int[] {0}, new float[] {1}));

    assertThat(odd[2]).isGreaterThan(odd[1]);
    assertThat(even[1]).isGreaterThan(even[2]);
  }

  @Test
  void ofAClientOfNoFeaturesItIsPopularity() {
    float[] scores = scores(fit(DEFAULTS), FeatureRow.none());

    assertThat(scores[0]).isEqualTo((float) StrictMath.log(3 / 7.0));
    assertThat(scores[1]).isEqualTo(scores[2]).isLessThan(scores[0]);
  }

  @Test
  void saysNothingOfWhatNobodyBought() {
    assertThat(scores(fit(DEFAULTS), FeatureRow.of(new int[] {1}, new float[] {1}))[3]).isZero();
  }

  @Test
  void aFeatureNobodyHadAndAValueBelowZeroSayNothing() {
    CsrMatrix wide = matrix(4, 3, new int[][] {{0}, {1}, {0}, {1}});
    SimilarClientsSource source =
        SimilarClientsSource.fit(TrainingInteractions.undated(BOUGHT), wide, DEFAULTS);
    float[] popular = scores(source, FeatureRow.none());

    assertThat(scores(source, FeatureRow.of(new int[] {2}, new float[] {1}))).isEqualTo(popular);
    assertThat(scores(source, FeatureRow.of(new int[] {0}, new float[] {-2}))).isEqualTo(popular);
  }

  @Test
  void aHeavyPriorLeavesPopularityAndSoDoesNoTrust() {
    FeatureRow odd = FeatureRow.of(new int[] {1}, new float[] {1});
    float[] popular = scores(fit(DEFAULTS), FeatureRow.none());

    assertThat(scores(fit(new SimilarClientsSettings(1e6f, 1, Optional.empty())), odd))
        .containsExactly(popular, within(1e-5f));
    assertThat(scores(fit(new SimilarClientsSettings(10, 0, Optional.empty())), odd))
        .isEqualTo(popular);
  }

  @Test
  void theSameFeatureThriceStillLeavesThePopularInFront() {
    // Given: the groups hardly differ, and each stands there three times
    CsrMatrix thrice = matrix(4, 6, new int[][] {{0, 2, 4}, {1, 3, 5}, {0, 2, 4}, {1, 3, 5}});
    SimilarClientsSource source =
        SimilarClientsSource.fit(TrainingInteractions.undated(BOUGHT), thrice, DEFAULTS);
    // When
    float[] scores = scores(source, FeatureRow.of(new int[] {1, 3, 5}, new float[] {1, 1, 1}));
    // Then
    assertThat(scores[0]).isGreaterThan(scores[2]);
    assertThat(scores[2]).isGreaterThan(scores[1]);
  }

  @Test
  void agreesWithTheEquationTermByTerm() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 30; round++) {
      // Given
      int investorCount = 1 + random.nextInt(30);
      CsrMatrix bought = random(random, investorCount, 1 + random.nextInt(15), 0.3, false);
      CsrMatrix like = random(random, investorCount, 1 + random.nextInt(8), 0.4, true);
      var settings = new SimilarClientsSettings(2.5f, 0.7f, Optional.empty());
      FeatureRow asked = FeatureRow.ofRow(like, random.nextInt(investorCount));
      // When
      float[] scores =
          scores(
              SimilarClientsSource.fit(TrainingInteractions.undated(bought), like, settings),
              asked);
      // Then
      for (int security = 0; security < scores.length; security++) {
        assertThat((double) scores[security])
            .isCloseTo(plainScore(bought, like, asked, security, 2.5, 0.7), within(1e-4));
      }
    }
  }

  @Test
  void countsOnlyTheWindow() {
    long day = Duration.ofDays(1).toSeconds();
    // Given: all but the last purchase long ago
    var dated = new TrainingInteractions(BOUGHT, new long[] {0, 0, 0, 0, 0, 0, 90 * day});
    var week = new SimilarClientsSettings(10, 1, Optional.of(Duration.ofDays(7)));
    // When
    float[] scores = scores(SimilarClientsSource.fit(dated, LIKE, week), FeatureRow.none());
    // Then: all purchases are of one security, whose share is 1
    assertThat(scores[0]).isZero();
    assertThat(scores[1]).isZero();
    assertThat(scores[2]).isNotZero().isCloseTo(0f, within(1e-6f));
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SimilarClientsSource.fit(
                    TrainingInteractions.undated(BOUGHT), matrix(3, 2, new int[3][0]), DEFAULTS))
        .withMessage("investors has 3 rows but the interactions have 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scores(fit(DEFAULTS), FeatureRow.of(new int[] {2}, new float[] {1})))
        .withMessage("feature column is 2, must be below the feature count 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SimilarClientsSettings(0, 1, Optional.empty()))
        .withMessage("prior is 0.0, must be at least 0.01 and at most 1000000.0");
  }

  private static SimilarClientsSource fit(SimilarClientsSettings settings) {
    return SimilarClientsSource.fit(TrainingInteractions.undated(BOUGHT), LIKE, settings);
  }

  private static float[] scores(SimilarClientsSource source, FeatureRow features) {
    float[] scores = new float[source.securityCount()];
    source.scoresInto(Questions.ofFeatures(features), scores);
    return scores;
  }

  private static double plainScore(
      CsrMatrix bought, CsrMatrix like, FeatureRow asked, int security, double k, double a) {
    double n = bought.nonZeroCount();
    double nj = 0;
    for (int u = 0; u < bought.rowCount(); u++) {
      nj += bought.contains(u, security) ? 1 : 0;
    }
    if (nj == 0) {
      return 0;
    }
    double score = Math.log(nj / n);
    for (int at = 0; at < asked.size(); at++) {
      double nf = 0;
      double njf = 0;
      for (int u = 0; u < bought.rowCount(); u++) {
        float value = like.get(u, asked.column(at));
        nf += value * bought.rowLength(u);
        njf += bought.contains(u, security) ? value : 0;
      }
      score += a * asked.value(at) * Math.log((njf + k) / (nj * nf / n + k));
    }
    return score;
  }

  private static CsrMatrix random(
      SplittableRandom random, int rows, int columns, double density, boolean valued) {
    float[] values = new float[rows * columns];
    int[] rowOf = new int[values.length];
    int[] columnOf = new int[values.length];
    int count = 0;
    for (int cell = 0; cell < values.length; cell++) {
      // the first cell is always there: no purchases at all is another test's matter
      if (cell == 0 || random.nextDouble() < density) {
        rowOf[count] = cell / columns;
        columnOf[count] = cell % columns;
        values[count++] = valued ? 0.25f * (1 + random.nextInt(8)) : 1f;
      }
    }
    return CsrMatrix.fromTriples(
        rows,
        columns,
        Arrays.copyOf(rowOf, count),
        Arrays.copyOf(columnOf, count),
        Arrays.copyOf(values, count));
  }

  private static CsrMatrix matrix(int rowCount, int columnCount, int[][] rows) {
    int[] starts = new int[rowCount + 1];
    for (int row = 0; row < rowCount; row++) {
      starts[row + 1] = starts[row] + rows[row].length;
    }
    int[] columns = Arrays.stream(rows).flatMapToInt(Arrays::stream).toArray();
    float[] ones = new float[columns.length];
    Arrays.fill(ones, 1f);
    return CsrMatrix.of(rowCount, columnCount, starts, columns, ones);
  }
}
