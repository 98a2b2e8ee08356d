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
          "ease",
          FeaturedModels.MIXED_LOGIT);
  private static final int MOST_RECOMMENDED = 1_000;

  @Option(
      names = MODELS,
      paramLabel = "NAMES",
      description =
          "Parted by commas (default: popularity, popularity-windowed, item-cosine, tf-idf, bm25,"
              + " als, bpr, ease, mixed-logit; with features hybrid-warp and, with times,"
              + " two-stage). Also: co-occurrence, als-bm25, bpr-bm25, hybrid-kos-warp, hybrid-bpr,"
              + " hybrid-logistic.")
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
              + " documented defaults are used. Models that look at features keep theirs.")
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

  /**
   * Which models are compared.
   *
   * @param recipes of those that look at nothing but purchases
   * @param featured names of the others
   * @param asked whether they were named, and none may be left out
   * @param notes what a reader should know
   */
  record Choice(List<Recipe> recipes, List<String> featured, boolean asked, List<String> notes) {

    boolean has(String name) {
      return featured.contains(name)
          || recipes.stream().anyMatch(recipe -> recipe.name().equals(name));
    }
  }

  /** Refuses what cannot be whatever the data are. */
  void check() {
    choice(true, true);
  }

  /**
   * The models as the options name them, or all that these data allow.
   *
   * @param timed whether it is known when anything happened
   * @param features whether anything is known beside the purchases
   */
  Choice choice(boolean timed, boolean features) {
    if (models != null) {
      Choice asked = choice(OptionText.list(MODELS, models), true, List.of());
      for (String name : List.of(PopularityModel.WINDOWED_NAME, FeaturedModels.TWO_STAGE)) {
        if (!timed && asked.has(name)) {
          throw new CommandFailure(
              ExitCode.USAGE,
              "%s %s needs to know when, and there is no column time".formatted(MODELS, name));
        }
      }
      return asked;
    }
    List<String> names = new ArrayList<>(COMPARED);
    if (features) {
      names.add(FeaturedModels.HYBRID);
      names.add(FeaturedModels.TWO_STAGE);
    }
    List<String> dated = List.of(PopularityModel.WINDOWED_NAME, FeaturedModels.TWO_STAGE);
    List<String> leftOut = timed ? List.of() : names.stream().filter(dated::contains).toList();
    names.removeAll(leftOut);
    return choice(
        names,
        false,
        leftOut.isEmpty()
            ? List.of()
            : List.of("left out, since there are no times: " + String.join(", ", leftOut)));
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
  String searchDescription(Choice choice) {
    if (search == null) {
      return "documented defaults";
    }
    return "searched within train, "
        + search
        + (choice.featured().isEmpty()
            ? ""
            : "; documented defaults for " + String.join(", ", choice.featured()));
  }

  private Choice choice(List<String> names, boolean asked, List<String> notes) {
    Optional<Duration> window =
        Optional.ofNullable(popularityWindow)
            .map(text -> OptionText.duration(POPULARITY_WINDOW, text));
    List<Recipe> recipes = new ArrayList<>();
    List<String> featured = new ArrayList<>();
    for (String name : names) {
      if (FeaturedModels.names().contains(name)) {
        featured.add(name);
        continue;
      }
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
    return new Choice(List.copyOf(recipes), List.copyOf(featured), asked, notes);
  }
}
