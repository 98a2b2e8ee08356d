package io.bellwether.markets.causal;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.money.Money;
import io.bellwether.markets.feed.Feed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Investors whose purchases have known causes, and prices by a factor model. The law of a purchase
 * is that of {@link Choice}; how strongly each cause acts is a {@link Strength}.
 *
 * <p>A trade is made at the closing price of its day, in the currency of its security. Deposits are
 * compared with prices after both are standardised, so no exchange rate is needed.
 */
public final class CausalMarket implements Feed {

  private static final LocalTime OPENING = LocalTime.of(7, 0);
  private static final String[] CHANNELS = {"web", "mobile", "branch"};

  private final String name;
  private final MarketPlan plan;
  private final Universe universe;
  private final List<Investor> investors;
  private final boolean bringsSecurities;
  private final IntFunction<String> idOfTrade;
  private final Compute compute;

  /**
   * A market of investors by the portrait's shares, whose attributes go together.
   *
   * @param catalogue what can be bought: the securities with a price
   * @param bringsSecurities whether the feed hands them over too
   * @param idOfTrade gives a trade's id for its position
   */
  public CausalMarket(
      MarketPlan plan,
      List<Security> catalogue,
      boolean bringsSecurities,
      IntFunction<String> idOfTrade) {
    this("market", plan, people(plan), catalogue, bringsSecurities, idOfTrade, Compute.standard());
  }

