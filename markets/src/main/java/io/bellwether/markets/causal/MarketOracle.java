package io.bellwether.markets.causal;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Investor;
import io.bellwether.markets.oracle.ListingFigure;
import io.bellwether.markets.oracle.OracleFigure;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What could be known of a market on the eve of a split: precision@{@value RankingPrecision#K} of
 * new purchases, over the investors who make one, when the securities on sale are ranked
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

  /** What the figures of {@link #withoutHistory} know, as those of {@link #figures} do. */
  private static final String EVERY_CAUSE = "every cause";

  private static final String FROM_PURCHASES =
      "every law and trait, private taste from the purchases";

  private static final String POPULARITY = "popularity alone";

  private static final String NO_PRIVATE_TASTE = "attributes, but no private taste";

  /** Private tastes drawn for an investor without a history. */
  private static final int STRANGERS_TASTES = 1_024;

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
    checkWeeks(testWeeks);
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
    RankingPrecision precision = new RankingPrecision(after, universe.count(), compute);
    int[] all = everybody.all();
    return List.of(
        precision.figure(EVERY_CAUSE, all, eve::byEveryCause),
        precision.figure(
            FROM_PURCHASES,
            inferred.all(),
            (n, scores) -> eve.byBelief(beliefs[n], inferred.at(n), scores)),
        precision.figure(NO_PRIVATE_TASTE, all, eve::byAttributes),
        precision.figure(POPULARITY, all, eve::byPopularity));
  }

  /**
   * The same four figures of chosen investors instead of a spread of all: of as many, evenly
   * spread, as tastes can be inferred for.
   *
   * @param testWeeks the last weeks, which are to be foreseen: 1 to all but one
   * @param chosen by the investor's number
   */
  public List<OracleFigure> figures(int testWeeks, IntPredicate chosen) {
    checkWeeks(testWeeks);
    int[] all = IntStream.range(0, investors.size()).filter(chosen).toArray();
    if (all.length == 0) {
      throw new IllegalArgumentException("no investor is chosen, must be at least 1");
    }
    int[] asked =
        Arrays.stream(Spread.atMost(MOST_INFERRED / universe.count(), all.length).all())
            .map(at -> all[at])
            .toArray();
    Spread everybody = new Spread(investors.size(), investors.size());
    Simulation simulation = new Simulation(plan, universe, investors, compute);
    TasteFilter filter = new TasteFilter(plan, universe, simulation, asked, compute);
    int split = plan.weeks() - testWeeks;
    Purchases before = new Purchases(everybody, universe.count());
    for (int week = 0; week < split; week++) {
      before.add(filter.next(week));
    }
    Belief[] beliefs = filter.beliefs();
    Eve eve = new Eve(plan, universe, simulation, split, everybody, before, compute);
    Purchases after = new Purchases(everybody, universe.count());
    for (int week = split; week < plan.weeks(); week++) {
      after.add(simulation.next());
    }
    after.leaveOut(before);
    RankingPrecision precision = new RankingPrecision(after, universe.count(), compute);
    return List.of(
        precision.figure(EVERY_CAUSE, asked, (n, scores) -> eve.byEveryCause(asked[n], scores)),
        precision.figure(
            FROM_PURCHASES, asked, (n, scores) -> eve.byBelief(beliefs[n], asked[n], scores)),
        precision.figure(
            NO_PRIVATE_TASTE, asked, (n, scores) -> eve.byAttributes(asked[n], scores)),
        precision.figure(POPULARITY, asked, (n, scores) -> eve.byPopularity(asked[n], scores)));
  }

  /**
   * Simulates the market again and measures what could be known of those without a history: all
   * that they buy in the last weeks, over the investors who buy something then and of whom no
   * earlier purchase is known. Ranked by the true probability of purchase, and by who knows every
   * law and trait, but nobody's private taste ({@link Strangers}).
   *
   * @param testWeeks the last weeks, which are to be foreseen: 1 to all but one
   * @param withheld whether the purchases of an investor before those weeks are not known, by the
   *     investor's number
   */
  public List<OracleFigure> withoutHistory(int testWeeks, IntPredicate withheld) {
    checkWeeks(testWeeks);
    Spread everybody = new Spread(investors.size(), investors.size());
    Simulation simulation = new Simulation(plan, universe, investors, compute);
    int split = plan.weeks() - testWeeks;
    Purchases before = new Purchases(everybody, universe.count());
    for (int week = 0; week < split; week++) {
      before.add(simulation.next());
    }
    Purchases none = new Purchases(everybody, universe.count());
    Eve eve = new Eve(plan, universe, simulation, split, everybody, none, compute);
    Strangers strangers = eve.strangers(STRANGERS_TASTES);
    Purchases after = new Purchases(everybody, universe.count());
    for (int week = split; week < plan.weeks(); week++) {
      after.add(simulation.next());
    }
    int[] asked =
        IntStream.range(0, investors.size())
            .filter(u -> withheld.test(u) || before.of(u).isEmpty())
            .toArray();
    RankingPrecision precision = new RankingPrecision(after, universe.count(), compute);
    return List.of(
        precision.figure(EVERY_CAUSE, asked, (n, scores) -> eve.byEveryCause(asked[n], scores)),
        precision.figure(
            NO_PRIVATE_TASTE,
            asked,
            (n, scores) -> strangers.scoresInto(eve.investor(asked[n]), scores)));
  }

  /**
   * Simulates the market again and measures what could be made of one place kept, for each
   * investor, for a security that is listed in the last weeks: by who knows every cause; who does
   * not know how popular each will be, and infers private tastes from purchases; and who does not
   * know their hidden traits either, which is as much as can be learned of what nobody has bought.
   *
   * @param testWeeks the last weeks, which are to be foreseen: 1 to all but one
   */
  public List<ListingFigure> newListings(int testWeeks) {
    checkWeeks(testWeeks);
    Spread asked = Spread.atMost(MOST_INFERRED / universe.count(), investors.size());
    Simulation simulation = new Simulation(plan, universe, investors, compute);
    TasteFilter filter = new TasteFilter(plan, universe, simulation, asked.all(), compute);
    int split = plan.weeks() - testWeeks;
    for (int week = 0; week < split; week++) {
      filter.next(week);
    }
    Belief[] beliefs = filter.beliefs();
    Purchases none = new Purchases(asked, universe.count());
    Eve eve = new Eve(plan, universe, simulation, split, asked, none, compute);
    double[] orders = Arrays.stream(asked.all()).mapToDouble(simulation::ordersAWeek).toArray();
    ListingOracle oracle = new ListingOracle(plan, universe, eve, split, orders, compute);
    return List.of(
        oracle.everyCause(),
        oracle.byBeliefs("every law and trait, but no popularity", beliefs, true),
        oracle.byBeliefs("every law, but no popularity and no hidden trait", beliefs, false));
  }

  private void checkWeeks(int testWeeks) {
    if (testWeeks < 1 || testWeeks >= plan.weeks()) {
      throw new InvalidValueException("testWeeks", testWeeks, "1 to " + (plan.weeks() - 1));
    }
  }
}
