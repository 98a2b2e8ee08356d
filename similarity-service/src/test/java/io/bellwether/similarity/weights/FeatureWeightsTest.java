package io.bellwether.similarity.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeatureWeightsTest {

  private static final List<String> FEATURES = List.of("age", "region.North", "region.U.K.");

  @Test
  void aFeaturesOwnWeightCountsBeforeThatOfItsGroupAndOneIsThatOfAllOthers() {
    FeatureWeights weights = new FeatureWeights(Map.of("region", 0.5, "region.North", 2.0));

    assertThat(weights.of(FEATURES)).containsExactly(1, 2, 0.5f);
    assertThat(FeatureWeights.EVEN.of(FEATURES)).containsExactly(1, 1, 1);
  }

  @Test
  void overOthersWhatIsNamedAnewCounts() {
    FeatureWeights desk = new FeatureWeights(Map.of("age", 3.0, "region.North", 2.0));

    assertThat(new FeatureWeights(Map.of("region", 0.25)).over(desk).of(FEATURES))
        .containsExactly(3, 0.25f, 0.25f);
  }

  @Test
  void refusesWeightsOutOfBoundsAndNamesOfNoFeature() {
    assertThatCode(() -> new FeatureWeights(Map.of("a", 0.0, "b", 1e-6, "c", 1e6)))
        .doesNotThrowAnyException();
    for (double weight : new double[] {-1, 1e-7, 1e7, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new FeatureWeights(Map.of("age", weight)))
          .hasMessage("weights.age is %s, but must be 0, or from 1e-6 to 1e6".formatted(weight));
    }
    assertThatThrownBy(() -> new FeatureWeights(Map.of("shoe", 1.0)).requireNamesOf(FEATURES))
        .hasMessage(
            "weights is \"shoe\", but must be of the features"
                + " [age, region, region.North, region.U.K.]");
    assertThatThrownBy(
            () -> new FeatureWeights(Map.of("age", 0.0, "region", 0.0)).requireSomeAbove0(FEATURES))
        .hasMessage(
            "weights is {age=0.0, region=0.0}, but must be above 0 for one feature at least");
  }
}
