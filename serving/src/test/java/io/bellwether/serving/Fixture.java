package io.bellwether.serving;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.neighbours.ItemNeighboursHyperparameters;
import io.bellwether.algorithms.neighbours.ItemNeighboursTrainer;
import io.bellwether.algorithms.popularity.PopularityTrainer;
import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.eventlog.LogEntry;
import io.bellwether.eventlog.LogUnavailableException;
import io.bellwether.snapshots.ClientFeatures;
import io.bellwether.snapshots.InvestorTable;
import io.bellwether.snapshots.SecurityTable;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.SnapshotManifest;
import io.bellwether.snapshots.StoredSnapshot;
import io.bellwether.snapshots.models.Models;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** Snapshots of three securities and two investors, and announcements of them. */
public final class Fixture {

  /** A log whose broker is away for ever. */
  public static final SnapshotLog SILENT =
      (id, topics, from) -> {
        throw new LogUnavailableException("no broker", null);
      };

  /** A log that cannot be read from the snapshot's offsets. */
  public static final SnapshotLog BROKEN =
      (id, topics, from) -> {
        throw new IllegalStateException("offsets are gone");
      };

  private static final Instant FIRST = Instant.parse("2026-03-02T12:00:00Z");

  private Fixture() {}

  /** A state that remembers only its snapshot. */
  public record Plain(Snapshot snapshot) implements LiveState {

    @Override
    public void warm() {}

    @Override
    public void accept(LogEntry entry) {}
  }

  public static Snapshot snapshot(String line, long seed) {
    CsrMatrix interactions =
        CsrMatrix.fromTriples(
            2, 3, new int[] {0, 0, 1}, new int[] {0, 1, 0}, new float[] {1, 1, 1});
    return new Snapshot(
        manifest(line, seed),
        new SecurityTable(
            List.of("XNAS:A", "XNAS:B", "XNAS:C"),
            List.of("A", "B", "C"),
            List.of("", "", ""),
            List.of("", "", "")),
        InvestorTable.of(List.of("i1", "i2")),
        interactions,
        Models.of(
            PopularityTrainer.fit(interactions),
            new ItemNeighboursTrainer(ItemNeighboursHyperparameters.cosine())
                .fit(TrainingInteractions.undated(interactions), TrainingListener.silent())),
        new ClientFeatures(List.of("age"), new float[] {1, 2}, 2),
        null);
  }

  /** What the trainer says of a stored snapshot; a later minute is newer. */
  public static SnapshotPublished published(Snapshot snapshot, StoredSnapshot stored, int minute) {
    return new SnapshotPublished(
        snapshot.manifest().id(),
        snapshot.manifest().line(),
        null,
        OffsetVector.START,
        new TreeMap<>(),
        snapshot.manifest().seed(),
        snapshot.manifest().servedModel(),
        List.of(),
        stored.location(),
        stored.sha256(),
        stored.bytes(),
        FIRST.plusSeconds(60L * minute),
        false,
        "");
  }

  private static SnapshotManifest manifest(String line, long seed) {
    return new SnapshotManifest(
        SnapshotManifest.FORMAT_VERSION,
        SnapshotManifest.idOf(line, new TreeMap<>(), new TreeMap<>(), seed),
        line,
        null,
        new TreeMap<>(),
        new TreeMap<>(),
        seed,
        "item-cosine",
        List.of(),
        new TreeMap<>());
  }
}
