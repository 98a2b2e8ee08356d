package io.bellwether.cli.evaluate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ranking.trees.FeatureImportance;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureWorthTest {

  @Test
  void isTheMeanOverFoldsWhoseGainsMayDifferInSize() {
    List<FeatureImportance> first =
        List.of(new FeatureImportance("beta", 6, 4), new FeatureImportance("age", 2, 2));
    List<FeatureImportance> second = List.of(new FeatureImportance("age", 100, 6));

    assertThat(FeatureWorth.overFolds(List.of(first, second)))
        .contains(
            List.of(new FeatureWorth("age", 51, 0.625, 4), new FeatureWorth("beta", 3, 0.375, 2)));
  }

  @Test
  void isUnknownWithoutTheModelAndNothingWithoutTrees() {
    assertThat(FeatureWorth.overFolds(List.of())).isEmpty();
    assertThat(FeatureWorth.overFolds(List.of(List.of()))).contains(List.of());
  }
}
