package io.bellwether.markets.causal;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.parallel.Blocks;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.money.Money;
import io.bellwether.markets.draw.Draws;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The market, week by week. What an investor does in a week depends on the state before that week
 * and on draws of his own alone, so investors are simulated in any order on any number of threads.
 * For one caller at a time.
 */
final class Simulation {

  static final int PERIOD_WEEKS = 4;

  private static final int MOST_TRIES = 50;
  private static final double HERD_BOUND = 2;
  private static final double HERD_PRIOR = 5;

  /** Standard deviation of the log of how often different investors trade. */
  private static final double ACTIVITY_SPREAD = 0.8;

  /** Of the log of what an order is worth. */
  private static final double ORDER_SPREAD = 0.5;

  private static final double ORDER_UNITS = 10;

  /** One week's outcome. */
  record Week(int number, List<Change> changes, List<WeekOfTrades> blocks, Money[] closes) {}

  /** An investor of whom something else is true from the week's Monday on. */
  record Change(int investor, Investor now) {}

  private final MarketPlan plan;
  private final Universe universe;
  private final Compute compute;
  private final Investor[] investors;
  private final Tastes tastes;
  private final LifeEvents lifeEvents;
  private final Prices prices;
  private final Holdings holdings;
  private final float[] activity;
  private final double typicalPrice;
  private double[] herd;
  private int week = -1;

  Simulation(MarketPlan plan, Universe universe, List<Investor> investors, Compute compute) {
    this.plan = plan;
    this.universe = universe;
    this.compute = compute;
    this.investors = investors.toArray(Investor[]::new);
    this.tastes = new Tastes(plan, investors);
    this.lifeEvents = new LifeEvents(plan);
    this.prices = new Prices(universe, plan);
    this.holdings = new Holdings(this.investors.length);
    this.activity = new float[this.investors.length];
    this.typicalPrice = universe.typicalPrice();
    this.herd = new double[universe.count()];
    forEachInvestor(
        u -> {
          tastes.begin(u, this.investors[u]);
          Draws draws = Draws.at(plan.seed(), Streams.ACTIVITY, u);
          double log = ACTIVITY_SPREAD * draws.normal() - ACTIVITY_SPREAD * ACTIVITY_SPREAD / 2;
          activity[u] = (float) (plan.ordersAWeek() * StrictMath.exp(log));
        });
  }

  Tastes tastes() {
    return tastes;
  }

  /** Orders to buy that are expected of an investor in a week. */
  double ordersAWeek(int u) {
    return activity[u];
  }

  Investor investor(int u) {
    return investors[u];
  }

  Holdings holdings() {
    return holdings;
  }

  /** Popularity and herd of every security in the week to come. */
  double[] logWeights() {
    double[] weights = new double[universe.count()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = universe.popularity()[i] + herd[i];
    }
    return weights;
  }

  /** What can be bought in a week. */
  int[] onSale(int number) {
    return IntStream.range(0, universe.count()).filter(i -> universe.isOnSale(i, number)).toArray();
  }

  /** Simulates the next week. */
  Week next() {
    week++;
    List<Change> changes = week > 0 && week % PERIOD_WEEKS == 0 ? nextPeriod() : List.of();
    prices.advanceTo(week);
    int[] onSale = onSale(week);
    Choice choice =
        onSale.length == 0
            ? null
            : new Choice(compute.kernels(), universe.traits(), logWeights(), onSale);
    Queue<WeekOfTrades> done = new ConcurrentLinkedQueue<>();
    Blocks.run(
        investors.length,
        compute.pool(),
        (from, to) -> {
          WeekOfTrades trades = new WeekOfTrades(from, to);
          for (int u = from; u < to; u++) {
            trades.begin(u);
            Draws draws = Draws.at(plan.seed(), Streams.WEEK, week, u);
            sell(u, draws, trades);
            if (choice != null) {
              buy(u, draws, choice, trades);
            }
          }
          done.add(trades);
        });
    List<WeekOfTrades> blocks =
        done.stream().sorted(Comparator.comparingInt(WeekOfTrades::first)).toList();
    herd = herd(blocks, onSale);
    return new Week(week, changes, blocks, prices.closes());
  }

