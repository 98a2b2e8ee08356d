package io.bellwether.snapshots;

import io.bellwether.algorithms.choice.ChoiceHyperparameters;
import io.bellwether.algorithms.choice.ChoiceModel;
import io.bellwether.algorithms.choice.ChoiceTrainer;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.neighbours.ItemNeighboursHyperparameters;
import io.bellwether.algorithms.neighbours.ItemNeighboursTrainer;
import io.bellwether.algorithms.popularity.PopularityTrainer;
import io.bellwether.snapshots.models.Models;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Small snapshots to test with. */
final class Snapshots {

  static final SortedMap<String, Long> OFFSETS =
      new TreeMap<>(Map.of("trades-0", 12L, "trades-1", 7L, "users-0", 3L));
  static final SortedMap<String, String> CONFIGURATION =
      new TreeMap<>(Map.of("neighbours", "50", "shrinkage", "10"));
  static final SecurityTable SECURITIES =
      new SecurityTable(
          List.of("GRS003003035", "US0378331005", "XNAS:ΩMEGA"),
          List.of("ETE", "AAPL", ""),
          List.of("Εθνική Τράπεζα", "Apple Inc.", "Omega \"quoted\" \uD83D\uDCC8"),
          List.of("Financials", "Technology", ""),
          FactColumn.of(List.of(new byte[] {1, 2, 3}, new byte[0], new byte[] {-1})),
          new long[] {SecurityTable.LONG_AGO, 1_700_000_000, 0});
  static final List<String> IDS = List.of("a", "b", "c", "d");
  static final InvestorTable INVESTORS =
      new InvestorTable(
          IDS, FactColumn.of(List.of(new byte[0], new byte[] {7, 8}, new byte[0], new byte[1])));
  static final CsrMatrix INTERACTIONS =
      CsrMatrix.fromTriples(
          4,
          3,
          new int[] {0, 0, 1, 1, 1, 2},
          new int[] {0, 1, 0, 1, 1, 2},
          new float[] {1, 1, 2, 1, 1, 1});

  private Snapshots() {}

  static SnapshotManifest manifest() {
    return manifest(42, "item-cosine", null);
  }

  static SnapshotManifest manifest(long seed, String servedModel, @Nullable String parentId) {
    return new SnapshotManifest(
        SnapshotManifest.FORMAT_VERSION,
        SnapshotManifest.idOf("equities", OFFSETS, CONFIGURATION, seed),
        "equities",
        parentId,
        OFFSETS,
        CONFIGURATION,
        seed,
        servedModel,
        List.of(new SnapshotMetric("item-cosine", "precision@10", 0.1, 0.05, 1 / 3.0, 17)),
        new TreeMap<>(Map.of("securities", 3L, "investors", 4L, "trades", 6L)));
  }

  static Snapshot snapshot() {
    return snapshot(manifest());
  }

  static Snapshot snapshot(SnapshotManifest manifest) {
    return snapshot(manifest, plainModels().with(mixedLogit()), fitted());
  }

  static Snapshot snapshot(
      SnapshotManifest manifest, Models models, @Nullable FittedFeatures fitted) {
    return new Snapshot(
        manifest, SECURITIES, INVESTORS, INTERACTIONS, models, clientFeatures(), fitted);
  }

  static Models plainModels() {
    return Models.of(
        PopularityTrainer.fit(INTERACTIONS),
        new ItemNeighboursTrainer(ItemNeighboursHyperparameters.cosine())
            .fit(TrainingInteractions.undated(INTERACTIONS), TrainingListener.silent()));
  }

  /** Two features of an investor. */
  static FittedFeatures fitted() {
    return new FittedFeatures(
        "{\"fitted\":\"Ω\"}",
        CsrMatrix.fromTriples(
            4, 2, new int[] {0, 1, 2, 3}, new int[] {0, 0, 1, 1}, new float[] {1, 0.5f, 1, -2}));
  }

  /** And one of a security; three factors, which are padded to eight. */
  static ChoiceModel mixedLogit() {
    CsrMatrix securityRows =
        CsrMatrix.fromTriples(3, 1, new int[] {0, 1}, new int[] {0, 0}, new float[] {1, 0.1f});
    ChoiceHyperparameters settings =
        new ChoiceHyperparameters(3, 2, 10, 10, 10, 0.5f, 0.6f, 1f, 0.05f, 0.3f, 7);
    return new ChoiceTrainer(settings)
        .fit(
            TrainingInteractions.undated(INTERACTIONS),
            new SideFeatures(fitted().investorRows(), securityRows),
            TrainingListener.silent());
  }

  static ClientFeatures clientFeatures() {
    return new ClientFeatures(
        List.of("risk", "trades"),
        new float[] {0.5f, 2, 0.25f, 3, 1, 1, 0, 0},
        4,
        fittedClients(new int[] {1, 2, 3, 4, 5, 6, 7, 8}, new float[] {1, 0, 3, 0.5f, -2.5f}));
  }

  private static FittedClients fittedClients(int[] counts, float[] positions) {
    return new FittedClients(
        "{\"fit\":\"Ω\"}",
        StoredNumbers.of(counts),
        StoredNumbers.of(new double[] {1e9, 0, 0.25, 1}),
        StoredNumbers.of(new long[] {1L << 40, 0, -1, 5}),
        StoredNumbers.of(positions));
  }

  /** With other totals of clients. */
  static Snapshot snapshot(int[] counts, float[] positions) {
    return new Snapshot(
        manifest(),
        SECURITIES,
        INVESTORS,
        INTERACTIONS,
        plainModels(),
        new ClientFeatures(List.of("risk"), new float[4], 4, fittedClients(counts, positions)),
        null);
  }
}
