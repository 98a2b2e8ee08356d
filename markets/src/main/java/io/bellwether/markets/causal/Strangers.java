package io.bellwether.markets.causal;

import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.contracts.event.Investor;
import io.bellwether.markets.draw.Draws;
import java.util.Arrays;

/**
 * What somebody expects of an investor who knows every law and trait and the investor's attributes,
 * but of private taste only how it is distributed: the probability of each security for an order by
 * taste, as its mean over many private tastes drawn from the prior. Immutable.
 *
 * <p>With a strength of 2 the odds of a security are log-normal with that deviation, so it takes
 * many draws: an order by 32 loses a thirtieth of the precision, one by 1,024 a two-hundredth.
 */
final class Strangers {

  private final Kernels kernels;
  private final Tastes tastes;
  private final float[] traits;
  private final double[] weights;
  private final float[] privately;

  /**
   * @param weights exp of popularity and herd of each security, 0 for what is not on sale
   * @param draws private tastes drawn
   */
  Strangers(
      Kernels kernels, Tastes tastes, float[] traits, double[] weights, int draws, long seed) {
    this.kernels = kernels;
    this.tastes = tastes;
    this.traits = traits;
    this.weights = weights;
    int count = weights.length;
    this.privately = new float[draws * count];
    Draws normal = Draws.at(seed, Streams.UNKNOWN_TASTE);
    float[] normals = new float[Dimensions.PRIVATE_COUNT];
    float[] taste = new float[Dimensions.PADDED];
    for (int draw = 0; draw < draws; draw++) {
      for (int k = 0; k < normals.length; k++) {
        normals[k] = (float) normal.normal();
      }
      Arrays.fill(taste, 0);
      tastes.addPrivate(normals, 0, taste, 0);
      kernels.rowDots(traits, 0, count, taste, 0, Dimensions.PADDED, privately, draw * count);
    }
  }

  /** Writes a probability for every security; 0 for what is not on sale. */
  void scoresInto(Investor investor, double[] scores) {
    int count = weights.length;
    float[] taste = new float[Dimensions.PADDED];
    float[] attributes = new float[count];
    double[] odds = new double[count];
    tastes.attributesInto(investor, taste, 0);
    kernels.rowDots(traits, 0, count, taste, 0, Dimensions.PADDED, attributes, 0);
    Arrays.fill(scores, 0);
    for (int from = 0; from < privately.length; from += count) {
      double sum = 0;
      for (int i = 0; i < count; i++) {
        odds[i] = weights[i] * Keenness.of(attributes[i] + privately[from + i]);
        sum += odds[i];
      }
      for (int i = 0; i < count; i++) {
        scores[i] += odds[i] / sum;
      }
    }
  }
}
