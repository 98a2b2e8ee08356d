package io.bellwether.algorithms.recipes;

import io.bellwether.algorithms.als.AlsHyperparameters;
import io.bellwether.algorithms.als.AlsModel;
import io.bellwether.algorithms.als.AlsTrainer;
import io.bellwether.algorithms.experiment.Candidate;
import io.bellwether.algorithms.experiment.Recipe;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.weighting.Bm25;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * ALS, with BM25 weights or without.
 *
 * @param name {@value AlsModel#NAME} or {@value AlsModel#WEIGHTED_NAME}
 */
record AlsRecipe(String name) implements Recipe {

  @Override
  public Candidate defaults(Compute compute) {
    return candidate(standard(), compute);
  }

  @Override
  public Candidate seeded(long seed, Compute compute) {
    return candidate(standard().withSeed(seed), compute);
  }

  private AlsHyperparameters standard() {
    AlsHyperparameters plain = AlsHyperparameters.defaults();
    return with(
        plain.factors(),
        plain.regularization(),
        plain.regularizationExponent(),
        plain.emphasis(),
        isWeighted() ? Optional.of(Bm25.defaults()) : Optional.empty());
  }

  /**
   * 16 to 128 factors, regularization 0.002 to 0.2, nu 0.5 to 1, emphasis 0.05 to 5, and the
   * weights' own ranges.
   */
  @Override
  public Candidate draw(SplittableRandom random, Compute compute) {
    return candidate(
        with(
            Ranges.oneOf(random, 16, 32, 64, 128),
            Ranges.logUniform(random, 0.002, 0.2),
            Ranges.oneOf(random, 0.5f, 0.75f, 1f),
            Ranges.logUniform(random, 0.05, 5),
            isWeighted() ? Optional.of(NeighboursRecipe.drawnBm25(random)) : Optional.empty()),
        compute);
  }

  @Override
  public boolean searchable() {
    return true;
  }

  private boolean isWeighted() {
    return name.equals(AlsModel.WEIGHTED_NAME);
  }

  private static AlsHyperparameters with(
      int factors, float regularization, float exponent, float emphasis, Optional<Bm25> weighting) {
    AlsHyperparameters plain = AlsHyperparameters.defaults();
    return new AlsHyperparameters(
        factors,
        plain.iterations(),
        regularization,
        exponent,
        emphasis,
        plain.solver(),
        weighting,
        plain.seed());
  }

  private static Candidate candidate(AlsHyperparameters settings, Compute compute) {
    TreeMap<String, String> written = new TreeMap<>();
    written.put("factors", String.valueOf(settings.factors()));
    written.put("iterations", String.valueOf(settings.iterations()));
    written.put("regularization", String.valueOf(settings.regularization()));
    written.put("regularization-exponent", String.valueOf(settings.regularizationExponent()));
    written.put("emphasis", String.valueOf(settings.emphasis()));
    settings.weighting().map(NeighboursRecipe::written).ifPresent(written::putAll);
    return new Candidate(written, new AlsTrainer(settings, compute));
  }
}
