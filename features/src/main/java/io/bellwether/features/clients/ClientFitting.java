package io.bellwether.features.clients;

import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Occupation;
import io.bellwether.contracts.event.Security;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the features of a population: which regions, sectors and currencies get one of their own,
 * and between which values each is scaled. In all {@value #FEATURES}, the commonest sectors filling
 * up; fewer where the data have too few of them.
 *
 * <p>What has no bounds of its own is scaled from the {@value #LOW} to the {@value #HIGH} quantile
 * of the known values, so that a few extreme clients do not press all others together.
 *
 * @param tallies of the clients, in their order
 * @param rows clients x features, row-major
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record ClientFitting(ClientFit fit, ClientTallies tallies, float[] rows) {

  /** Features by default. */
  public static final int FEATURES = 31;

  private static final int MOST_REGIONS = 4;
  private static final int MOST_CURRENCIES = 2;
  private static final double LOW = 0.01;
  private static final double HIGH = 0.99;

  /**
   * Fits to all clients, and gives the row of each.
   *
   * @param profiles in the order of the clients; null where nothing was said
   * @param securities in the order of the deals' columns
   */
  public static ClientFitting of(
      List<? extends @Nullable Investor> profiles,
      List<Security> securities,
      DealColumns purchases,
      DealColumns sales) {
    ClientFitState found = categories(profiles, securities, purchases, sales);
    ClientFit unscaled = new ClientFit(found);
    ClientTallies tallies = unscaled.tallies(profiles.size());
    List<TradedSecurity> traded = securities.stream().map(unscaled::traded).toList();
    add(tallies, purchases, true, traded, unscaled);
    add(tallies, sales, false, traded, unscaled);

    List<ClientColumn> scaled = new ArrayList<>();
    for (ClientColumn column : found.columns()) {
      scaled.add(scaled(column, place(column, found), profiles, tallies, found.moment()));
    }
    ClientFit fit =
        new ClientFit(
            new ClientFitState(
                ClientFitState.FORMAT_VERSION,
                found.moment(),
                found.sectors(),
                found.currencies(),
                found.channel(),
                scaled));
    float[] rows = new float[Math.multiplyExact(profiles.size(), scaled.size())];
    for (int row = 0; row < profiles.size(); row++) {
      fit.rowInto(profiles.get(row), tallies, row, rows, row * scaled.size());
    }
    return new ClientFitting(fit, tallies, rows);
  }

  private static ClientFitState categories(
      List<? extends @Nullable Investor> profiles,
      List<Security> securities,
      DealColumns purchases,
      DealColumns sales) {
    Commonest regions = new Commonest();
    for (Investor profile : profiles) {
      if (profile != null) {
        regions.add(profile.region(), 1);
      }
    }
    Commonest sectors = new Commonest();
    for (int deal = 0; deal < purchases.size(); deal++) {
      sectors.add(securities.get(purchases.security(deal)).sector(), 1);
    }
    Commonest currencies = new Commonest();
    Commonest channels = new Commonest();
    long moment = 0;
    for (DealColumns deals : List.of(purchases, sales)) {
      for (int deal = 0; deal < deals.size(); deal++) {
        DealTerms terms = deals.terms().get(deals.terms(deal));
        currencies.add(terms.currency(), 1);
        channels.add(terms.channel(), 1);
        moment = Math.max(moment, deals.epochSecond(deal));
      }
    }
    List<String> toldCurrencies =
        currencies.size() < 2 ? List.of() : currencies.first(MOST_CURRENCIES);
    String channel = channels.size() < 2 ? "" : channels.first(1).getFirst();
    List<ClientColumn> before = new ArrayList<>();
    one(before, Quantity.MALE, Quantity.AGE, Quantity.MARRIED, Quantity.EDUCATION);
    one(before, Quantity.CHILDREN, Quantity.RISK_PROFILE, Quantity.DEPOSIT);
    each(before, Quantity.REGION, regions.first(MOST_REGIONS).stream());
    each(before, Quantity.OCCUPATION, Arrays.stream(Occupation.values()).map(Enum::name));
    one(before, Quantity.DEALS, Quantity.TURNOVER);
    each(before, Quantity.INSTRUMENT, Arrays.stream(InstrumentClass.values()).map(Enum::name));
    List<ClientColumn> after = new ArrayList<>();
    one(after, Quantity.RISK_BOUGHT, Quantity.HOLDING, Quantity.RECENCY);
    each(after, Quantity.CHANNEL, Stream.of(channel).filter(name -> !name.isEmpty()));
    each(after, Quantity.CURRENCY, toldCurrencies.stream());
    List<String> toldSectors = sectors.first(FEATURES - before.size() - after.size());
    each(before, Quantity.SECTOR, toldSectors.stream());
    before.addAll(after);
    return new ClientFitState(
        ClientFitState.FORMAT_VERSION, moment, toldSectors, toldCurrencies, channel, before);
  }

  private static void one(List<ClientColumn> columns, Quantity... quantities) {
    for (Quantity quantity : quantities) {
      columns.add(new ClientColumn(quantity, "", 0, 0, 0, 0));
    }
  }

  private static void each(
      List<ClientColumn> columns, Quantity quantity, Stream<String> categories) {
    categories.forEach(name -> columns.add(new ClientColumn(quantity, name, 0, 0, 0, 0)));
  }

  private static void add(
      ClientTallies tallies,
      DealColumns deals,
      boolean bought,
      List<TradedSecurity> traded,
      ClientFit unscaled) {
    for (int deal = 0; deal < deals.size(); deal++) {
      DealTerms terms = deals.terms().get(deals.terms(deal));
      tallies.add(
          deals.client(deal),
          unscaled.deal(
              bought,
              traded.get(deals.security(deal)),
              terms,
              deals.value(deal),
              deals.epochSecond(deal)));
    }
  }

  private static int place(ClientColumn column, ClientFitState found) {
    return switch (column.quantity()) {
      case SECTOR -> found.sectors().indexOf(column.category());
      case CURRENCY -> found.currencies().indexOf(column.category());
      default -> 0;
    };
  }

  private static ClientColumn scaled(
      ClientColumn column,
      int place,
      List<? extends @Nullable Investor> profiles,
      ClientTallies tallies,
      long moment) {
    Quantity quantity = column.quantity();
    double[] values = new double[profiles.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = quantity.of(profiles.get(row), tallies, row, column.category(), place, moment);
    }
    double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    Scale scale =
        quantity.isBounded()
            ? new Scale(quantity.low(), quantity.high())
            : Scale.of(known, LOW, HIGH);
    return scale.fitted(column, values);
  }
}
