package io.bellwether.algorithms.neighbours;

import io.bellwether.algorithms.model.Bounds;
import io.bellwether.algorithms.weighting.Bm25;

/**
 * What an {@link ItemNeighboursTrainer} may be told.
 *
 * @param neighbours how many of the strongest neighbours each security keeps, 1 to {@value
 *     #MOST_NEIGHBOURS}
 * @param similarity which neighbours are strong
 */
public record ItemNeighboursHyperparameters(int neighbours, Similarity similarity) {

  static final int MOST_NEIGHBOURS = 10_000;

  private static final int DEFAULT_NEIGHBOURS = 50;

  public ItemNeighboursHyperparameters {
    Bounds.within("neighbours", neighbours, 1, MOST_NEIGHBOURS);
  }

  /** 50 neighbours by their shared buyers. */
  public static ItemNeighboursHyperparameters coOccurrence() {
    return new ItemNeighboursHyperparameters(DEFAULT_NEIGHBOURS, new Similarity.CoOccurrence());
  }

  /** 50 neighbours by cosine with a shrinkage of {@value Similarity.Cosine#DEFAULT_SHRINKAGE}. */
  public static ItemNeighboursHyperparameters cosine() {
    return new ItemNeighboursHyperparameters(
        DEFAULT_NEIGHBOURS, new Similarity.Cosine(Similarity.Cosine.DEFAULT_SHRINKAGE));
  }

  /** 50 neighbours by TF-IDF. */
  public static ItemNeighboursHyperparameters tfIdf() {
    return new ItemNeighboursHyperparameters(DEFAULT_NEIGHBOURS, new Similarity.TfIdf());
  }

  /** 50 neighbours by BM25 with its own defaults. */
  public static ItemNeighboursHyperparameters bm25() {
    return new ItemNeighboursHyperparameters(
        DEFAULT_NEIGHBOURS, new Similarity.Bm25Product(Bm25.defaults()));
  }
}
