package io.bellwether.similarity;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.neighbours.ItemNeighboursHyperparameters;
import io.bellwether.algorithms.neighbours.ItemNeighboursTrainer;
import io.bellwether.algorithms.popularity.PopularityTrainer;
import io.bellwether.snapshots.ClientFeatures;
import io.bellwether.snapshots.InvestorTable;
import io.bellwether.snapshots.SecurityTable;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.SnapshotManifest;
import io.bellwether.snapshots.models.Models;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Five clients with two features, and how often each bought which of seven securities.
 *
 * <pre>
 *           features   A B C D E F G
 * asked       1  0     1
 * far         0  1     2 1
 * near        4  1     1 9 3 5 5 2 4
 * opposite   -1  0
 * same        2  0     1
 * </pre>
 */
public final class Clients {

  private static final List<String> SECURITIES =
      List.of("XNAS:A", "XNAS:B", "XNAS:C", "XNAS:D", "XNAS:E", "XNAS:F", "XNAS:G");
  private static final List<String> INVESTORS = List.of("asked", "far", "near", "opposite", "same");
  private static final float[] FEATURES = {1, 0, 0, 1, 4, 1, -1, 0, 2, 0};

  private Clients() {}

  /** A snapshot that claims to have read the log up to the given offsets. */
  public static Snapshot snapshot(SortedMap<String, Long> offsets, long seed) {
    CsrMatrix interactions =
        CsrMatrix.fromTriples(
            INVESTORS.size(),
            SECURITIES.size(),
            new int[] {0, 1, 1, 2, 2, 2, 2, 2, 2, 2, 4},
            new int[] {0, 0, 1, 0, 1, 2, 3, 4, 5, 6, 0},
            new float[] {1, 2, 1, 1, 9, 3, 5, 5, 2, 4, 1});
    return new Snapshot(
        manifest(offsets, seed),
        new SecurityTable(
            SECURITIES,
            List.of("A", "B", "C", "D", "E", "F", "G"),
            List.of("Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Phi", "Chi"),
            List.of("", "", "", "", "", "", "")),
        InvestorTable.of(INVESTORS),
        interactions,
        Models.of(
            PopularityTrainer.fit(interactions),
            new ItemNeighboursTrainer(ItemNeighboursHyperparameters.cosine())
                .fit(TrainingInteractions.undated(interactions), TrainingListener.silent())),
        new ClientFeatures(List.of("x", "y"), FEATURES, INVESTORS.size()),
        null);
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
