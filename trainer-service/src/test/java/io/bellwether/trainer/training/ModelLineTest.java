package io.bellwether.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.algorithms.choice.ChoiceHyperparameters;
import io.bellwether.algorithms.neighbours.Similarity;
import io.bellwether.features.FeatureSettings;
import io.bellwether.trainer.TrainerConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelLineTest {

  private static final Similarity.Cosine COSINE = new Similarity.Cosine(10);

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 53})
  void refusesTestWeeksOutOfBounds(int weeks) {
    assertThatThrownBy(() -> new ModelLine("equities", weeks, 50, COSINE, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bellwether.trainer.test-weeks is %d, but must be 1 to 52", weeks);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../etc", "a/b", " a", "-a"})
  void refusesANameThatCouldNotNameAFile(String name) {
    assertThatThrownBy(() -> new ModelLine(name, 5, 50, COSINE, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bellwether.trainer.line is \"" + name + "\"");
  }

  @Test
  void withoutSettingsItIsWhatTheModelsTakeForGranted() {
    ModelLine line = ModelLine.of(config(Map.of()));

    assertThat(line)
        .isEqualTo(
            new ModelLine(
                "equities",
                5,
                50,
                COSINE,
                new MixedLogitSettings(
                    ChoiceHyperparameters.defaults(), FeatureSettings.defaults())));
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
        .containsEntry("pipeline.version", "3")
        .containsEntry("mixed-logit.trained", "true")
        .containsEntry("mixed-logit.factors", "4")
        .containsEntry("mixed-logit.epochs", "3")
        .containsEntry("mixed-logit.learning-rate", "0.01")
        .containsEntry("mixed-logit.head-securities", "800")
        .containsEntry("features.interest-rate", "4.5")
        .containsEntry("features.bins", "8");
    // of the model: eleven without its seed, which is the snapshot's; and what features are told
    assertThat(line.configuration().keySet())
        .filteredOn(key -> key.startsWith("mixed-logit."))
        .hasSize(ChoiceHyperparameters.class.getRecordComponents().length);
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
                    "bellwether.trainer.mixed-logit.trained", "false",
                    "bellwether.trainer.features.interest-rate", "4.5")));

    assertThat(line.mixedLogit()).isNull();
    assertThat(line.configuration())
        .containsEntry("mixed-logit.trained", "false")
        .containsOnlyKeys(
            "pipeline.version",
            "evaluation.test-weeks",
            "item-cosine.neighbours",
            "item-cosine.shrinkage",
            "mixed-logit.trained");
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
