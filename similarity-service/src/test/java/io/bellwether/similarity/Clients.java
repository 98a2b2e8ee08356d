package io.bellwether.similarity;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.neighbours.ItemNeighboursHyperparameters;
import io.bellwether.algorithms.neighbours.ItemNeighboursTrainer;
import io.bellwether.algorithms.popularity.PopularityTrainer;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.InvestorType;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Relationship;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Sex;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.money.Money;
import io.bellwether.features.clients.ClientFitting;
import io.bellwether.features.clients.DealColumns;
import io.bellwether.features.clients.DealTerms;
import io.bellwether.snapshots.ClientFeatures;
import io.bellwether.snapshots.FactColumn;
import io.bellwether.snapshots.FittedClients;
import io.bellwether.snapshots.InvestorTable;
import io.bellwether.snapshots.SecurityTable;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.SnapshotManifest;
import io.bellwether.snapshots.StoredNumbers;
import io.bellwether.snapshots.models.Models;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Five clients, and how often each bought which of seven securities of two sectors.
 *
 * <pre>
 *            sex age risk    region  type          segment  A B C D E F G
 * asked      m   30  low     North   individual    mass     1
 * far        f   70  high    South   organisation  premium  2 1
 * idle       f   75  high    East    individual    premium
 * near       m   32  low     North   individual    mass     1 9 3 5 5 2 4   opted out
 * same       m   30  low     North   individual    mass     1
 * </pre>
 */
public final class Clients {

  public static final Instant THEN = Instant.parse("2026-01-05T10:00:00Z");

  private static final Mic MARKET = new Mic("XNAS");
  private static final List<String> TICKERS = List.of("A", "B", "C", "D", "E", "F", "G");
  private static final List<String> NAMES =
      List.of("Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Phi", "Chi");
  private static final List<Investor> INVESTORS =
      List.of(
          investor("asked", Sex.MALE, 30, RiskProfile.LOW, "North")
              .with(new Relationship(InvestorType.INDIVIDUAL, "mass", false)),
          investor("far", Sex.FEMALE, 70, RiskProfile.HIGH, "South")
              .with(new Relationship(InvestorType.ORGANISATION, "premium", false)),
          investor("idle", Sex.FEMALE, 75, RiskProfile.HIGH, "East")
              .with(new Relationship(InvestorType.INDIVIDUAL, "premium", false)),
          investor("near", Sex.MALE, 32, RiskProfile.LOW, "North")
              .with(new Relationship(InvestorType.INDIVIDUAL, "mass", true)),
          investor("same", Sex.MALE, 30, RiskProfile.LOW, "North")
              .with(new Relationship(InvestorType.INDIVIDUAL, "mass", false)));
  private static final int[][] PURCHASES = {
    {0, 0, 1}, {1, 0, 2}, {1, 1, 1}, {3, 0, 1}, {3, 1, 9}, {3, 2, 3}, {3, 3, 5}, {3, 4, 5},
    {3, 5, 2}, {3, 6, 4}, {4, 0, 1}
  };

  private Clients() {}

  public static Investor investor(
      String id,
      @Nullable Sex sex,
      @Nullable Integer age,
      @Nullable RiskProfile riskProfile,
      String region) {
    return new Investor(
        new InvestorId(id), sex, age, null, null, null, riskProfile, region, null, null, THEN);
  }

