package io.bellwether.algorithms.recipes;

import io.bellwether.algorithms.ease.EaseHyperparameters;
import io.bellwether.algorithms.ease.EaseTrainer;
import io.bellwether.algorithms.experiment.Candidate;
import io.bellwether.algorithms.experiment.Recipe;
import io.bellwether.algorithms.kernels.Compute;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** EASE. */
record EaseRecipe() implements Recipe {

  @Override
  public String name() {
    return "ease";
  }

  @Override
  public Candidate defaults(Compute compute) {
    return candidate(EaseHyperparameters.defaults(), compute);
  }

  /** Regularization 10 to 5,000. */
  @Override
  public Candidate draw(SplittableRandom random, Compute compute) {
    EaseHyperparameters plain = EaseHyperparameters.defaults();
    return candidate(
        new EaseHyperparameters(
            Ranges.logUniform(random, 10, 5_000), plain.securities(), plain.neighbours()),
        compute);
  }

  @Override
  public boolean searchable() {
    return true;
  }

  private static Candidate candidate(EaseHyperparameters settings, Compute compute) {
    return new Candidate(
        new TreeMap<>(
            Map.of(
                "regularization", String.valueOf(settings.regularization()),
                "securities", String.valueOf(settings.securities()),
                "neighbours", String.valueOf(settings.neighbours()))),
        new EaseTrainer(settings, compute));
  }
}
