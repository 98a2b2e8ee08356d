package io.bellwether.algorithms.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.experiment.Candidate;
import io.bellwether.algorithms.experiment.Recipe;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecipesTest {

  private static final Compute COMPUTE = Compute.standard();

  /** Three investors, four securities. */
  private static final TrainingInteractions SMALL =
      TrainingInteractions.undated(
          CsrMatrix.fromTriples(
              3,
              4,
              new int[] {0, 0, 1, 1, 2},
              new int[] {0, 1, 1, 2, 3},
              new float[] {1, 1, 1, 2, 1}));

  static Iterable<String> names() {
    return Recipes.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void makesTheModelItNames(String name) {
    Recipe recipe = Recipes.named(name);
    Candidate defaults = recipe.defaults(COMPUTE);

    Model model = defaults.trainer().fit(SMALL, TrainingListener.silent());

    assertThat(recipe.name()).isEqualTo(name);
    assertThat(model.name()).isEqualTo(name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void drawsSettingsWithinBoundsAndTheSameForTheSameSeed(String name) {
    Recipe recipe = Recipes.named(name);
    Set<SortedMap<String, String>> seen = new HashSet<>();
    SplittableRandom random = new SplittableRandom(5);
    SplittableRandom again = new SplittableRandom(5);

    for (int draw = 0; draw < 300; draw++) {
      // settings out of bounds would be refused by their own record
      SortedMap<String, String> drawn = recipe.draw(random, COMPUTE).hyperparameters();
      assertThat(recipe.draw(again, COMPUTE).hyperparameters()).isEqualTo(drawn);
      seen.add(drawn);
    }

    assertThat(seen.size() > 1).isEqualTo(recipe.searchable());
  }

  @Test
  void answersToTheSpellingsOfOthers() {
    assertThat(Recipes.named("cosine").name()).isEqualTo("item-cosine");
    assertThat(Recipes.named("tfidf").name()).isEqualTo("tf-idf");
    assertThat(Recipes.named("cooccurrence").name()).isEqualTo("co-occurrence");
  }

  @Test
  void listsTheNamesWhenItDoesNotKnowOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Recipes.named("alss"))
        .withMessageStartingWith("no model is named alss; there are: popularity, ")
        .withMessageContaining("als-bm25");
  }

  @Test
  void keepsToAWindowItIsGiven() {
    Recipe recipe = PopularityRecipe.windowed(Duration.ofDays(3));

    assertThat(recipe.searchable()).isFalse();
    assertThat(recipe.draw(new SplittableRandom(1), COMPUTE).hyperparameters())
        .containsEntry("window", "PT72H");
  }
}
