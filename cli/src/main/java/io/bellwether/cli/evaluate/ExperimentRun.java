package io.bellwether.cli.evaluate;

import io.bellwether.algorithms.evaluation.SplitRule;
import io.bellwether.algorithms.experiment.EvaluationReport;
import io.bellwether.algorithms.experiment.Experiment;
import io.bellwether.algorithms.experiment.FeaturedRecipe;
import io.bellwether.algorithms.experiment.Oracle;
import io.bellwether.algorithms.experiment.Recipe;
import io.bellwether.algorithms.experiment.SearchPlan;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.popularity.PopularityModel;
import io.bellwether.algorithms.recipes.PopularityRecipe;
import io.bellwether.algorithms.recipes.Recipes;
import io.bellwether.cli.evaluate.dataset.Dataset;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One comparison, as the options describe it; the one place that knows how the library is called.
 *
 * @param ks lengths of the lists to judge, the first decides the order
 * @param seed of every random draw but those of the split
 */
record ExperimentRun(
    SplitRule rule,
    List<Recipe> recipes,
    List<FeaturedRecipe> featured,
    Optional<SearchPlan> search,
    Optional<Oracle> oracle,
    List<Integer> ks,
    long seed) {

  /** The names of all models there are. */
  static List<String> modelNames() {
    return Stream.concat(Recipes.names().stream(), FeaturedModels.names().stream()).toList();
  }

  /**
   * How the model of this name is made; empty if there is none that looks at nothing but purchases.
   *
   * @param popularityWindow how far back windowed popularity counts; empty for its default
   */
  static Optional<Recipe> recipe(String name, Optional<Duration> popularityWindow) {
    if (name.equals(PopularityModel.WINDOWED_NAME) && popularityWindow.isPresent()) {
      return Optional.of(PopularityRecipe.windowed(popularityWindow.get()));
    }
    try {
      return Optional.of(Recipes.named(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Fits and judges all models.
   *
   * @throws IllegalArgumentException if the data do not allow it, such as a k above the number of
   *     securities or a split with an empty side
   */
  EvaluationReport on(Dataset data, TrainingListener listener) {
    return Experiment.run(
        data.interactions(),
        data.investors().size(),
        data.securities().size(),
        rule,
        recipes,
        featured,
        search,
        oracle,
        ks,
        seed,
        Compute.standard(),
        listener);
  }
}
