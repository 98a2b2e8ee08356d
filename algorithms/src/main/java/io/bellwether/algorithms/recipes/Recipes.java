package io.bellwether.algorithms.recipes;

import io.bellwether.algorithms.als.AlsModel;
import io.bellwether.algorithms.experiment.Recipe;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All recipes, by the name of the model. */
public final class Recipes {

  private static final List<Recipe> ALL =
      List.of(
          PopularityRecipe.allTime(),
          PopularityRecipe.windowed(),
          NeighboursRecipe.coOccurrence(),
          NeighboursRecipe.cosine(),
          NeighboursRecipe.tfIdf(),
          NeighboursRecipe.bm25(),
          new AlsRecipe(AlsModel.NAME),
          new AlsRecipe(AlsModel.WEIGHTED_NAME),
          new BprRecipe(BprRecipe.PLAIN),
          new BprRecipe(BprRecipe.WEIGHTED),
          new EaseRecipe());

  private static final Map<String, Recipe> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Recipe::name, Function.identity()));

  /** Spellings that others use. */
  private static final Map<String, String> ALIASES =
      Map.of("cooccurrence", "co-occurrence", "cosine", "item-cosine", "tfidf", "tf-idf");

  private Recipes() {}

  /** The names of all models, baselines first. */
  public static List<String> names() {
    return ALL.stream().map(Recipe::name).toList();
  }

  /**
   * The recipe of a model.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  public static Recipe named(String name) {
    Recipe recipe = BY_NAME.get(ALIASES.getOrDefault(name, name));
    if (recipe == null) {
      throw new IllegalArgumentException(
          "no model is named %s; there are: %s".formatted(name, String.join(", ", names())));
    }
    return recipe;
  }
}
