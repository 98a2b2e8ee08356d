package io.bellwether.recommender;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.neighbours.ItemNeighboursHyperparameters;
import io.bellwether.algorithms.neighbours.ItemNeighboursTrainer;
import io.bellwether.algorithms.neighbours.Similarity;
import io.bellwether.algorithms.popularity.PopularityTrainer;
import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.money.Money;
import io.bellwether.snapshots.ClientFeatures;
import io.bellwether.snapshots.FactColumn;
import io.bellwether.snapshots.InvestorTable;
import io.bellwether.snapshots.SecurityTable;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.SnapshotManifest;
import io.bellwether.snapshots.SnapshotMetric;
import io.bellwether.snapshots.models.Models;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Seven securities and seven investors.
 *
 * <pre>
 *          AAPL MSFT NVDA KO PEP F IDLE
 * chips-1    x    x
 * chips-2    x    x    x
 * soda-1                   x  x
 * soda-2                   x  x
 * soda-3                   x
 * cars                           x
 * newcomer
 * buyers     2    2    1   3  2  1  0
 * </pre>
 */
public final class Market {

  public static final int AAPL = 0;
  public static final int MSFT = 1;
  public static final int NVDA = 2;
  public static final int KO = 3;
  public static final int PEP = 4;
  public static final int F = 5;
  public static final int IDLE = 6;

  public static final SecurityTable SECURITIES =
      new SecurityTable(
          List.of(
              "XNAS:AAPL", "XNAS:MSFT", "XNAS:NVDA", "XNYS:KO", "XNYS:PEP", "XNYS:F", "XNYS:IDLE"),
          List.of("AAPL", "MSFT", "NVDA", "KO", "PEP", "F", "IDLE"),
          List.of("Apple Inc.", "Microsoft", "NVIDIA", "Coca-Cola", "PepsiCo", "Ford", "Idle"),
          List.of("Technology", "Technology", "Technology", "Staples", "Staples", "Cars", ""));

  private static final List<String> INVESTORS =
      List.of("cars", "chips-1", "chips-2", "newcomer", "soda-1", "soda-2", "soda-3");
  private static final Instant THEN = Instant.parse("2026-03-02T12:00:00Z");

  private Market() {}

  public static Snapshot snapshot() {
    return snapshot("item-cosine", new TreeMap<>(), 1);
  }

  /** A snapshot that knows these facts as well; of the others it knows none. */
  public static Snapshot described(
      SortedMap<String, Long> offsets,
      long seed,
      List<Security> securities,
      List<Investor> profiles) {
    SecurityTable described =
        new SecurityTable(
            SECURITIES.ids(),
            SECURITIES.tickers(),
            SECURITIES.names(),
            SECURITIES.sectors(),
            facts(SECURITIES.ids(), EventType.SECURITY, securities, fact -> fact.id().value()),
            SECURITIES.firstSeen());
    InvestorTable investors =
        new InvestorTable(
            INVESTORS, facts(INVESTORS, EventType.INVESTOR, profiles, fact -> fact.id().value()));
    return snapshot("item-cosine", offsets, seed, described, investors);
  }

  private static <T extends DomainEvent> FactColumn facts(
      List<String> ids, EventType<T> type, List<T> facts, Function<T, String> idOf) {
    Map<String, byte[]> said = facts.stream().collect(Collectors.toMap(idOf, type::write));
    return FactColumn.of(ids.stream().map(id -> said.getOrDefault(id, new byte[0])).toList());
  }

  /** A snapshot of these trades that claims to have read the log up to the given offsets. */
  public static Snapshot snapshot(String served, SortedMap<String, Long> offsets, long seed) {
    return snapshot(served, offsets, seed, SECURITIES, InvestorTable.of(INVESTORS));
  }

  private static Snapshot snapshot(
      String served,
      SortedMap<String, Long> offsets,
      long seed,
      SecurityTable securities,
      InvestorTable investors) {
    CsrMatrix interactions =
        CsrMatrix.fromTriples(
            INVESTORS.size(),
            SECURITIES.size(),
            new int[] {0, 1, 1, 2, 2, 2, 4, 4, 5, 5, 6},
            new int[] {F, AAPL, MSFT, AAPL, MSFT, NVDA, KO, PEP, KO, PEP, KO},
            new float[] {1, 1, 2, 1, 1, 1, 3, 1, 1, 1, 1});
    return new Snapshot(
        manifest(served, offsets, seed),
        securities,
        investors,
        interactions,
        Models.of(
            PopularityTrainer.fit(interactions),
            new ItemNeighboursTrainer(
                    new ItemNeighboursHyperparameters(10, new Similarity.Cosine(0)))
                .fit(TrainingInteractions.undated(interactions), TrainingListener.silent())),
        new ClientFeatures(
            List.of("age", "risk"), new float[INVESTORS.size() * 2], INVESTORS.size()),
        null);
  }

  public static Trade trade(String id, String investor, String security, Side side) {
    return new Trade(
        id,
        new InvestorId(investor),
        new SecurityId(security),
        side,
        BigDecimal.ONE,
        new Money(BigDecimal.TEN, "USD"),
        THEN,
        "web");
  }

  public static Investor investor(String id) {
    return new Investor(
        new InvestorId(id), null, null, null, null, null, null, "", null, null, THEN);
  }

  public static Investor investor(String id, RiskProfile riskProfile) {
    return new Investor(
        new InvestorId(id), null, null, null, null, null, riskProfile, "", null, null, THEN);
  }

  /**
   * A stock.
   *
   * @param dailyRange over a month, percent: 0.1 is of risk class 2, 2.5 of class 5, 10 of class 7
   */
  public static Security stock(String id, String sector, String price, String dailyRange) {
    String[] parts = id.split(":", 2);
    Mic mic = new Mic(parts[0]);
    return new Security(
        SecurityId.of(mic, parts[1]),
        parts[1],
        null,
        mic,
        parts[1],
        InstrumentClass.STOCK,
        sector,
        "",
        "",
        List.of(),
        "USD",
        Map.of(
            Figure.PRICE, new BigDecimal(price),
            Figure.VOLATILITY_MONTH, new BigDecimal(dailyRange)),
        THEN,
        new Provenance("test", "", THEN, null));
  }

  public static Security security(String ticker, String name, String sector) {
    Mic mic = new Mic("XNAS");
    return new Security(
        SecurityId.of(mic, ticker),
        ticker,
        null,
        mic,
        name,
        null,
        sector,
        "",
        "",
        List.of(),
        "USD",
        Map.of(),
        THEN,
        new Provenance("test", "", THEN, null));
  }

  private static SnapshotManifest manifest(
      String served, SortedMap<String, Long> offsets, long seed) {
    SortedMap<String, String> configuration = new TreeMap<>(Map.of("served", served));
    return new SnapshotManifest(
        SnapshotManifest.FORMAT_VERSION,
        SnapshotManifest.idOf("equities", offsets, configuration, seed),
        "equities",
        null,
        offsets,
        configuration,
        seed,
        served,
        List.of(new SnapshotMetric(served, "precision@5", 0.1, 0.05, 0.15, 5)),
        new TreeMap<>(Map.of("securities", 7L, "investors", 7L, "trades", 14L)));
  }
}
