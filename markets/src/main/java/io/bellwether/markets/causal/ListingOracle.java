package io.bellwether.markets.causal;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.parallel.Blocks;
import io.bellwether.markets.draw.Draws;
import io.bellwether.markets.oracle.ListingFigure;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What can be known on the eve of a split of securities listed after it: how many are bought of the
 * one that is put before each investor, expected by the true law as it stands on the eve,
 *
 * <pre>orders a week x weeks on sale x w(i) exp(clamp(x(i))) / sum over all on sale</pre>
 *
 * with the w of popularity alone, for nobody follows a herd into what nobody has bought. Summed
 * over probabilities, not over the few purchases that came of them, so that little of it is luck.
 */
final class ListingOracle {

  /** Scores the listings for one of the asked. */
  interface Ranking {
    void scoresInto(int position, double[] scores);
  }

  /** Drawn for what hidden traits add. */
  private static final int HIDDEN_DRAWS = 8;

  private final Universe universe;
  private final Eve eve;
  private final int[] listings;
  private final double[] reach;
  private final double[] orders;
  private final Compute compute;
  private final float[] hidden = new float[HIDDEN_DRAWS];

  /**
   * @param orders a week, of each of the asked
   */
  ListingOracle(
      MarketPlan plan, Universe universe, Eve eve, int split, double[] orders, Compute compute) {
    this.universe = universe;
    this.eve = eve;
    this.orders = orders;
    this.compute = compute;
    this.listings =
        IntStream.range(0, universe.count()).filter(i -> universe.listedFrom(i) >= split).toArray();
    this.reach =
        Arrays.stream(listings)
            .mapToDouble(
                i ->
                    StrictMath.exp(universe.popularity()[i])
                        * IntStream.range(split, plan.weeks())
                            .filter(week -> universe.isOnSale(i, week))
                            .count())
            .toArray();
    Draws draws = Draws.at(plan.seed(), Streams.UNKNOWN_TRAIT);
    for (int draw = 0; draw < hidden.length; draw++) {
      hidden[draw] = (float) draws.normal();
    }
  }

  /** Who knows every cause, and so how popular each will be. */
  ListingFigure everyCause() {
    return figure(
        "every cause",
        (position, scores) -> {
          float[] taste = eve.truly(position);
          for (int n = 0; n < listings.length; n++) {
            scores[n] = reach[n] * Keenness.of(product(taste, listings[n], true));
          }
        });
  }

  /**
   * Who does not know how popular each will be, and infers private tastes.
   *
   * @param hiddenTraits whether he knows those
   */
  ListingFigure byBeliefs(String knows, Belief[] beliefs, boolean hiddenTraits) {
    return figure(
        knows,
        (position, scores) -> {
          Arrays.fill(scores, 0);
          for (float[] taste : eve.tastes(beliefs[position], position)) {
            double sum = eve.sum(taste);
            double spread = hiddenTraits ? 0 : spread(taste);
            for (int n = 0; n < listings.length; n++) {
              float seen = product(taste, listings[n], hiddenTraits);
              for (float e : hidden) {
                scores[n] += Keenness.of((float) (seen + spread * e)) / sum;
              }
            }
          }
        });
  }

  private ListingFigure figure(String knows, Ranking ranking) {
    int asked = orders.length;
    double[] right = new double[asked];
    double[] chance = new double[asked];
    Blocks.run(
        asked,
        compute.pool(),
        (from, to) -> {
          double[] scores = new double[listings.length];
          for (int position = from; position < to && listings.length > 0; position++) {
            ranking.scoresInto(position, scores);
            int best = 0;
            for (int n = 1; n < scores.length; n++) {
              best = scores[n] > scores[best] ? n : best;
            }
            float[] taste = eve.truly(position);
            double each = orders[position] / eve.sum(taste);
            for (int n = 0; n < scores.length; n++) {
              double expected = each * reach[n] * Keenness.of(product(taste, listings[n], true));
              chance[position] += expected / listings.length;
              right[position] += n == best ? expected : 0;
            }
          }
        });
    return new ListingFigure(
        knows,
        listings.length,
        Arrays.stream(right).average().orElse(0),
        Arrays.stream(chance).average().orElse(0));
  }

  /** Of taste and traits, or of the traits that are told to everybody. */
  private float product(float[] taste, int security, boolean hiddenToo) {
    float[] traits = universe.traits();
    float sum = 0;
    for (int k = 0; k < Dimensions.COUNT; k++) {
      boolean told = k < Dimensions.HIDDEN || (k >= Dimensions.PRICE && k < Dimensions.REGION);
      sum += told || hiddenToo ? taste[k] * traits[security * Dimensions.PADDED + k] : 0;
    }
    return sum;
  }

  /** Standard deviation of what hidden traits, each normal, add for a taste. */
  private static double spread(float[] taste) {
    double squares = 0;
    for (int k = Dimensions.HIDDEN; k < Dimensions.PRIVATE_COUNT; k++) {
      squares += taste[k] * taste[k];
    }
    return StrictMath.sqrt(squares);
  }
}
