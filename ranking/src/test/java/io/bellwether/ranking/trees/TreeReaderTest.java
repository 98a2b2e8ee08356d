package io.bellwether.ranking.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version=v4|version=v9|line 2: version is \"v9\", must be v3 or v4",
        "num_class=1|num_class=3|line 3: num_class is 3, must be 1",
        "max_feature_idx=2|max_feature_idx=-1|line 6: max_feature_idx is -1, must be at least 0",
        "max_feature_idx=2|max_feature_idx=1|line 8: feature_names has 3 values, but max_feature_",
        "feature_names=a b c|feature_names=a a c|line 8: feature_names has \"a\" twice or empty",
        "objective=lambdarank|average_output|line 7: is \"average_output\", must begin with \"obj",
        "Tree=1|Tree=7|line 31: is \"Tree=7\", must be \"Tree=1\" or \"end of trees\"",
        "num_leaves=3|num_leaves=2000000000|line 13: num_leaves is 2000000000, must be at least 1",
        "num_leaves=3|num_leaves=0|line 13: num_leaves is 0, must be at least 1 and at most 1024",
        "num_cat=0|num_cat=1|line 14: num_cat is 1, must be 0",
        "split_feature=0 1|split_feature=0 3|line 15: split_feature is 3, must be at least 0 and",
        "split_feature=0 1|split_feature=0|line 15: split_feature has 1 values, must have 2",
        "threshold=0.5 2|threshold=0.5 nan|line 17: threshold is \"nan\", must be a number",
        "threshold=0.5 2|threshold=0.5 2d|line 17: threshold is \"2d\", must be a number",
        "decision_type=8 10|decision_type=9 10|line 18: decision_type is 9, must be 0, 2, 8 or 10",
        "decision_type=8 10|decision_type=6 10|line 18: decision_type is 6, must be 0, 2, 8 or 10",
        "left_child=-1 -2|left_child=0 -2|line 20: left_child of node 0 is 0, must be a node above",
        "left_child=-1 -2|left_child=-1 -1|line 20: left_child of node 1 is -1, must be a node abo",
        "left_child=-1 -2|left_child=-1 -9|line 20: left_child of node 1 is -9, must be a node abo",
        "right_child=1 -3|right_child=5 -3|line 20: right_child of node 0 is 5, must be a node abo",
        "leaf_value=-1 0.25 4|leaf_value=-1 inf 4|line 21: leaf_value is \"inf\", must be a finite",
        "leaf_value=-1 0.25 4|leaf_value=-1 x 4|line 21: leaf_value is \"x\", must be a finite num",
        "leaf_count=50 25 25|leaf_count=50 -5 25|line 23: leaf_count is -5, must be at least 0",
        "is_linear=0|is_linear=1|line 27: is_linear is 1, must be 0",
        "tree_sizes=300 300|tree_sizes=300|line 50: trees end after 2, but tree_sizes has 1 values",
      })
  void namesTheLineAndTheValue(String good, String bad, String message) {
    String text = TreeTexts.TWO_TREES.replaceFirst(good, bad);

    assertThatExceptionOfType(CorruptTreesException.class)
        .isThrownBy(() -> TreeEnsemble.read(text))
        .withMessageStartingWith(message);
  }

  @Test
  void scoresAndExplainsTheLargestLeavesFinitely() {
    TreeEnsemble trees =
        TreeEnsemble.read(
            TreeTexts.TWO_TREES.replace("leaf_value=10 20", "leaf_value=1.6e308 -1.7e308"));
    double[] contributions = new double[3];

    trees.contributionsInto(new float[3], contributions);

    assertThat(trees.expectedScore()).isFinite();
    assertThat(trees.score(new float[3])).isFinite();
    assertThat(Arrays.stream(contributions)).allMatch(Double::isFinite);
  }

  @Test
  void refusesLeavesThatAddUpToInfinity() {
    String text =
        TreeTexts.TWO_TREES
            .replace("leaf_value=-1 0.25 4", "leaf_value=-1 0.25 -1.7e308")
            .replace("leaf_value=10 20", "leaf_value=10 1.7e308");

    assertThatExceptionOfType(CorruptTreesException.class)
        .isThrownBy(() -> TreeEnsemble.read(text))
        .withMessageContaining("leaf values of the trees so far add up to no finite number")
        .satisfies(refusal -> assertThat(refusal.line()).isEqualTo(47));
  }

  @Test
  void refusesEveryTextThatEndsEarly() {
    int end = TreeTexts.TWO_TREES.indexOf("end of trees") + "end of trees".length();
    for (int length = 0; length < end; length++) {
      String text = TreeTexts.TWO_TREES.substring(0, length);
      assertThatExceptionOfType(CorruptTreesException.class)
          .isThrownBy(() -> TreeEnsemble.read(text));
    }
    assertThat(TreeEnsemble.read(TreeTexts.TWO_TREES.substring(0, end)).treeCount()).isEqualTo(2);
  }

  @Test
  void eitherRefusesADamagedTextOrScoresFinitely() {
    SplittableRandom random = new SplittableRandom(11);
    String letters = "0123456789-=. \neinf";
    float[] rows = new float[30];
    double[] scores = new double[10];
    double[] contributions = new double[3];
    int refused = 0;
    for (int attempt = 0; attempt < 5_000; attempt++) {
      StringBuilder text = new StringBuilder(TreeTexts.TWO_TREES);
      for (int change = random.nextInt(1, 4); change > 0; change--) {
        text.setCharAt(
            random.nextInt(text.length()), letters.charAt(random.nextInt(letters.length())));
      }
      try {
        TreeEnsemble trees = TreeEnsemble.read(text.toString());
        trees.scoresInto(rows, 10, 3, scores);
        trees.contributionsInto(new float[3], contributions);
        assertThat(Arrays.stream(scores)).allMatch(Double::isFinite);
        assertThat(Arrays.stream(contributions)).allMatch(Double::isFinite);
      } catch (CorruptTreesException refusal) {
        refused++;
      }
    }
    assertThat(refused).isBetween(1_000, 4_999);
  }
}
