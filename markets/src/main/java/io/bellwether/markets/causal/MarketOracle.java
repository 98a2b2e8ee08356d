package io.bellwether.markets.causal;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.parallel.Blocks;
import io.bellwether.algorithms.selection.TopK;
import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Investor;
import io.bellwether.markets.draw.Draws;
import io.bellwether.markets.oracle.OracleFigure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What could be known of a market on the eve of a split: precision@{@value #K} of new purchases,
 * over the investors who make one, when the securities on sale are ranked
 *
 * <ul>
 *   <li>by the true probability of purchase: every cause is known, private taste too;
 *   <li>by the probability for who knows the attributes and how private tastes are distributed, but
 *       nobody's own: the mean over {@value #TASTES} tastes drawn from that distribution;
 *   <li>by the number of purchases before the split.
 * </ul>
 *
 * What happens after the eve is foreseen by none of them: drift, life events, tomorrow's herd.
 */
public final class MarketOracle {

  private static final int K = 5;
  private static final int TASTES = 32;

  /** Investors asked at most, evenly spread; the interval says what that leaves open. */
  private static final int MOST_ASKED = 4_000;

  private final MarketPlan plan;
  private final Universe universe;
  private final List<Investor> investors;
  private final Compute compute;

  MarketOracle(MarketPlan plan, Universe universe, List<Investor> investors, Compute compute) {
    this.plan = plan;
    this.universe = universe;
    this.investors = investors;
    this.compute = compute;
  }

  /**
   * Simulates the market again and measures.
   *
   * @param testWeeks the last weeks, which are to be foreseen: 1 to all but one
   */
  public List<OracleFigure> figures(int testWeeks) {
    if (testWeeks < 1 || testWeeks >= plan.weeks()) {
      throw new InvalidValueException("testWeeks", testWeeks, "1 to " + (plan.weeks() - 1));
    }
    Simulation simulation = new Simulation(plan, universe, investors, compute);
    int split = plan.weeks() - testWeeks;
    Purchases before = new Purchases();
    for (int week = 0; week < split; week++) {
      before.add(simulation.next());
    }
    Eve eve = new Eve(simulation, split, before);
    Purchases after = new Purchases();
    for (int week = split; week < plan.weeks(); week++) {
      after.add(simulation.next());
    }
    for (int asked = 0; asked < askedCount(); asked++) {
      after.of[asked].andNot(before.of[asked]);
    }
    return List.of(
        figure("every cause", after, eve::byEveryCause),
        figure("attributes, but no private taste", after, eve::byAttributes),
        figure("popularity alone", after, eve::byPopularity));
  }

  private int askedCount() {
    return Math.min(MOST_ASKED, investors.size());
  }

  private int investorOf(int asked) {
    return (int) ((long) asked * investors.size() / askedCount());
  }

  private OracleFigure figure(String knows, Purchases truth, Ranking ranking) {
    double[] shares = new double[askedCount()];
    Blocks.run(
        askedCount(),
        compute.pool(),
        (from, to) -> {
          double[] scores = new double[universe.count()];
          for (int asked = from; asked < to; asked++) {
            if (!truth.of[asked].isEmpty()) {
              ranking.scoresInto(asked, scores);
              shares[asked] = hits(scores, truth.of[asked]) / (double) K;
            }
          }
        });
    List<Double> counted = new ArrayList<>();
    for (int asked = 0; asked < shares.length; asked++) {
      if (!truth.of[asked].isEmpty()) {
        counted.add(shares[asked]);
      }
    }
    double[] values = counted.stream().mapToDouble(Double::doubleValue).toArray();
    Scale scale = Scale.of(values);
    double error = values.length == 0 ? 0 : 1.96 * scale.deviation() / Math.sqrt(values.length);
    return new OracleFigure(
        knows, K, scale.mean(), scale.mean() - error, scale.mean() + error, values.length);
  }

  private static int hits(double[] scores, BitSet truth) {
    TopK best = new TopK(K, scores.length);
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > 0) {
        best.offer(i, (float) scores[i]);
      }
    }
    int[] ranked = new int[K];
    int count = best.drainInto(ranked, new float[K]);
    int hits = 0;
    for (int rank = 0; rank < count; rank++) {
      if (truth.get(ranked[rank])) {
        hits++;
      }
    }
    return hits;
  }

  /** Scores every security for one of the asked; 0 for what cannot be an answer. */
  private interface Ranking {
    void scoresInto(int asked, double[] scores);
  }

  /** What each of the asked bought, and how often each security was bought by anybody. */
  private final class Purchases {

    private final BitSet[] of = new BitSet[askedCount()];
    private final long[] counts = new long[universe.count()];

    Purchases() {
      for (int asked = 0; asked < of.length; asked++) {
        of[asked] = new BitSet();
      }
    }

    void add(Simulation.Week week) {
      int asked = 0;
      for (WeekOfTrades block : week.blocks()) {
        block.countPurchases(counts);
        while (asked < of.length && investorOf(asked) < block.end()) {
          block.purchasesInto(investorOf(asked), of[asked]);
          asked++;
        }
      }
    }
  }

  /** The state on the eve of the split. */
  private final class Eve {

    private final Tastes tastes;
    private final float[] truly;
    private final Investor[] people;
    private final Purchases before;
    private final double[] weights;
    private final float[] normals = new float[TASTES * Dimensions.PRIVATE_COUNT];

    Eve(Simulation simulation, int split, Purchases before) {
      this.tastes = simulation.tastes();
      this.before = before;
      this.truly = new float[askedCount() * Dimensions.PADDED];
      this.people = new Investor[askedCount()];
      for (int asked = 0; asked < people.length; asked++) {
        int u = investorOf(asked);
        people[asked] = simulation.investor(u);
        System.arraycopy(
            tastes.all(),
            u * Dimensions.PADDED,
            truly,
            asked * Dimensions.PADDED,
            Dimensions.PADDED);
      }
      this.weights = new double[universe.count()];
      double[] logWeights = simulation.logWeights();
      for (int i : simulation.onSale(split)) {
        weights[i] = StrictMath.exp(logWeights[i]);
      }
      Draws draws = Draws.at(plan.seed(), Streams.UNKNOWN_TASTE);
      for (int k = 0; k < normals.length; k++) {
        normals[k] = (float) draws.normal();
      }
    }

    void byEveryCause(int asked, double[] scores) {
      float[] products = new float[scores.length];
      Arrays.fill(scores, 0);
      addProbabilities(truly, asked * Dimensions.PADDED, products, scores);
      leaveOutKnown(asked, scores);
    }

    void byAttributes(int asked, double[] scores) {
      float[] products = new float[scores.length];
      float[] taste = new float[Dimensions.PADDED];
      Arrays.fill(scores, 0);
      for (int drawn = 0; drawn < TASTES; drawn++) {
        tastes.attributesInto(people[asked], taste, 0);
        tastes.addPrivate(normals, drawn * Dimensions.PRIVATE_COUNT, taste, 0);
        addProbabilities(taste, 0, products, scores);
      }
      leaveOutKnown(asked, scores);
    }

    void byPopularity(int asked, double[] scores) {
      for (int i = 0; i < scores.length; i++) {
        scores[i] = weights[i] > 0 ? before.counts[i] : 0;
      }
      leaveOutKnown(asked, scores);
    }

    private void addProbabilities(float[] taste, int at, float[] products, double[] scores) {
      compute
          .kernels()
          .rowDots(universe.traits(), 0, scores.length, taste, at, Dimensions.PADDED, products, 0);
      double sum = 0;
      for (int i = 0; i < products.length; i++) {
        sum += weights[i] * Keenness.of(products[i]);
      }
      for (int i = 0; i < products.length; i++) {
        scores[i] += weights[i] * Keenness.of(products[i]) / sum;
      }
    }

    private void leaveOutKnown(int asked, double[] scores) {
      before.of[asked].stream().forEach(i -> scores[i] = 0);
    }
  }
}
