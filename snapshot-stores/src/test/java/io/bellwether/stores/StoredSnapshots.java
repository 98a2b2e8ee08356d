package io.bellwether.stores;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.popularity.PopularityTrainer;
import io.bellwether.snapshots.ClientFeatures;
import io.bellwether.snapshots.InvestorTable;
import io.bellwether.snapshots.SecurityTable;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.SnapshotManifest;
import io.bellwether.snapshots.models.Models;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Small snapshots to store. */
final class StoredSnapshots {

  private StoredSnapshots() {}

  static Snapshot snapshot(long seed) {
    return snapshot(seed, 1);
  }

  /** One of the same id where the seed is the same, and of other bytes where the age is another. */
  static Snapshot snapshot(long seed, float age) {
    CsrMatrix interactions =
        CsrMatrix.fromTriples(
            2, 3, new int[] {0, 0, 1}, new int[] {0, 1, 0}, new float[] {1, 1, 1});
    return new Snapshot(
        new SnapshotManifest(
            SnapshotManifest.FORMAT_VERSION,
            SnapshotManifest.idOf("equities", new TreeMap<>(), new TreeMap<>(), seed),
            "equities",
            null,
            new TreeMap<>(),
            new TreeMap<>(),
            seed,
            "popularity",
            List.of(),
            new TreeMap<>(Map.of("trades", 3L))),
        new SecurityTable(
            List.of("XNAS:A", "XNAS:B", "XNAS:C"),
            List.of("A", "B", "C"),
            List.of("", "", ""),
            List.of("", "", "")),
        InvestorTable.of(List.of("i1", "i2")),
        interactions,
        Models.of(PopularityTrainer.fit(interactions)),
        new ClientFeatures(List.of("age"), new float[] {age, 2}, 2),
        null);
  }
}
