package io.bellwether.crosssell;

import io.bellwether.algorithms.model.Bounds;
import io.bellwether.crosssell.near.Closeness;
import io.bellwether.crosssell.near.View;

/**
 * What offers and campaigns may be told.
 *
 * @param neighbours how many to look for in each view, 1 to {@value #MOST_NEIGHBOURS}
 * @param features how neighbours by features count
 * @param holdings how neighbours by holdings count
 * @param prior {@code k}: how many holders must be expected among the neighbours of a view before
 *     they weigh as much as the whole population; 0.001 to 1e6
 * @param minimumSupport neighbours who hold an offer, at least 1 and at most {@code 2 neighbours}
 */
public record CrossSellSettings(
    int neighbours, View features, View holdings, double prior, int minimumSupport) {

  static final int MOST_NEIGHBOURS = 10_000;

  private static final double LEAST_PRIOR = 0.001;
  private static final double MOST_PRIOR = 1e6;

  public CrossSellSettings {
    Bounds.within("neighbours", neighbours, 1, MOST_NEIGHBOURS);
    Bounds.within("minimumSupport", minimumSupport, 1, 2 * neighbours);
    // written so that NaN is refused too
    if (!(prior >= LEAST_PRIOR && prior <= MOST_PRIOR)) {
      throw new IllegalArgumentException(
          "prior is %s, must be at least %s and at most %s"
              .formatted(prior, LEAST_PRIOR, MOST_PRIOR));
    }
  }

  /**
   * 300 neighbours in each view; by features the square of the cosine and a trust of 1, by holdings
   * the cosine and a trust of 1.5; a prior of 3 holders, a support of 3 neighbours. Chosen on weeks
   * of a simulated market that no reported figure was measured on: docs/cross-sell.md.
   */
  public static CrossSellSettings defaults() {
    return new CrossSellSettings(
        300, new View(new Closeness(0.5, 2), 1), new View(new Closeness(0.5, 1), 1.5), 3, 3);
  }
}
