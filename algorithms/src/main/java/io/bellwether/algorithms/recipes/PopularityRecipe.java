package io.bellwether.algorithms.recipes;

import io.bellwether.algorithms.experiment.Candidate;
import io.bellwether.algorithms.experiment.Recipe;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.popularity.PopularityHyperparameters;
import io.bellwether.algorithms.popularity.PopularityTrainer;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Popularity, with the windows a search may choose from, the default first; none for all time.
 *
 * @param windows of length 0 or more
 */
public record PopularityRecipe(List<Duration> windows) implements Recipe {

  /** A month: long enough to count, short enough to follow what is in fashion. */
  private static final List<Duration> WINDOWS =
      List.of(Duration.ofDays(30), Duration.ofDays(7), Duration.ofDays(14), Duration.ofDays(90));

  public PopularityRecipe {
    windows = List.copyOf(windows);
  }

  static PopularityRecipe allTime() {
    return new PopularityRecipe(List.of());
  }

  static PopularityRecipe windowed() {
    return new PopularityRecipe(WINDOWS);
  }

  /** A recipe for one window and no other. */
  public static PopularityRecipe windowed(Duration window) {
    return new PopularityRecipe(List.of(window));
  }

  @Override
  public String name() {
    return hyperparameters(0).modelName();
  }

  @Override
  public Candidate defaults(Compute compute) {
    return candidate(0);
  }

  @Override
  public Candidate draw(SplittableRandom random, Compute compute) {
    return searchable() ? candidate(random.nextInt(windows.size())) : candidate(0);
  }

  @Override
  public boolean searchable() {
    return windows.size() > 1;
  }

  private Candidate candidate(int window) {
    TreeMap<String, String> settings = new TreeMap<>();
    hyperparameters(window).window().ifPresent(length -> settings.put("window", length.toString()));
    return new Candidate(settings, new PopularityTrainer(hyperparameters(window)));
  }

  private PopularityHyperparameters hyperparameters(int window) {
    return windows.isEmpty()
        ? PopularityHyperparameters.allTime()
        : PopularityHyperparameters.windowed(windows.get(window));
  }
}
