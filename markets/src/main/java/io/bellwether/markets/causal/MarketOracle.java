package io.bellwether.markets.causal;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.parallel.Blocks;
import io.bellwether.algorithms.selection.TopK;
import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Investor;
import io.bellwether.markets.oracle.OracleFigure;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What could be known of a market on the eve of a split: precision@{@value #K} of new purchases,
 * over the investors who make one, when the securities on sale are ranked
 *
 * <ul>
 *   <li>by the true probability of purchase: every cause is known, private taste too;
 *   <li>by the probability for who knows the same, but has to infer private taste from the
 *       investor's own purchases before the split: the mean over {@value Eve#TASTES} tastes drawn
 *       from what is then believed of it. A recommender cannot be expected to pass this one: see
 *       {@link TasteFilter};
 *   <li>by the probability for who knows the attributes and how private tastes are distributed, but
 *       nobody's own: the mean over {@value Eve#TASTES} tastes drawn from that distribution;
 *   <li>by the number of purchases before the split.
 * </ul>
 *
 * What happens after the eve is foreseen by none of them: drift, life events, tomorrow's herd.
 */
public final class MarketOracle {

  private static final int K = 5;

  /** Investors asked at most, evenly spread; the interval says what that leaves open. */
  private static final int MOST_ASKED = 4_000;

  /** Private taste is inferred for at most so many pairs of an investor and a security. */
  private static final int MOST_INFERRED = 8_500_000;

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
    Spread asked = Spread.atMost(MOST_ASKED, investors.size());
    Spread everybody = new Spread(asked.count(), asked.count());
    Spread inferred = Spread.atMost(MOST_INFERRED / universe.count(), asked.count());
    Simulation simulation = new Simulation(plan, universe, investors, compute);
    int[] watched = Arrays.stream(inferred.all()).map(asked::at).toArray();
    TasteFilter filter = new TasteFilter(plan, universe, simulation, watched, compute);
    int split = plan.weeks() - testWeeks;
    Purchases before = new Purchases(asked, universe.count());
    for (int week = 0; week < split; week++) {
      before.add(filter.next(week));
    }
    Belief[] beliefs = filter.beliefs();
    Eve eve = new Eve(plan, universe, simulation, split, asked, before, compute);
    Purchases after = new Purchases(asked, universe.count());
    for (int week = split; week < plan.weeks(); week++) {
      after.add(simulation.next());
    }
    after.leaveOut(before);
    return List.of(
        figure("every cause", after, everybody, eve::byEveryCause),
        figure(
            "every law and trait, private taste from the purchases",
            after,
            inferred,
            (n, scores) -> eve.byBelief(beliefs[n], inferred.at(n), scores)),
        figure("attributes, but no private taste", after, everybody, eve::byAttributes),
        figure("popularity alone", after, everybody, eve::byPopularity));
  }

  private OracleFigure figure(String knows, Purchases truth, Spread whom, Ranking ranking) {
    double[] shares = new double[whom.count()];
    Blocks.run(
        whom.count(),
        compute.pool(),
        (from, to) -> {
          double[] scores = new double[universe.count()];
          for (int n = from; n < to; n++) {
            BitSet bought = truth.of(whom.at(n));
            if (!bought.isEmpty()) {
              ranking.scoresInto(n, scores);
              shares[n] = hits(scores, bought) / (double) K;
            }
          }
        });
    double[] values =
        IntStream.range(0, shares.length)
            .filter(n -> !truth.of(whom.at(n)).isEmpty())
            .mapToDouble(n -> shares[n])
            .toArray();
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

  /** Scores every security for the n-th of who is asked; 0 for what cannot be an answer. */
  private interface Ranking {
    void scoresInto(int n, double[] scores);
  }
}
