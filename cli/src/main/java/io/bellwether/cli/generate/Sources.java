package io.bellwether.cli.generate;

import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Security;
import io.bellwether.markets.causal.CausalMarket;
import io.bellwether.markets.causal.MadeUpCatalogue;
import io.bellwether.markets.causal.MarketPlan;
import io.bellwether.markets.causal.Strength;
import io.bellwether.markets.causal.Strengths;
import io.bellwether.markets.fartrans.ClientMarket;
import io.bellwether.markets.fartrans.FarTrans;
import io.bellwether.markets.feed.PortraitFeed;
import io.bellwether.markets.oracle.OracleFigure;
import io.bellwether.markets.oracle.SchemeOracle;
import io.bellwether.markets.scheme.Assortment;
import io.bellwether.markets.scheme.InsufficientCatalogueException;
import io.bellwether.markets.scheme.Listing;
import io.bellwether.markets.scheme.Scheme;
import io.bellwether.markets.scheme.TradeHistory;
import io.bellwether.markets.scheme.Weeks;
import io.bellwether.markets.table.BadRow;
import io.bellwether.markets.table.BadRows;
import io.bellwether.markets.table.UnusableTableException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the source that was asked for, in this JVM, and puts in the defaults.
 *
 * @param oracleWeeks the last weeks, which the oracle is to foresee; 0 where nobody asks it
 */
record Sources(SourceOptions options, int oracleWeeks) {

  private static final String INDEX = "S&P 500";

  // the service has the same defaults
  private static final LocalDate FROM = LocalDate.of(2021, 7, 12);
  private static final int WEEKS = 24;

  private static final String NO_TASTE =
      "These trades carry no taste: what is popular is all that can be foreseen, and no model can"
          + " come further than who knows the scheme. A small catalogue gives more, because there is"
          + " less to choose from.";
  private static final String KNOWN_CAUSES =
      "These trades have known causes. Who ranks by the true probabilities of purchase reaches the"
          + " first figure; a recommender that sees only what was bought can at best infer private"
          + " taste from it and cannot be expected to pass the second.";

  /**
   * Returns the source.
   *
   * @throws CommandFailure when a value is out of its bounds
   */
  Source of(SourceKind kind) {
    options.checkFor(kind);
    try {
      return switch (kind) {
        case portrait -> portrait();
        case market -> market();
        case clients -> clients();
      };
    } catch (InvalidValueException | InsufficientCatalogueException e) {
      throw new CommandFailure(ExitCode.USAGE, "%s: %s".formatted(kind, e.getMessage()));
    }
  }

  private Source portrait() {
    LocalDate from = or(options.from(), FROM);
    int weekCount = or(options.weeks(), WEEKS);
    if (weekCount < Weeks.BLOCK || weekCount % Weeks.BLOCK != 0) {
      throw new InvalidValueException(
          "weeks", weekCount, "a multiple of %d, such as %d".formatted(Weeks.BLOCK, WEEKS));
    }
    int investors = investors(TradeHistory.MOST_INVESTORS);
    int first = from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    Weeks weeks = new Weeks(from.get(IsoFields.WEEK_BASED_YEAR), first, first + weekCount - 1);
    List<Security> catalogue = catalogue(from);
    Assortment assortment =
        Assortment.of(
            catalogue.stream()
                .map(security -> Listing.of(security, INDEX))
                .flatMap(Optional::stream)
                .toList());
    Scheme scheme = new Scheme(seed(), assortment, weeks);
    PortraitFeed feed =
        new PortraitFeed(assortment, weeks, investors, seed(), ids(SourceKind.portrait, seed()));
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("investors", investors);
    parameters.put("securities", catalogue.size());
    parameters.put("from", from.toString());
    parameters.put("weeks", weekCount);
    int foreseen = Math.min(oracleWeeks, weekCount - 1);
    parameters.put("oracleWeeks", foreseen);
    Supplier<List<OracleFigure>> oracle =
        () -> foreseen < 1 ? List.of() : new SchemeOracle(scheme, investors).figures(foreseen);
    return new Source(
        new FeedWithSecurities(feed, catalogue), parameters, seed(), oracle, NO_TASTE);
  }

  private Source market() {
    MarketPlan plan = plan(investors(MarketPlan.MOST_INVESTORS));
    List<Security> catalogue = catalogue(plan.monday());
    CausalMarket market =
        new CausalMarket(plan, catalogue, true, ids(SourceKind.market, plan.seed()));
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("investors", plan.investors());
    parameters.put("securities", catalogue.size());
    parameters.putAll(parameters(plan));
    return new Source(market, parameters, plan.seed(), () -> figures(market, plan), KNOWN_CAUSES);
  }

  /** A market over the clients and assets of {@link SourceOptions#data}. */
  private Source clients() {
    Path folder = Objects.requireNonNull(options.data());
    FarTrans data;
    try {
      data = FarTrans.read(folder, FarTrans.Priced.FIRST, new BadRows());
    } catch (UnusableTableException e) {
      throw new CommandFailure(ExitCode.USAGE, "--data: " + e.getMessage());
    }
    MarketPlan plan = plan(data.counts().clients());
    CausalMarket market =
        ClientMarket.of(
            data,
            plan.monday(),
            plan.weeks(),
            plan.ordersAWeek(),
            plan.seed(),
            plan.strengths(),
            ids(SourceKind.clients, plan.seed()));
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("clients", data.counts().clients());
    parameters.put("predictedValues", data.counts().predictedValues());
    parameters.put("securities", data.counts().pricedSecurities());
    parameters.put("badRows", data.badRows().stream().map(BadRow::toString).toList());
    parameters.putAll(parameters(plan));
    return new Source(market, parameters, plan.seed(), () -> figures(market, plan), KNOWN_CAUSES);
  }

  private MarketPlan plan(int investors) {
    return new MarketPlan(
        investors,
        or(options.from(), FROM),
        or(options.weeks(), WEEKS),
        or(options.ordersAWeek(), 1.0),
        seed(),
        Strengths.of(options.strengths()));
  }

  private List<OracleFigure> figures(CausalMarket market, MarketPlan plan) {
    int foreseen = Math.min(oracleWeeks, plan.weeks() - 1);
    return foreseen < 1 ? List.of() : market.oracle().figures(foreseen);
  }

  private Map<String, Object> parameters(MarketPlan plan) {
    Map<String, Object> strengths = new LinkedHashMap<>();
    for (Strength strength : Strength.values()) {
      strengths.put(strength.label(), plan.strengths().of(strength));
    }
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("from", plan.monday().toString());
    parameters.put("weeks", plan.weeks());
    parameters.put("ordersAWeek", plan.ordersAWeek());
    parameters.put("oracleWeeks", Math.min(oracleWeeks, plan.weeks() - 1));
    parameters.put("strengths", strengths);
    return parameters;
  }

  private List<Security> catalogue(LocalDate monday) {
    return MadeUpCatalogue.of(or(options.securities(), 500), monday, seed());
  }

  private int investors(int most) {
    int investors = or(options.investors(), 25_000);
    if (investors < 1 || investors > most) {
      throw new InvalidValueException("investors", investors, "1 to " + most);
    }
    return investors;
  }

  private long seed() {
    return or(options.seed(), 42L);
  }

  /** Ids of eight digits, so that they sort as numbers do; other seeds give other ids. */
  private static IntFunction<String> ids(SourceKind kind, long seed) {
    String prefix = "%s-%d-t-".formatted(kind, seed);
    int beyond = 100_000_000;
    return position -> prefix.concat(Integer.toString(beyond + position).substring(1));
  }

  private static <T> T or(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }
}
