package io.bellwether.ranking.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TreeEnsembleTest {

  private static final float NAN = Float.NaN;
  private static final float INFINITY = Float.POSITIVE_INFINITY;

  private final TreeEnsemble trees = TreeEnsemble.read(TreeTexts.TWO_TREES);

  @Test
  void addsTheLeavesThatARowEndsIn() {
    assertThat(trees.score(new float[] {0.5f, 0, 0})).isEqualTo(-1 + 20);
    assertThat(trees.score(new float[] {0.6f, 2, -1})).isEqualTo(0.25 + 10);
    assertThat(trees.score(new float[] {0.6f, 2.1f, -0.9f})).isEqualTo(4 + 20);
  }

  @Test
  void sendsMissingValuesWhereTheTrainingSentThem() {
    assertThat(trees.score(new float[] {NAN, NAN, NAN})).isEqualTo(0.25 + 20);
    assertThat(trees.score(new float[] {NAN, 3, -2})).isEqualTo(4 + 10);
  }

  @Test
  void putsInfiniteValuesBeyondEveryThreshold() {
    assertThat(trees.score(new float[] {INFINITY, INFINITY, INFINITY})).isEqualTo(4 + 20);
    assertThat(trees.score(new float[] {-INFINITY, 0, -INFINITY})).isEqualTo(-1 + 10);
    assertThat(trees.score(new float[] {INFINITY, -INFINITY, 0})).isEqualTo(0.25 + 20);
  }

  @Test
  void takesInfiniteThresholdsAsTheTrainingWritesThem() {
    // everything that is there goes left, what is missing goes right
    TreeEnsemble missing =
        TreeEnsemble.read(TreeTexts.TWO_TREES.replace("threshold=0.5 2", "threshold=inf 2"));

    float[] rows = new float[3 * 24];
    for (int row = 0; row < 24; row += 3) {
      rows[3 * row] = NAN;
      rows[3 * row + 3] = INFINITY;
      rows[3 * row + 6] = -INFINITY;
    }
    double[] scores = new double[24];
    missing.scoresInto(rows, 24, 3, scores);

    for (int row = 0; row < 24; row += 3) {
      assertThat(Arrays.copyOfRange(scores, row, row + 3)).containsExactly(20.25, 19, 19);
    }
  }

  @Test
  void scoresManyRowsAsItScoresOne() {
    float[] values = {0.4f, 0.5f, 0.5000001f, 2, 2.5f, -1, -1.5f, 0, -0f, NAN, INFINITY, -INFINITY};
    int rowCount = values.length * values.length * values.length;
    float[] rows = new float[rowCount * 3];
    for (int row = 0; row < rowCount; row++) {
      rows[3 * row] = values[row % 12];
      rows[3 * row + 1] = values[row / 12 % 12];
      rows[3 * row + 2] = values[row / 144];
    }
    for (int count : new int[] {0, 1, 7, 8, 9, 511, 512, 513, 1025, rowCount}) {
      double[] scores = new double[count + 1];
      scores[count] = 77;

      trees.scoresInto(rows, count, 3, scores);

      assertThat(scores[count]).isEqualTo(77);
      for (int row = 0; row < count; row++) {
        assertThat(scores[row])
            .isEqualTo(trees.score(Arrays.copyOfRange(rows, 3 * row, 3 * row + 3)));
      }
    }
  }

  @Test
  void contributionsAreShapleyValuesOfTheTrainingsShares() {
    double[] contributions = new double[3];

    trees.contributionsInto(new float[] {1, 3, 0}, contributions);

    // first tree: v() = 0.5 * -1 + 0.5 * (0.25 + 4) / 2, v(a) = 2.125, v(b) = 0.5 * -1 + 0.5 * 4
    double none = -0.5 + 1.0625;
    double a = (2.125 - none + 4 - 1.5) / 2;
    double b = (1.5 - none + 4 - 2.125) / 2;
    assertThat(contributions[0]).isCloseTo(a, within(1e-14));
    assertThat(contributions[1]).isCloseTo(b, within(1e-14));
    assertThat(contributions[2]).isCloseTo(20 - 16, within(1e-14));
    assertThat(trees.expectedScore()).isCloseTo(none + 16, within(1e-14));
  }

  @Test
  void ranksFeaturesByGain() {
    assertThat(trees.importances())
        .containsExactly(
            new FeatureImportance("a", 5, 1),
            new FeatureImportance("c", 4, 1),
            new FeatureImportance("b", 2.5, 1));
  }

  @Test
  void keepsItsText() {
    assertThat(trees.text()).isEqualTo(TreeTexts.TWO_TREES);
    assertThat(trees.featureNames()).containsExactly("a", "b", "c");
    assertThat(trees.treeCount()).isEqualTo(2);
  }

  @Test
  void scoresNothingWithoutTrees() {
    TreeEnsemble empty = TreeEnsemble.read(TreeTexts.NO_TREE);
    double[] scores = new double[20];
    Arrays.fill(scores, 5);
    double[] contribution = {5};

    empty.scoresInto(new float[20], 20, 1, scores);
    empty.contributionsInto(new float[1], contribution);

    assertThat(scores).containsOnly(0);
    assertThat(contribution).containsExactly(0);
    assertThat(empty.expectedScore()).isEqualTo(0);
    assertThat(empty.importances()).isEmpty();
  }

  @Test
  void refusesRowsOfAnotherShape() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trees.score(new float[2]))
        .withMessage("a row has 2 columns, must have the feature count 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trees.scoresInto(new float[12], 3, 4, new double[3]))
        .withMessage("a row has 4 columns, must have the feature count 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trees.scoresInto(new float[11], 4, 3, new double[4]))
        .withMessage("rows has 11 values, must have at least 4 x 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trees.scoresInto(new float[12], 4, 3, new double[3]))
        .withMessage("out has length 3, must be at least the row count 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trees.contributionsInto(new float[3], new double[4]))
        .withMessage("out has length 4, must be the feature count 3");
  }

  @Test
  void keepsTheOrderOfFloats() {
    float[] rising = {
      -INFINITY,
      -Float.MAX_VALUE,
      -1,
      -Float.MIN_VALUE,
      0,
      Float.MIN_VALUE,
      1,
      Float.MAX_VALUE,
      INFINITY
    };
    for (int at = 1; at < rising.length; at++) {
      assertThat(LeafMasks.key(rising[at])).isGreaterThan(LeafMasks.key(rising[at - 1]));
    }
    assertThat(LeafMasks.key(-0f)).isEqualTo(LeafMasks.key(0f));
    assertThat(LeafMasks.key(-INFINITY)).isGreaterThan(Integer.MIN_VALUE);
    assertThat(LeafMasks.key(INFINITY)).isLessThan(Integer.MAX_VALUE);
  }

  @Test
  void takesTheFloatBelowAThreshold() {
    assertThat(TreeReader.floor(0.1)).isEqualTo(Math.nextDown(0.1f));
    assertThat(TreeReader.floor(0.5)).isEqualTo(0.5f);
    assertThat(TreeReader.floor(1e300)).isEqualTo(Float.MAX_VALUE);
    assertThat(TreeReader.floor(-1e300)).isEqualTo(-INFINITY);
    assertThat(TreeReader.floor(-1e-60)).isEqualTo(-Float.MIN_VALUE);
  }
}
