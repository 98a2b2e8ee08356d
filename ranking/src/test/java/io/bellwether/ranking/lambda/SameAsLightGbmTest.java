package io.bellwether.ranking.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.ml.lightgbm.PredictionType;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.ranking.trees.TreeEnsemble;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The trees in plain Java against the library that has learned them. */
class SameAsLightGbmTest {

  private static final int ROWS = 600;
  private static final String ONE_THREAD = "num_threads=1";

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 31, 32, 33, 64, 100})
  void givesTheSameScoresAndContributions(int leaves) throws LGBMException {
    RankerHyperparameters grown =
        new RankerHyperparameters(
            12, leaves, 0.2f, 1, 0f, 0.9f, 0.9f, 20, ListMeasure.NDCG, 5, 12, 0.1f, 1);
    TreeEnsemble trees =
        RankerTrainer.fit(
                Orders.learnable(leaves, 150, Optional.empty()),
                grown,
                leaves,
                TrainingListener.silent())
            .trees();
    float[] rows = Orders.rows(99, ROWS);
    rows[0] = Float.POSITIVE_INFINITY;
    rows[5] = Float.NEGATIVE_INFINITY;
    Arrays.fill(rows, 8, 16, Float.NaN);
    try (LGBMBooster booster = LGBMBooster.loadModelFromString(trees.text())) {
      double[] raw = predict(booster, rows, PredictionType.C_API_PREDICT_RAW_SCORE);
      double[] shapley = predict(booster, rows, PredictionType.C_API_PREDICT_CONTRIB);

      double[] scores = new double[ROWS];
      trees.scoresInto(rows, ROWS, Orders.FEATURES, scores);

      assertThat(trees.treeCount()).isPositive();
      assertThat(scores).isEqualTo(raw);
      for (int row = 0; row < ROWS; row++) {
        assertRow(trees, row(rows, row), raw[row], shapley, row * (Orders.FEATURES + 1));
      }
    }
  }

  private static void assertRow(
      TreeEnsemble trees, float[] row, double raw, double[] shapley, int from) {
    double[] contributions = new double[Orders.FEATURES];
    trees.contributionsInto(row, contributions);
    double sum = trees.expectedScore();
    assertThat(sum).isCloseTo(shapley[from + Orders.FEATURES], within(1e-12));
    for (int feature = 0; feature < Orders.FEATURES; feature++) {
      assertThat(contributions[feature]).isCloseTo(shapley[from + feature], within(1e-11));
      sum += contributions[feature];
    }
    assertThat(trees.score(row)).isEqualTo(raw);
    assertThat(sum).isCloseTo(raw, within(1e-11));
  }

  private static float[] row(float[] rows, int row) {
    return Arrays.copyOfRange(rows, row * Orders.FEATURES, (row + 1) * Orders.FEATURES);
  }

  private static double[] predict(LGBMBooster booster, float[] rows, PredictionType type)
      throws LGBMException {
    return booster.predictForMat(rows, ROWS, Orders.FEATURES, true, type, ONE_THREAD);
  }
}