  /**
   * A market over given investors, each once; the plan's number of them must be theirs.
   *
   * @param name of the source, such as {@code clients}
   * @param compute changes no bit of the result
   */
  public CausalMarket(
      String name,
      MarketPlan plan,
      List<Investor> investors,
      List<Security> catalogue,
      boolean bringsSecurities,
      IntFunction<String> idOfTrade,
      Compute compute) {
    if (investors.size() != plan.investors()) {
      throw new IllegalArgumentException(
          "the plan is for %d investors, but %d are given"
              .formatted(plan.investors(), investors.size()));
    }
    this.name = name;
    this.plan = plan;
    this.universe = new Universe(catalogue, plan);
    this.investors = List.copyOf(investors);
    this.bringsSecurities = bringsSecurities;
    this.idOfTrade = idOfTrade;
    this.compute = compute;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Counts counts() {
    double orders = (double) plan.investors() * plan.weeks() * plan.ordersAWeek();
    // a position is sold about as often as it has been there for weeks
    double sales = orders * Math.min(1, plan.strengths().of(Strength.SALES) * plan.weeks() / 2);
    return new Counts(
        bringsSecurities ? universe.count() : 0,
        investors.size(),
        (int) Math.min(Integer.MAX_VALUE, Math.round(orders + sales)),
        false);
  }

  @Override
  public List<String> notes() {
    return List.of(
        "every purchase follows the stated causes; what is not among them does not exist here");
  }

  /** The weeks and securities of this market, for who asks what could be known of it. */
  public MarketOracle oracle() {
    return new MarketOracle(plan, universe, investors, compute);
  }

  @Override
  public void read(Reader reader) {
    new Telling(reader).run();
  }

  private static List<Investor> people(MarketPlan plan) {
    People people = new People(plan);
    Instant eve = plan.monday().minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    return IntStream.range(0, plan.investors())
        .parallel()
        .mapToObj(number -> people.investor(number, eve))
        .toList();
  }

  /** One reading: while a week is told, the next is simulated. */
  private final class Telling {

    private final Reader reader;
    private final InvestorId[] ids =
        investors.stream().map(Investor::id).toArray(InvestorId[]::new);
    private final BigDecimal[] smallQuantities =
        IntStream.range(0, 1_000).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);
    private int securitiesTold;
    private int investorsTold;
    private int tradesTold;

    Telling(Reader reader) {
      this.reader = reader;
    }

    void run() {
      if (bringsSecurities) {
        tellSecurities(0);
      }
      for (Investor investor : investors) {
        reader.investor(investorsTold++, investor);
      }
      Simulation simulation = new Simulation(plan, universe, investors, compute);
      CompletableFuture<Simulation.Week> next = begin(simulation);
      try {
        for (int week = 0; week < plan.weeks(); week++) {
          Simulation.Week told = finished(next);
          if (week + 1 < plan.weeks()) {
            next = begin(simulation);
          }
          tell(told);
        }
      } finally {
        next.exceptionally(_ -> null).join();
      }
    }

    private static CompletableFuture<Simulation.Week> begin(Simulation simulation) {
      CompletableFuture<Simulation.Week> week = new CompletableFuture<>();
      Thread.ofPlatform()
          .daemon()
          .name("market-week")
          .start(
              () -> {
                try {
                  week.complete(simulation.next());
                } catch (RuntimeException | Error e) {
                  week.completeExceptionally(e);
                }
              });
      return week;
    }

    private static Simulation.Week finished(CompletableFuture<Simulation.Week> week) {
      try {
        return week.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }

    private void tell(Simulation.Week week) {
      if (bringsSecurities && week.number() > 0) {
        tellSecurities(week.number());
      }
      for (Simulation.Change change : week.changes()) {
        reader.investor(investorsTold++, change.now());
      }
      tellTrades(week);
      tellCloses(week);
    }

    /** Those listed from this week on, as of its Monday. */
    private void tellSecurities(int week) {
      for (int i = 0; i < universe.count(); i++) {
        if (universe.listedFrom(i) == week) {
          Security security = universe.security(i);
          // nothing was known of a security before it was listed
          reader.security(securitiesTold++, week == 0 ? security : security.withAsOf(monday(week)));
        }
      }
    }

    private Instant monday(int week) {
      return plan.monday().plusWeeks(week).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private void tellTrades(Simulation.Week week) {
      WeekOfTrades[] blocks = week.blocks().toArray(WeekOfTrades[]::new);
      long[] keys = keys(blocks);
      int[] blockOf = blocksByInvestor(blocks);
      long opening =
          plan.monday().plusWeeks(week.number()).atTime(OPENING).toEpochSecond(ZoneOffset.UTC);
      for (long key : keys) {
        int u = WeekOfTrades.investor(key);
        WeekOfTrades block = blocks[blockOf[u]];
        int i = block.security(key);
        int quantity = block.quantity(key);
        int second = WeekOfTrades.second(key);
        int day = second / WeekOfTrades.DAY_SECONDS;
        reader.trade(
            tradesTold,
            new Trade(
                idOfTrade.apply(tradesTold),
                ids[u],
                universe.security(i).id(),
                quantity > 0 ? Side.BUY : Side.SELL,
                decimal(Math.abs(quantity)),
                week.closes()[i * Prices.DAYS + day],
                Instant.ofEpochSecond(opening + day * 86_400L + second % WeekOfTrades.DAY_SECONDS),
                CHANNELS[second % CHANNELS.length]));
        tradesTold++;
      }
    }

    private static long[] keys(WeekOfTrades[] blocks) {
      long[] keys = new long[Arrays.stream(blocks).mapToInt(WeekOfTrades::count).sum()];
      int at = 0;
      for (WeekOfTrades block : blocks) {
        block.keysInto(keys, at);
        at += block.count();
      }
      Arrays.parallelSort(keys);
      return keys;
    }

    private int[] blocksByInvestor(WeekOfTrades[] blocks) {
      int[] blockOf = new int[ids.length];
      for (int block = 0; block < blocks.length; block++) {
        int end = block + 1 < blocks.length ? blocks[block + 1].first() : ids.length;
        Arrays.fill(blockOf, blocks[block].first(), end, block);
      }
      return blockOf;
    }

    private BigDecimal decimal(int quantity) {
      return quantity < smallQuantities.length
          ? smallQuantities[quantity]
          : BigDecimal.valueOf(quantity);
    }

    private void tellCloses(Simulation.Week week) {
      LocalDate monday = plan.monday().plusWeeks(week.number());
      for (int day = 0; day < Prices.DAYS; day++) {
        LocalDate date = monday.plusDays(day);
        for (int i = 0; i < universe.count(); i++) {
          if (universe.isListed(i, week.number())) {
            Money close = Objects.requireNonNull(week.closes()[i * Prices.DAYS + day]);
            reader.close(universe.security(i).id(), date, close);
          }
        }
      }
    }
  }
}
