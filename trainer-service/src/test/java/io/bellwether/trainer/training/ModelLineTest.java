package io.bellwether.trainer.training;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.algorithms.neighbours.Similarity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelLineTest {

  private static final Similarity.Cosine COSINE = new Similarity.Cosine(10);

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 53})
  void refusesTestWeeksOutOfBounds(int weeks) {
    assertThatThrownBy(() -> new ModelLine("equities", weeks, 50, COSINE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bellwether.trainer.test-weeks is %d, but must be 1 to 52", weeks);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../etc", "a/b", " a", "-a"})
  void refusesANameThatCouldNotNameAFile(String name) {
    assertThatThrownBy(() -> new ModelLine(name, 5, 50, COSINE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bellwether.trainer.line is \"" + name + "\"");
  }
}
