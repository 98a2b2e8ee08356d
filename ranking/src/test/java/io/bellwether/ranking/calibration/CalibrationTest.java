package io.bellwether.ranking.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void poolsNeighboursThatFall() {
    Calibration calibration =
        Calibration.fit(new double[] {3, 1, 2, 4}, new boolean[] {false, false, true, true});

    // 2 bought and 3 did not: one pool of a half
    assertThat(calibration.scores()).containsExactly(1, 2, 3, 4);
    assertThat(calibration.probabilities()).containsExactly(0, 0.5, 0.5, 1);
    assertThat(calibration.probability(2.7)).isEqualTo(0.5);
    assertThat(calibration.probability(1.5)).isEqualTo(0.25);
    assertThat(calibration.probability(-100)).isEqualTo(0);
    assertThat(calibration.probability(Double.POSITIVE_INFINITY)).isEqualTo(1);
  }

  @Test
  void hasTheLeastSquaredErrorOfAllFunctionsThatNeverFall() {
    // min-max formula of Barlow et al. 1972: max over i <= x of min over j >= x of the mean of i..j
    SplittableRandom random = new SplittableRandom(5);
    double[] scores = new double[60];
    boolean[] bought = new boolean[60];
    for (int at = 0; at < scores.length; at++) {
      scores[at] = at;
      bought[at] = random.nextInt(60) < at;
    }

    Calibration calibration = Calibration.fit(scores, bought);

    for (int x = 0; x < scores.length; x++) {
      double best = 0;
      for (int i = 0; i <= x; i++) {
        double least = 1;
        for (int j = x; j < scores.length; j++) {
          least = Math.min(least, mean(bought, i, j));
        }
        best = Math.max(best, least);
      }
      assertThat(calibration.probability(x)).isCloseTo(best, within(1e-15));
    }
  }

  @Test
  void neverFallsAndErrsLessOnOtherDataThanTheSigmoidOfTheScore() {
    double[] scores = new double[4_000];
    boolean[] bought = new boolean[4_000];
    draw(1, scores, bought);
    Calibration calibration = Calibration.fit(scores, bought);
    draw(2, scores, bought);
    double[] before = new double[scores.length];
    double[] after = new double[scores.length];
    for (int at = 0; at < scores.length; at++) {
      before[at] = 1 / (1 + StrictMath.exp(-scores[at]));
      after[at] = calibration.probability(scores[at]);
    }

    double errorBefore = CalibrationError.expected(before, bought, 10);
    double errorAfter = CalibrationError.expected(after, bought, 10);

    assertThat(errorBefore).isGreaterThan(0.2);
    assertThat(errorAfter).isLessThan(0.03);
    double last = 0;
    for (double score = -6; score < 6; score += 0.001) {
      assertThat(calibration.probability(score)).isBetween(last, 1.0);
      last = calibration.probability(score);
    }
  }

  @Test
  void givesEqualScoresTheirShareInAnyOrder() {
    boolean[] bought = {true, false, false, false};

    Calibration constant = Calibration.fit(new double[] {0.0, -0.0, 0.0, -0.0}, bought);

    assertThat(constant.scores()).containsExactly(0);
    assertThat(constant.probability(-1)).isEqualTo(0.25);
    assertThat(constant.probability(-0.0)).isEqualTo(0.25);
    assertThat(constant.probability(1)).isEqualTo(0.25);
  }

  @Test
  void knowsOnlyOneAnswerIfAllBoughtOrNone() {
    double[] scores = {1, 2, 3};

    assertThat(Calibration.fit(scores, new boolean[] {true, true, true}).probability(2))
        .isEqualTo(1);
    assertThat(Calibration.fit(scores, new boolean[3]).probability(9)).isEqualTo(0);
  }

  @Test
  void bridgesTheLargestDistances() {
    Calibration calibration =
        Calibration.fit(
            new double[] {-Double.MAX_VALUE, Double.MAX_VALUE}, new boolean[] {false, true});

    assertThat(calibration.probability(0)).isEqualTo(0.5);
  }

  @Test
  void comesBackFromItsArrays() {
    double[] scores = new double[500];
    boolean[] bought = new boolean[500];
    draw(3, scores, bought);
    Calibration fitted = Calibration.fit(scores, bought);

    Calibration back = Calibration.of(fitted.scores(), fitted.probabilities());

    for (double score : scores) {
      assertThat(back.probability(score)).isEqualTo(fitted.probability(score));
    }
  }

  @Test
  void refusesWhatItCannotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.fit(new double[0], new boolean[0]))
        .withMessage("scores are 0, must be at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.fit(new double[2], new boolean[3]))
        .withMessage("scores are 2 but bought are 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.fit(new double[] {1, Double.NaN}, new boolean[2]))
        .withMessage("scores[1] is NaN, must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.of(new double[] {1, 1}, new double[] {0, 1}))
        .withMessage("scores[1] is 1.0, must be finite and above 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.of(new double[] {1, 2}, new double[] {0.5, 0.4}))
        .withMessage("probabilities[1] is 0.4, must be at least 0.5 and at most 1");
    Calibration calibration = Calibration.of(new double[] {1}, new double[] {0.5});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calibration.probability(Double.NaN))
        .withMessage("score is NaN, must be a number");
  }

  @Test
  void measuresTheErrorOfBins() {
    // the lower bin says 0.2 on average and none of two bought, the upper 0.9 and one of one
    assertThat(
            CalibrationError.expected(
                new double[] {0.1, 0.3, 0.9}, new boolean[] {false, false, true}, 2))
        .isCloseTo((0.4 + 0.1) / 3, within(1e-15));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CalibrationError.expected(new double[] {1.5}, new boolean[1], 2))
        .withMessage("probabilities[0] is 1.5, must be at least 0 and at most 1");
  }

  /** Scores of a standard normal kind, bought far less often than their sigmoid says. */
  private static void draw(long seed, double[] scores, boolean[] bought) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int at = 0; at < scores.length; at++) {
      scores[at] = random.nextGaussian();
      bought[at] = random.nextDouble() < 1 / (1 + StrictMath.exp(3 - 2 * scores[at]));
    }
  }

  private static double mean(boolean[] bought, int from, int last) {
    double sum = 0;
    for (int at = from; at <= last; at++) {
      sum += bought[at] ? 1 : 0;
    }
    return sum / (last - from + 1);
  }
}
