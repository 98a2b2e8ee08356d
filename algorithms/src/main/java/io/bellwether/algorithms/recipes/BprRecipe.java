package io.bellwether.algorithms.recipes;

import io.bellwether.algorithms.bpr.BprHyperparameters;
import io.bellwether.algorithms.bpr.BprTrainer;
import io.bellwether.algorithms.experiment.Candidate;
import io.bellwether.algorithms.experiment.Recipe;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.weighting.Bm25;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * BPR, with BM25 weights or without.
 *
 * @param name {@value #PLAIN} or {@value #WEIGHTED}
 */
record BprRecipe(String name) implements Recipe {

  static final String PLAIN = "bpr";
  static final String WEIGHTED = "bpr-bm25";

  @Override
  public Candidate defaults(Compute compute) {
    return candidate(standard(), compute);
  }

  @Override
  public Candidate seeded(long seed, Compute compute) {
    return candidate(standard().withSeed(seed), compute);
  }

  private BprHyperparameters standard() {
    BprHyperparameters plain = BprHyperparameters.defaults();
    return with(
        plain.factors(),
        plain.epochs(),
        plain.learningRate(),
        plain.regularization(),
        isWeighted() ? Optional.of(Bm25.defaults()) : Optional.empty());
  }

  /**
   * 16 to 128 factors, 15 to 80 epochs, learning rate 0.02 to 0.1, regularization 0.002 to 0.05,
   * and the weights' own ranges.
   */
  @Override
  public Candidate draw(SplittableRandom random, Compute compute) {
    return candidate(
        with(
            Ranges.oneOf(random, 16, 32, 64, 128),
            Ranges.oneOf(random, 15, 30, 50, 80),
            Ranges.logUniform(random, 0.02, 0.1),
            Ranges.logUniform(random, 0.002, 0.05),
            isWeighted() ? Optional.of(NeighboursRecipe.drawnBm25(random)) : Optional.empty()),
        compute);
  }

  @Override
  public boolean searchable() {
    return true;
  }

  private boolean isWeighted() {
    return name.equals(WEIGHTED);
  }

  private static BprHyperparameters with(
      int factors, int epochs, float rate, float regularization, Optional<Bm25> weighting) {
    BprHyperparameters plain = BprHyperparameters.defaults();
    return new BprHyperparameters(
        factors, epochs, rate, regularization, plain.negatives(), weighting, plain.seed());
  }

  private static Candidate candidate(BprHyperparameters settings, Compute compute) {
    TreeMap<String, String> written = new TreeMap<>();
    written.put("factors", String.valueOf(settings.factors()));
    written.put("epochs", String.valueOf(settings.epochs()));
    written.put("learning-rate", String.valueOf(settings.learningRate()));
    written.put("regularization", String.valueOf(settings.regularization()));
    written.put("negatives", settings.negatives().name().toLowerCase(Locale.ROOT));
    settings.weighting().map(NeighboursRecipe::written).ifPresent(written::putAll);
    return new Candidate(written, new BprTrainer(settings, compute));
  }
}
