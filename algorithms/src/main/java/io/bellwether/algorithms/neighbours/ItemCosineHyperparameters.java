package io.bellwether.algorithms.neighbours;

/**
 * What an {@link ItemCosineTrainer} may be told.
 *
 * @param neighbours how many of the strongest neighbours each security keeps, 1 to {@value
 *     #MOST_NEIGHBOURS}
 * @param shrinkage added to the denominator of the cosine, at least 0: the larger, the less a few
 *     shared buyers count against many. In units of buyers
 */
public record ItemCosineHyperparameters(int neighbours, float shrinkage) {

  static final int MOST_NEIGHBOURS = 10_000;

  public ItemCosineHyperparameters {
    if (neighbours < 1 || neighbours > MOST_NEIGHBOURS) {
      throw new IllegalArgumentException(
          "neighbours is %d, must be at least 1 and at most %d"
              .formatted(neighbours, MOST_NEIGHBOURS));
    }
    if (!Float.isFinite(shrinkage) || shrinkage < 0) {
      throw new IllegalArgumentException(
          "shrinkage is %s, must be finite and at least 0".formatted(shrinkage));
    }
  }

  /**
   * 50 neighbours and a shrinkage of 10. Two securities with one buyer, the same one, then have
   * similarity 1/11 rather than 1; two with the same hundred buyers keep 10/11.
   */
  public static ItemCosineHyperparameters defaults() {
    return new ItemCosineHyperparameters(50, 10f);
  }
}