  private List<Change> nextPeriod() {
    int period = week / PERIOD_WEEKS;
    Instant asOf = plan.monday().plusWeeks(week).atStartOfDay().toInstant(ZoneOffset.UTC);
    Queue<Change> changes = new ConcurrentLinkedQueue<>();
    forEachInvestor(
        u -> {
          Investor now = lifeEvents.after(investors[u], u, period, asOf);
          if (now != null) {
            investors[u] = now;
            changes.add(new Change(u, now));
          }
          tastes.drift(u, investors[u], period);
        });
    List<Change> sorted = new ArrayList<>(changes);
    sorted.sort(Comparator.comparingInt(Change::investor));
    return sorted;
  }

  /** Sales are of what was held before the week, so they never come before their purchase. */
  private void sell(int u, Draws draws, WeekOfTrades trades) {
    double base = plan.strengths().of(Strength.SALES);
    double disposition = plan.strengths().of(Strength.DISPOSITION) / 2;
    for (int p = holdings.count(u) - 1; p >= 0; p--) {
      int i = holdings.security(u, p);
      int second = draws.below(WeekOfTrades.SECONDS);
      boolean last = universe.isLastWeek(i, week);
      boolean gained = price(i, second) > holdings.paid(u, p);
      if (draws.unit() < odds(base, gained ? disposition : -disposition)
              && trades.orders(u) < WeekOfTrades.MOST_ORDERS
          || last) {
        int held = holdings.quantity(u, p);
        int sold = last || held == 1 || draws.below(3) > 0 ? held : held / 2;
        trades.add(u, second, i, -sold);
        holdings.sell(u, p, sold);
      }
    }
  }

  private static double odds(double probability, double logOdds) {
    double factor = StrictMath.exp(logOdds);
    return probability * factor / (1 - probability + probability * factor);
  }

  private void buy(int u, Draws draws, Choice choice, WeekOfTrades trades) {
    int before = holdings.count(u);
    int orders = draws.poisson(Math.min(activity[u], MarketPlan.MOST_ORDERS * 10));
    for (int order = 0; order < orders && trades.orders(u) < WeekOfTrades.MOST_ORDERS; order++) {
      int i = what(u, draws, choice, trades, before);
      int second = draws.below(WeekOfTrades.SECONDS);
      double worth = typicalPrice * ORDER_UNITS * StrictMath.exp(ORDER_SPREAD * draws.normal());
      if (i >= 0) {
        double price = price(i, second);
        int quantity = (int) Math.clamp(Math.round(worth / price), 1, 1_000_000);
        quantity = holdings.room(u, i, quantity);
        if (quantity > 0) {
          trades.add(u, second, i, quantity);
          holdings.buy(u, i, quantity, price);
        }
      }
    }
  }

  /** What an order is for, or -1 when nothing was found that this week has no order for yet. */
  private int what(int u, Draws draws, Choice choice, WeekOfTrades trades, int held) {
    boolean again = draws.unit() < plan.strengths().of(Strength.REPEATS) && held > 0;
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      int i =
          again
              ? holdings.security(u, draws.below(Math.min(held, holdings.count(u))))
              : choice.draw(draws, tastes.all(), u * Dimensions.PADDED);
      if (universe.isOnSale(i, week) && !trades.has(u, i)) {
        return i;
      }
    }
    return -1;
  }

  private double price(int i, int second) {
    return prices.close(i, second / WeekOfTrades.DAY_SECONDS).amount().doubleValue();
  }

  /** Log of how much more a security was bought in the week than its popularity alone says. */
  private double[] herd(List<WeekOfTrades> blocks, int[] onSale) {
    long[] bought = new long[universe.count()];
    long total = 0;
    for (WeekOfTrades block : blocks) {
      total += block.countPurchases(bought);
    }
    double weights = 0;
    for (int i : onSale) {
      weights += StrictMath.exp(universe.popularity()[i]);
    }
    double strength = plan.strengths().of(Strength.HERDING);
    double[] next = new double[universe.count()];
    for (int i : onSale) {
      double expected = total * StrictMath.exp(universe.popularity()[i]) / weights;
      double excess = StrictMath.log((bought[i] + HERD_PRIOR) / (expected + HERD_PRIOR));
      next[i] = Math.clamp(strength * excess, -HERD_BOUND, HERD_BOUND);
    }
    return next;
  }

  private void forEachInvestor(IntConsumer task) {
    Blocks.run(
        investors.length,
        compute.pool(),
        (from, to) -> {
          for (int u = from; u < to; u++) {
            task.accept(u);
          }
        });
  }
}
