package io.bellwether.features.clients;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.features.FeatureSettings;
import io.bellwether.features.RiskClass;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The features by which clients are compared, as they were fitted. The same facts and deals give
 * the same row bit for bit, in training and in service. Immutable; {@link ClientFitting} makes one.
 */
public final class ClientFit {

  private final ClientFitState state;
  private final int[] places;

  ClientFit(ClientFitState state) {
    this.state = state;
    this.places = new int[state.columns().size()];
    for (int feature = 0; feature < places.length; feature++) {
      ClientColumn column = state.columns().get(feature);
      places[feature] =
          switch (column.quantity()) {
            case SECTOR -> place(state.sectors(), column);
            case CURRENCY -> place(state.currencies(), column);
            default -> 0;
          };
    }
  }

  private static int place(List<String> among, ClientColumn column) {
    int place = among.indexOf(column.category());
    if (place < 0) {
      throw new IllegalArgumentException(
          "feature %s is of none of the fitted %s".formatted(column.name(), among));
    }
    return place;
  }

  /**
   * What was written.
   *
   * @throws IllegalArgumentException if the JSON is not whole, or of another version
   */
  public static ClientFit fromJson(String json) {
    return new ClientFit(ClientFitState.ofJson(json));
  }

  public String toJson() {
    return state.toJson();
  }

  public List<ClientColumn> columns() {
    return state.columns();
  }

  public List<String> names() {
    return state.columns().stream().map(ClientColumn::name).toList();
  }

  /** How far the clients that it was fitted on reach in each feature. */
  public double[] reaches() {
    return state.columns().stream().mapToDouble(ClientColumn::reach).toArray();
  }

  /**
   * The last deal that it was fitted on, seconds since 1970-01-01T00:00:00Z: recency is as of it.
   */
  public long moment() {
    return state.moment();
  }

  /** What deals need to know of a security. */
  public TradedSecurity traded(@Nullable Security security) {
    if (security == null) {
      return TradedSecurity.UNKNOWN;
    }
    return new TradedSecurity(
        security.instrumentClass(),
        security.sector().isEmpty() ? -1 : state.sectors().indexOf(security.sector()),
        Objects.requireNonNullElse(RiskClass.of(security, FeatureSettings.defaults()), 0));
  }

  public ClientDeal deal(
      boolean bought, TradedSecurity security, DealTerms terms, double value, long epochSecond) {
    return new ClientDeal(
        bought,
        security,
        state.currencies().indexOf(terms.currency()),
        !terms.channel().isEmpty() && terms.channel().equals(state.channel()),
        value,
        epochSecond);
  }

  /** Tallies of so many clients who did nothing yet. */
  public ClientTallies tallies(int rowCount) {
    return new ClientTallies(rowCount, state.sectors().size(), state.currencies().size());
  }

  /**
   * The stored tally of one client.
   *
   * @throws IllegalArgumentException if it is of another width than this fit
   */
  public ClientTallies tally(int[] counts, double[] amounts, long[] moments) {
    return ClientTallies.ofOne(
        state.sectors().size(), state.currencies().size(), counts, amounts, moments);
  }

  /** How many counts a client has. */
  public int countWidth() {
    return ClientTallies.width(state.sectors().size(), state.currencies().size());
  }

  /**
   * Writes the features of a client from {@code at} on.
   *
   * @param profile null where nothing was said
   * @param tallies null where what the client did is unknown, which is not the same as nothing
   */
  public void rowInto(
      @Nullable Investor profile, @Nullable ClientTallies tallies, int row, float[] into, int at) {
    for (int feature = 0; feature < places.length; feature++) {
      into[at + feature] =
          state.columns().get(feature).centred(value(feature, profile, tallies, row));
    }
  }

  /** Which features of a client are known. */
  public boolean[] known(@Nullable Investor profile, @Nullable ClientTallies tallies, int row) {
    boolean[] known = new boolean[places.length];
    for (int feature = 0; feature < known.length; feature++) {
      known[feature] = !Double.isNaN(value(feature, profile, tallies, row));
    }
    return known;
  }

  private double value(
      int feature, @Nullable Investor profile, @Nullable ClientTallies tallies, int row) {
    ClientColumn column = state.columns().get(feature);
    return column
        .quantity()
        .of(profile, tallies, row, column.category(), places[feature], state.moment());
  }
}
