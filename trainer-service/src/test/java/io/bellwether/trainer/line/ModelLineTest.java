package io.bellwether.trainer.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.algorithms.choice.ChoiceHyperparameters;
import io.bellwether.algorithms.neighbours.Similarity;
import io.bellwether.algorithms.recipes.Recipes;
import io.bellwether.features.FeatureSettings;
import io.bellwether.trainer.TrainerConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelLineTest {

  private static final LineSettings TOLD = LineSettings.of(config(Map.of()));

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 53})
  void refusesTestWeeksOutOfBounds(int weeks) {
    assertThatThrownBy(() -> ModelLine.of("equities", weeks, List.of("popularity"), TOLD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bellwether.trainer.test-weeks is %d, but must be 1 to 52", weeks);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../etc", "a/b", " a", "-a"})
  void refusesANameThatCouldNotNameAFile(String name) {
    assertThatThrownBy(() -> ModelLine.of(name, 5, List.of("popularity"), TOLD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bellwether.trainer.line is \"" + name + "\"");
  }

  @Test
  void withoutSettingsItIsWhatTheModelsTakeForGranted() {
    ModelLine line = ModelLine.of(config(Map.of()));

    assertThat(line.name()).isEqualTo("equities");
    assertThat(line.testWeeks()).isEqualTo(5);
    assertThat(line.models())
        .extracting(LineModel::name)
        .containsExactly("popularity", "item-cosine", "mixed-logit");
    assertThat(line.told())
        .isEqualTo(
            new LineSettings(
                50,
                new Similarity.Cosine(10),
                ChoiceHyperparameters.defaults(),
                FeatureSettings.defaults()));
  }

  @Test
  void mayHoldEveryModelThereIs() {
    List<String> names = new ArrayList<>(Recipes.names());
    names.addAll(
        List.of(
            "mixed-logit",
            "hybrid-warp",
            "hybrid-kos-warp",
            "hybrid-bpr",
            "hybrid-logistic",
            "two-stage"));

    ModelLine line = ModelLine.of("equities", 5, names, TOLD);

    assertThat(line.models()).extracting(LineModel::name).containsExactlyElementsOf(names);
    assertThat(line.sources())
        .extracting(LineModel::name)
        .containsExactly("mixed-logit", "hybrid-warp", "als", "item-cosine", "popularity-windowed");
    assertThat(line.configuration())
        .containsEntry("models", String.join(",", names))
        .containsEntry("als.factors", "32")
        .containsEntry("two-stage.base", "mixed-logit");
  }

  @Test
  void whatTwoStagesTakeCandidatesFromBelongsToTheConfigurationToo() {
    assertThat(
            ModelLine.of("equities", 5, List.of("popularity", "two-stage"), TOLD).configuration())
        .containsEntry("models", "popularity,two-stage")
        .containsKeys("als.factors", "mixed-logit.epochs", "hybrid-warp.epochs", "features.bins");
  }

  @Test
  void refusesModelsThatAreNot() {
    assertThatThrownBy(() -> ModelLine.of("equities", 5, List.of("popularity", "oracle"), TOLD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bellwether.trainer.models has \"oracle\", but must have some of")
        .hasMessageContaining("two-stage");
    assertThatThrownBy(() -> ModelLine.of("equities", 5, List.of("als", "als"), TOLD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bellwether.trainer.models has als twice");
    assertThatThrownBy(() -> ModelLine.of("equities", 5, List.of("als"), TOLD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bellwether.trainer.models is [als], but must have popularity");
  }

  @Test
  void writesOutEverySettingThatASnapshotDependsOn() {
    ModelLine line =
        ModelLine.of(
            config(
                Map.of(
                    "bellwether.trainer.mixed-logit.factors", "4",
                    "bellwether.trainer.mixed-logit.epochs", "3",
                    "bellwether.trainer.mixed-logit.learning-rate", "0.01",
                    "bellwether.trainer.features.interest-rate", "4.5")));

    assertThat(line.configuration())
        .containsEntry("pipeline.version", "4")
        .containsEntry("models", "popularity,item-cosine,mixed-logit")
        .containsEntry("mixed-logit.factors", "4")
        .containsEntry("mixed-logit.epochs", "3")
        .containsEntry("mixed-logit.learning-rate", "0.01")
        .containsEntry("mixed-logit.head-securities", "800")
        .containsEntry("features.interest-rate", "4.5")
        .containsEntry("features.bins", "8");
    // of the model: all but its seed, which is the snapshot's; and what features are told
    assertThat(line.configuration().keySet())
        .filteredOn(key -> key.startsWith("mixed-logit."))
        .hasSize(ChoiceHyperparameters.class.getRecordComponents().length - 1);
    assertThat(line.configuration().keySet())
        .filteredOn(key -> key.startsWith("features."))
        .hasSize(5);
  }

  @Test
  void settingsOfAModelThatIsNotTrainedMakeNoOtherSnapshot() {
    ModelLine line =
        ModelLine.of(
            config(
                Map.of(
                    "bellwether.trainer.models", "popularity,item-cosine",
                    "bellwether.trainer.features.interest-rate", "4.5")));

    assertThat(line.configuration())
        .containsOnlyKeys(
            "pipeline.version",
            "evaluation.test-weeks",
            "models",
            "item-cosine.neighbours",
            "item-cosine.shrinkage");
  }

  @Test
  void refusesSettingsOfTheMixedLogitOutOfBoundsAtTheStart() {
    TrainerConfig config = config(Map.of("bellwether.trainer.mixed-logit.factors", "0"));

    assertThatThrownBy(() -> ModelLine.of(config))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("factors is 0");
  }

  private static TrainerConfig config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withMapping(TrainerConfig.class)
        .withSources(new PropertiesConfigSource(settings, "test", 100))
        .build()
        .getConfigMapping(TrainerConfig.class);
  }
}
