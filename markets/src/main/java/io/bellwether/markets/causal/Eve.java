package io.bellwether.markets.causal;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.contracts.event.Investor;
import io.bellwether.markets.draw.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The state of a market on the eve of a split, and what who knows more or less of it expects of
 * each of the asked: a score for every security, 0 for what he bought before and for what is not on
 * sale.
 */
final class Eve {

  /** Tastes drawn where the own is not known. */
  static final int TASTES = 32;

  private final Compute compute;
  private final float[] traits;
  private final Tastes tastes;
  private final float[] truly;
  private final Investor[] people;
  private final Purchases before;
  private final double[] weights;
  private final long seed;
  private final float[] normals = new float[TASTES * Dimensions.PRIVATE_COUNT];

  /**
   * @param simulation whose weeks before the split are over
   * @param split the number of the first week that is to be foreseen
   */
  Eve(
      MarketPlan plan,
      Universe universe,
      Simulation simulation,
      int split,
      Spread asked,
      Purchases before,
      Compute compute) {
    this.compute = compute;
    this.traits = universe.traits();
    this.tastes = simulation.tastes();
    this.before = before;
    this.truly = new float[asked.count() * Dimensions.PADDED];
    this.people = new Investor[asked.count()];
    for (int position = 0; position < people.length; position++) {
      int u = asked.at(position);
      people[position] = simulation.investor(u);
      System.arraycopy(
          tastes.all(),
          u * Dimensions.PADDED,
          truly,
          position * Dimensions.PADDED,
          Dimensions.PADDED);
    }
    this.weights = new double[universe.count()];
    double[] logWeights = simulation.logWeights();
    for (int i : simulation.onSale(split)) {
      weights[i] = StrictMath.exp(logWeights[i]);
    }
    this.seed = plan.seed();
    Draws draws = Draws.at(seed, Streams.UNKNOWN_TASTE);
    for (int k = 0; k < normals.length; k++) {
      normals[k] = (float) draws.normal();
    }
  }

  /** An investor as known on the eve. */
  Investor investor(int position) {
    return people[position];
  }

  /** Expects of anybody what attributes say. */
  Strangers strangers(int draws) {
    return new Strangers(compute.kernels(), tastes, traits, weights, draws, seed);
  }

  /** The taste of an investor as it is; a copy. */
  float[] truly(int position) {
    int at = position * Dimensions.PADDED;
    return Arrays.copyOfRange(truly, at, at + Dimensions.PADDED);
  }

  /** Tastes drawn from what is believed of an investor's. */
  List<float[]> tastes(Belief belief, int position) {
    return tastes(belief.draws(normals), position);
  }

  /** What all probabilities are divided by for a taste. */
  double sum(float[] taste) {
    float[] products = new float[weights.length];
    compute.kernels().rowDots(traits, 0, products.length, taste, 0, Dimensions.PADDED, products, 0);
    double sum = 0;
    for (int i = 0; i < products.length; i++) {
      sum += weights[i] * Keenness.of(products[i]);
    }
    return sum;
  }

  void byEveryCause(int position, double[] scores) {
    float[] products = new float[scores.length];
    Arrays.fill(scores, 0);
    addProbabilities(truly, position * Dimensions.PADDED, products, scores);
    leaveOutKnown(position, scores);
  }

  void byBelief(Belief belief, int position, double[] scores) {
    byTastes(belief.draws(normals), position, scores);
  }

  void byAttributes(int position, double[] scores) {
    byTastes(normals, position, scores);
  }

  void byPopularity(int position, double[] scores) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] = weights[i] > 0 ? before.count(i) : 0;
    }
    leaveOutKnown(position, scores);
  }

  /** The mean over private tastes. */
  private void byTastes(float[] privately, int position, double[] scores) {
    float[] products = new float[scores.length];
    Arrays.fill(scores, 0);
    for (float[] taste : tastes(privately, position)) {
      addProbabilities(taste, 0, products, scores);
    }
    leaveOutKnown(position, scores);
  }

  private List<float[]> tastes(float[] privately, int position) {
    List<float[]> drawn = new ArrayList<>();
    for (int at = 0; at < privately.length; at += Dimensions.PRIVATE_COUNT) {
      float[] taste = new float[Dimensions.PADDED];
      tastes.attributesInto(people[position], taste, 0);
      tastes.addPrivate(privately, at, taste, 0);
      drawn.add(taste);
    }
    return drawn;
  }

  private void addProbabilities(float[] taste, int at, float[] products, double[] scores) {
    compute.kernels().rowDots(traits, 0, scores.length, taste, at, Dimensions.PADDED, products, 0);
    double sum = 0;
    for (int i = 0; i < products.length; i++) {
      sum += weights[i] * Keenness.of(products[i]);
    }
    for (int i = 0; i < products.length; i++) {
      scores[i] += weights[i] * Keenness.of(products[i]) / sum;
    }
  }

  private void leaveOutKnown(int position, double[] scores) {
    before.of(position).stream().forEach(i -> scores[i] = 0);
  }
}
