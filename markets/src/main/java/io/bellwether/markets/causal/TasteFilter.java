package io.bellwether.markets.causal;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.parallel.Blocks;
import io.bellwether.contracts.event.Investor;
import io.bellwether.markets.causal.TastePosterior.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Infers private tastes from purchases: what somebody would believe of each of the asked who knows
 * the law of the market, all traits, the attributes and how tastes are distributed and drift, but
 * of an investor's own taste only what his orders say. Period by period the belief drifts as tastes
 * do, then learns from the period's orders: see {@link TasteUpdate}.
 *
 * <p>One thing is simplified: the weights of a whole period are those of its last week, or of the
 * last in which a security was on sale. The herd moves them a little from week to week.
 *
 * @see "Maybeck: Stochastic Models, Estimation and Control, volume 2, 1982, chapter 12 (assumed
 *     density filters)"
 */
final class TasteFilter {

  private final MarketPlan plan;
  private final Simulation simulation;
  private final Universe universe;
  private final TasteUpdate update;
  private final Compute compute;
  private final int[] asked;
  private final Belief[] beliefs;
  private final List<List<Order>> orders = new ArrayList<>();
  private final double[] weights;

  /**
   * @param simulation not yet begun
   * @param asked numbers of investors, ascending
   */
  TasteFilter(
      MarketPlan plan, Universe universe, Simulation simulation, int[] asked, Compute compute) {
    this.plan = plan;
    this.simulation = simulation;
    this.universe = universe;
    this.update =
        new TasteUpdate(
            new TasteLaw(
                compute.kernels(),
                simulation.tastes(),
                universe.traits(),
                plan.strengths().of(Strength.REPEATS)));
    this.compute = compute;
    this.asked = asked;
    this.beliefs = new Belief[asked.length];
    Arrays.fill(beliefs, Belief.ofAnybody());
    for (int position = 0; position < asked.length; position++) {
      orders.add(new ArrayList<>());
    }
    this.weights = new double[universe.count()];
  }

  /**
   * Simulates the next week and takes down what the asked order in it.
   *
   * @param number of the week
   */
  Simulation.Week next(int number) {
    if (number > 0 && number % Simulation.PERIOD_WEEKS == 0) {
      learn();
      double drift = plan.strengths().of(Strength.DRIFT);
      Arrays.setAll(beliefs, position -> beliefs[position].drifted(drift));
      Arrays.fill(weights, 0);
    }
    double[] logWeights = simulation.logWeights();
    for (int i : simulation.onSale(number)) {
      weights[i] = StrictMath.exp(logWeights[i]);
    }
    List<BitSet> held = held(number);
    Simulation.Week week = simulation.next();
    int position = 0;
    for (WeekOfTrades block : week.blocks()) {
      while (position < asked.length && asked[position] < block.end()) {
        takeDown(block, asked[position], held.get(position), orders.get(position));
        position++;
      }
    }
    return week;
  }

  /** The belief about each of the asked, after all weeks so far. */
  Belief[] beliefs() {
    learn();
    return beliefs.clone();
  }

  private void learn() {
    Blocks.run(
        asked.length,
        compute.pool(),
        (from, to) -> {
          float[] attributes = new float[Dimensions.PADDED];
          for (int position = from; position < to; position++) {
            // within a period they stay as they are
            Investor investor = simulation.investor(asked[position]);
            simulation.tastes().attributesInto(investor, attributes, 0);
            beliefs[position] =
                update.after(beliefs[position], attributes, weights, orders.get(position));
            orders.get(position).clear();
          }
        });
  }

  /** What each of the asked holds and can buy again in a week. */
  private List<BitSet> held(int week) {
    Holdings holdings = simulation.holdings();
    List<BitSet> held = new ArrayList<>();
    for (int u : asked) {
      BitSet securities = new BitSet();
      for (int p = 0; p < holdings.count(u); p++) {
        if (universe.isOnSale(holdings.security(u, p), week)) {
          securities.set(holdings.security(u, p));
        }
      }
      held.add(securities);
    }
    return held;
  }

  /**
   * @param held loses what there is an order for
   */
  private static void takeDown(WeekOfTrades block, int u, BitSet held, List<Order> orders) {
    List<Integer> earlier = new ArrayList<>();
    block.forEachOrder(
        u,
        (security, quantity) -> {
          if (quantity > 0) {
            int choices = held.get(security) ? held.cardinality() : 0;
            orders.add(new Order(security, choices, List.copyOf(earlier)));
          }
          earlier.add(security);
          held.clear(security);
        });
  }
}