  /** One of those above. */
  public static Investor investor(String id) {
    return INVESTORS.stream()
        .filter(investor -> investor.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Ten units at 12.50, a day after the last of the snapshot for each step. */
  public static Trade trade(
      String id, String investor, String ticker, Side side, int day, @Nullable String corrects) {
    return new Trade(
        id,
        new InvestorId(investor),
        SecurityId.of(MARKET, ticker),
        side,
        BigDecimal.TEN,
        Money.of("12.50", "USD"),
        THEN.plusSeconds(86_400L * day),
        "web",
        corrects);
  }

  public static Trade purchase(String id, String investor, String ticker) {
    return trade(id, investor, ticker, Side.BUY, 1, null);
  }

  /** A snapshot that claims to have read the log up to the given offsets. */
  public static Snapshot snapshot(SortedMap<String, Long> offsets, long seed) {
    return snapshot(offsets, seed, INVESTORS, securities(), deals());
  }

  /** One in which nobody lists a security any more. */
  public static Snapshot delisting(String ticker) {
    List<Security> securities =
        securities().stream()
            .map(each -> each.ticker().equals(ticker) ? each.withDelistedAt(THEN) : each)
            .toList();
    return snapshot(new TreeMap<>(), 1, INVESTORS, securities, deals());
  }

  /** One that does not say how its features were made. */
  public static Snapshot frozen() {
    ClientFeatures features = snapshot(new TreeMap<>(), 1).clientFeatures();
    return snapshot(
        new TreeMap<>(),
        1,
        INVESTORS,
        securities(),
        deals(),
        new ClientFeatures(features.names(), features.rowMajor(), features.rowCount()));
  }

  /**
   * @param deals in the order of the log; each is of a client and a security that are there
   */
  public static Snapshot snapshot(
      SortedMap<String, Long> offsets,
      long seed,
      List<Investor> investors,
      List<Security> securities,
      List<Trade> deals) {
    return snapshot(offsets, seed, investors, securities, deals, null);
  }

  private static Snapshot snapshot(
      SortedMap<String, Long> offsets,
      long seed,
      List<Investor> investors,
      List<Security> securities,
      List<Trade> deals,
      @Nullable ClientFeatures given) {
    List<String> ids = investors.stream().map(investor -> investor.id().value()).toList();
    List<Trade> purchases = deals.stream().filter(deal -> deal.side() == Side.BUY).toList();
    DealColumns bought = columns(purchases, ids, securities);
    CsrMatrix interactions = interactions(bought, ids.size(), securities.size());
    ClientFeatures features = given;
    if (features == null) {
      List<Trade> sales = deals.stream().filter(deal -> deal.side() == Side.SELL).toList();
      DealColumns sold = columns(sales, ids, securities);
      ClientFitting fitting = ClientFitting.of(investors, securities, bought, sold);
      features = described(fitting, ids.size(), interactions, bought, sold);
    }
    return new Snapshot(
        manifest(offsets, seed),
        new SecurityTable(
            securities.stream().map(security -> security.id().value()).toList(),
            securities.stream().map(Security::ticker).toList(),
            securities.stream().map(Security::name).toList(),
            securities.stream().map(Security::sector).toList(),
            FactColumn.of(securities.stream().map(EventType.SECURITY::write).toList()),
            new long[securities.size()]),
        new InvestorTable(
            ids, FactColumn.of(investors.stream().map(EventType.INVESTOR::write).toList())),
        interactions,
        Models.of(
            PopularityTrainer.fit(interactions),
            new ItemNeighboursTrainer(ItemNeighboursHyperparameters.cosine())
                .fit(TrainingInteractions.undated(interactions), TrainingListener.silent())),
        features,
        null);
  }

  /** The fit of a snapshot, of the same clients who did nothing yet. */
  public static Snapshot emptied(Snapshot fitted) {
    ClientFeatures features = fitted.clientFeatures();
    FittedClients totals = Objects.requireNonNull(features.fitted());
    return new Snapshot(
        fitted.manifest(),
        fitted.securities(),
        fitted.investors(),
        CsrMatrix.fromTriples(
            fitted.investors().size(),
            fitted.securities().size(),
            new int[0],
            new int[0],
            new float[0]),
        fitted.models(),
        new ClientFeatures(
            features.names(),
            features.rowMajor(),
            features.rowCount(),
            new FittedClients(
                totals.fit(),
                StoredNumbers.of(new int[totals.counts().size()]),
                StoredNumbers.of(new double[totals.amounts().size()]),
                StoredNumbers.of(new long[totals.moments().size()]),
                StoredNumbers.of(new float[0]))),
        null);
  }

  private static ClientFeatures described(
      ClientFitting fitting, int clients, CsrMatrix interactions, DealColumns... sides) {
    float[] positions = new float[interactions.nonZeroCount()];
    for (int side = 0; side < sides.length; side++) {
      for (int deal = 0; deal < sides[side].size(); deal++) {
        int row = sides[side].client(deal);
        for (int at = interactions.rowStart(row); at < interactions.rowEnd(row); at++) {
          if (interactions.column(at) == sides[side].security(deal)) {
            positions[at] += (side == 0 ? 1 : -1) * sides[side].quantity(deal);
          }
        }
      }
    }
    return new ClientFeatures(
        fitting.fit().names(),
        fitting.rows(),
        clients,
        new FittedClients(
            fitting.fit().toJson(),
            StoredNumbers.of(fitting.tallies().counts()),
            StoredNumbers.of(fitting.tallies().amounts()),
            StoredNumbers.of(fitting.tallies().moments()),
            StoredNumbers.of(positions)));
  }

  private static DealColumns columns(
      List<Trade> deals, List<String> ids, List<Security> securities) {
    List<SecurityId> securityIds = securities.stream().map(Security::id).toList();
    List<DealTerms> terms = new ArrayList<>();
    int size = deals.size();
    float[] quantities = new float[size];
    short[] made = new short[size];
    for (int at = 0; at < size; at++) {
      DealTerms own = new DealTerms(deals.get(at).price().currency(), deals.get(at).channel());
      if (!terms.contains(own)) {
        terms.add(own);
      }
      quantities[at] = deals.get(at).quantity().floatValue();
      made[at] = (short) terms.indexOf(own);
    }
    return new DealColumns(
        deals.stream()
            .mapToInt(deal -> Collections.binarySearch(ids, deal.investorId().value()))
            .toArray(),
        deals.stream().mapToInt(deal -> securityIds.indexOf(deal.securityId())).toArray(),
        deals.stream().mapToLong(deal -> deal.executedAt().getEpochSecond()).toArray(),
        deals.stream()
            .mapToDouble(deal -> deal.quantity().multiply(deal.price().amount()).doubleValue())
            .toArray(),
        quantities,
        made,
        terms);
  }

  private static CsrMatrix interactions(DealColumns purchases, int clients, int securities) {
    int size = purchases.size();
    int[] rows = new int[size];
    int[] columns = new int[size];
    float[] ones = new float[size];
    for (int at = 0; at < size; at++) {
      rows[at] = purchases.client(at);
      columns[at] = purchases.security(at);
      ones[at] = 1;
    }
    return CsrMatrix.fromTriples(clients, securities, rows, columns, ones);
  }

  /** The first four are stocks of one sector, the others bonds of another. */
  public static List<Security> securities() {
    List<Security> securities = new ArrayList<>();
    for (int at = 0; at < TICKERS.size(); at++) {
      securities.add(
          new Security(
              SecurityId.of(MARKET, TICKERS.get(at)),
              TICKERS.get(at),
              null,
              MARKET,
              NAMES.get(at),
              at < 4 ? InstrumentClass.STOCK : InstrumentClass.BOND,
              at < 4 ? "Growth" : "Rates",
              "",
              "",
              List.of(),
              "USD",
              Map.of(),
              THEN,
              new Provenance("test", "/test", THEN, null)));
    }
    return securities;
  }

  private static List<Trade> deals() {
    List<Trade> deals = new ArrayList<>();
    for (int[] purchase : PURCHASES) {
      for (int time = 0; time < purchase[2]; time++) {
        deals.add(
            trade(
                "s" + deals.size(),
                INVESTORS.get(purchase[0]).id().value(),
                TICKERS.get(purchase[1]),
                Side.BUY,
                -time,
                null));
      }
    }
    return deals;
  }

  private static SnapshotManifest manifest(SortedMap<String, Long> offsets, long seed) {
    return new SnapshotManifest(
        SnapshotManifest.FORMAT_VERSION,
        SnapshotManifest.idOf("equities", offsets, new TreeMap<>(), seed),
        "equities",
        null,
        offsets,
        new TreeMap<>(),
        seed,
        "popularity",
        List.of(),
        new TreeMap<>());
  }
}
