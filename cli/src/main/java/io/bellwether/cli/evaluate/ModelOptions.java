package io.bellwether.cli.evaluate;

import io.bellwether.algorithms.experiment.Recipe;
import io.bellwether.algorithms.experiment.SearchPlan;
import io.bellwether.algorithms.popularity.PopularityModel;
import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which models are compared, how they are tuned and how deep their lists are judged. */
final class ModelOptions {

  private static final String MODELS = "--models";
  private static final String K = "--k";
  private static final String SEED = "--seed";
  private static final String SEARCH = "--search";
  private static final String POPULARITY_WINDOW = "--popularity-window";
  private static final List<String> COMPARED =
      List.of(
          PopularityModel.NAME,
          PopularityModel.WINDOWED_NAME,
          "item-cosine",
          "tf-idf",
          "bm25",
          "als",
          "bpr",
          "ease");
  private static final int MOST_RECOMMENDED = 1_000;

  @Option(
      names = MODELS,
      paramLabel = "NAMES",
      description =
          "Parted by commas (default: popularity, popularity-windowed, item-cosine, tf-idf, bm25,"
              + " als, bpr, ease). Also: co-occurrence, als-bm25, bpr-bm25.")
  private @Nullable String models;

  @Option(
      names = K,
      defaultValue = "5,10",
      paramLabel = "NUMBERS",
      description =
          "Lengths of the lists to judge, 1 to 1000; models are ordered by the first (default:"
              + " ${DEFAULT-VALUE}).")
  private String k = "5,10";

  @Option(
      names = SEED,
      defaultValue = "42",
      paramLabel = "N",
      description = "Seed of every random draw (default: ${DEFAULT-VALUE}).")
  private String seed = "42";

  @Option(
      names = SEARCH,
      paramLabel = "random:N|halving:N",
      description =
          "Look for better hyperparameters within train, N trials a model; without it the"
              + " documented defaults are used.")
  private @Nullable String search;

  @Option(
      names = POPULARITY_WINDOW,
      paramLabel = "DURATION",
      description = "How far back popularity-windowed counts, such as P30D.")
  private @Nullable String popularityWindow;

  long seed() {
    return OptionText.longInteger(SEED, seed);
  }

  List<Integer> ks() {
    List<Integer> ks = new ArrayList<>();
    for (String part : OptionText.list(K, k)) {
      int length = OptionText.integer(K, part, 1, MOST_RECOMMENDED);
      if (ks.contains(length)) {
        throw OptionText.wrong(K, k, "must name %d once".formatted(length));
      }
      ks.add(length);
    }
    return ks;
  }

  /** The models as the options name them. */
  List<Recipe> recipes() {
    return recipes(models == null ? COMPARED : OptionText.list(MODELS, models));
  }

  /** Those that can be fitted without knowing when anything happened. */
  List<Recipe> timelessRecipes() {
    if (models == null) {
      List<String> timeless = new ArrayList<>(COMPARED);
      timeless.remove(PopularityModel.WINDOWED_NAME);
      return recipes(timeless);
    }
    List<Recipe> recipes = recipes();
    if (recipes.stream().anyMatch(recipe -> recipe.name().equals(PopularityModel.WINDOWED_NAME))) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "%s %s needs to know when, and there is no column time"
              .formatted(MODELS, PopularityModel.WINDOWED_NAME));
    }
    return recipes;
  }

  Optional<SearchPlan> searchPlan() {
    if (search == null) {
      return Optional.empty();
    }
    String[] parts = search.split(":", 2);
    int trials =
        parts.length < 2 ? 0 : OptionText.integer(SEARCH, parts[1], 1, SearchPlan.MOST_TRIALS);
    return switch (parts.length < 2 ? "" : parts[0]) {
      case "random" -> Optional.of(new SearchPlan.RandomSearch(trials));
      case "halving" -> Optional.of(new SearchPlan.SuccessiveHalving(trials));
      default ->
          throw OptionText.wrong(
              SEARCH, search, "must be random:N or halving:N, N the number of trials");
    };
  }

  /** Where the hyperparameters come from, for a reader. */
  String searchDescription() {
    return search == null ? "documented defaults" : "searched within train, " + search;
  }

  private List<Recipe> recipes(List<String> names) {
    Optional<Duration> window =
        Optional.ofNullable(popularityWindow)
            .map(text -> OptionText.duration(POPULARITY_WINDOW, text));
    List<Recipe> recipes = new ArrayList<>();
    for (String name : names) {
      Recipe recipe =
          ExperimentRun.recipe(name, window)
              .orElseThrow(
                  () ->
                      new CommandFailure(
                          ExitCode.USAGE,
                          "%s: no model is named \"%s\"; there are: %s"
                              .formatted(
                                  MODELS, name, String.join(", ", ExperimentRun.modelNames()))));
      if (recipes.stream().anyMatch(earlier -> earlier.name().equals(recipe.name()))) {
        throw OptionText.wrong(
            MODELS, String.join(",", names), "must name %s once".formatted(recipe.name()));
      }
      recipes.add(recipe);
    }
    return recipes;
  }
}
