package io.bellwether.algorithms.recipes;

import io.bellwether.algorithms.experiment.Candidate;
import io.bellwether.algorithms.experiment.Recipe;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.neighbours.ItemNeighboursHyperparameters;
import io.bellwether.algorithms.neighbours.ItemNeighboursTrainer;
import io.bellwether.algorithms.neighbours.Similarity;
import io.bellwether.algorithms.weighting.Bm25;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Item neighbours by one kind of similarity. */
record NeighboursRecipe(ItemNeighboursHyperparameters defaults) implements Recipe {

  static NeighboursRecipe coOccurrence() {
    return new NeighboursRecipe(ItemNeighboursHyperparameters.coOccurrence());
  }

  static NeighboursRecipe cosine() {
    return new NeighboursRecipe(ItemNeighboursHyperparameters.cosine());
  }

  static NeighboursRecipe tfIdf() {
    return new NeighboursRecipe(ItemNeighboursHyperparameters.tfIdf());
  }

  static NeighboursRecipe bm25() {
    return new NeighboursRecipe(ItemNeighboursHyperparameters.bm25());
  }

  @Override
  public String name() {
    return defaults.similarity().modelName();
  }

  @Override
  public Candidate defaults(Compute compute) {
    return candidate(defaults, compute);
  }

  /** 10 to 800 neighbours; shrinkage 1 to 300; k1 0.5 to 200, b 0 to 1. */
  @Override
  public Candidate draw(SplittableRandom random, Compute compute) {
    int neighbours = Ranges.oneOf(random, 10, 20, 50, 100, 200, 400, 800);
    Similarity similarity =
        switch (defaults.similarity()) {
          case Similarity.Cosine _ -> new Similarity.Cosine(Ranges.logUniform(random, 1, 300));
          case Similarity.Bm25Product _ -> new Similarity.Bm25Product(drawnBm25(random));
          case Similarity.CoOccurrence plain -> plain;
          case Similarity.TfIdf plain -> plain;
        };
    return candidate(new ItemNeighboursHyperparameters(neighbours, similarity), compute);
  }

  static Bm25 drawnBm25(SplittableRandom random) {
    return new Bm25(
        Ranges.logUniform(random, 0.5, 200), Ranges.oneOf(random, 0f, 0.25f, 0.5f, 0.75f, 1f));
  }

  @Override
  public boolean searchable() {
    return true;
  }

  private static Candidate candidate(ItemNeighboursHyperparameters settings, Compute compute) {
    TreeMap<String, String> written = new TreeMap<>();
    written.put("neighbours", String.valueOf(settings.neighbours()));
    written.putAll(
        switch (settings.similarity()) {
          case Similarity.Cosine cosine -> Map.of("shrinkage", String.valueOf(cosine.shrinkage()));
          case Similarity.Bm25Product product -> written(product.weighting());
          case Similarity.CoOccurrence _, Similarity.TfIdf _ -> Map.of();
        });
    return new Candidate(written, new ItemNeighboursTrainer(settings, compute));
  }

  static Map<String, String> written(Bm25 weighting) {
    return Map.of(
        "bm25.k1", String.valueOf(weighting.k1()), "bm25.b", String.valueOf(weighting.b()));
  }
}
