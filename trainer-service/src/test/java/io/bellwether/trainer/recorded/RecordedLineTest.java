package io.bellwether.trainer.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bellwether.algorithms.choice.ChoiceHyperparameters;
import io.bellwether.algorithms.features.EncoderSettings;
import io.bellwether.algorithms.neighbours.Similarity;
import io.bellwether.features.FeatureSettings;
import io.bellwether.trainer.line.LineSettings;
import io.bellwether.trainer.line.ModelLine;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedLineTest {

  private static final LineSettings UNUSUAL =
      new LineSettings(
          7,
          new Similarity.Cosine(2.5f),
          new ChoiceHyperparameters(3, 4, 50, 60, 70, 0.25f, 0.75f, 1.5f, 0.01f, 0.125f, 1),
          new FeatureSettings(new EncoderSettings(8, 3), 1.25, 20, 5));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "popularity",
        "popularity,item-cosine",
        "mixed-logit,popularity,als",
        "popularity,two-stage"
      })
  void theLineOfAConfigurationHasThatConfiguration(String models) {
    ModelLine line = ModelLine.of("bonds", 3, List.of(models.split(",", -1)), UNUSUAL);

    ModelLine recorded = RecordedLine.of("bonds", line.configuration());

    assertThat(recorded.name()).isEqualTo("bonds");
    assertThat(recorded.testWeeks()).isEqualTo(3);
    assertThat(recorded.configuration()).isEqualTo(line.configuration());
  }

  @Test
  void namesTheSettingsThatThisVersionMakesDifferently() {
    SortedMap<String, String> other = new TreeMap<>(configuration());
    other.put("pipeline.version", "1");
    other.put("als.flavour", "sweet");

    assertThatExceptionOfType(UnlikeConfigurationException.class)
        .isThrownBy(() -> RecordedLine.of("equities", other))
        .withMessageContaining("als.flavour is sweet there and absent here")
        .withMessageContaining("pipeline.version is 1 there and ");
  }

  @Test
  void refusesAModelThatIsUnknownAndANumberThatIsNone() {
    SortedMap<String, String> unknown = new TreeMap<>(configuration());
    unknown.put("models", "popularity,oracle");
    SortedMap<String, String> noNumber = new TreeMap<>(configuration());
    noNumber.put("item-cosine.neighbours", "many");

    assertThatExceptionOfType(UnlikeConfigurationException.class)
        .isThrownBy(() -> RecordedLine.of("equities", unknown))
        .withMessageContaining("oracle");
    assertThatExceptionOfType(UnlikeConfigurationException.class)
        .isThrownBy(() -> RecordedLine.of("equities", noNumber))
        .withMessage("item-cosine.neighbours is \"many\", but must be a number");
  }

  private static SortedMap<String, String> configuration() {
    return ModelLine.of("equities", 5, List.of("popularity", "item-cosine"), UNUSUAL)
        .configuration();
  }
}
