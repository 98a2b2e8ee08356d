package io.bellwether.trainer.training;

import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.eventlog.DeadLetters;
import io.bellwether.eventlog.LogEntry;
import io.bellwether.eventlog.LogReader;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.jobs.JobContext;
import io.bellwether.kit.problem.UnknownEntityException;
import io.bellwether.snapshots.CorruptSnapshotException;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.SnapshotFile;
import io.bellwether.snapshots.SnapshotStore;
import io.bellwether.snapshots.SnapshotTensors;
import io.bellwether.trainer.fold.TrainingSetFold;
import io.bellwether.trainer.line.ModelLine;
import io.bellwether.trainer.recorded.RecordedLine;
import io.bellwether.trainer.registry.RegisteredSnapshot;
import io.bellwether.trainer.registry.SnapshotRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Builds a registered snapshot again: from the log up to its offsets, by its configuration and its
 * seed, whatever this trainer is configured with.
 */
@ApplicationScoped
class Rebuild {

  private final LogSettings log;
  private final DeadLetters deadLetters;
  private final SnapshotRegistry registry;
  private final SnapshotStore store;

  Rebuild(
      LogSettings log, DeadLetters deadLetters, SnapshotRegistry registry, SnapshotStore store) {
    this.log = log;
    this.deadLetters = deadLetters;
    this.registry = registry;
    this.store = store;
  }

  /**
   * The snapshot and the line that it is of, as it was configured.
   *
   * @throws UnknownEntityException if nobody has heard of it
   * @throws io.bellwether.trainer.recorded.UnlikeConfigurationException if this version of the
   *     trainer makes no such line, naming the settings
   */
  ModelLine line(String id) {
    RegisteredSnapshot registered = registered(id);
    return RecordedLine.of(registered.line(), registered.configuration());
  }

  /**
   * @throws io.bellwether.eventlog.LogGapException if the log no longer begins at its beginning, or
   *     ends before the snapshot's offsets
   */
  RebuiltSnapshot build(String id, JobContext context, TrainingListener listener) {
    RegisteredSnapshot registered = registered(id);
    ModelLine line = line(id);
    TrainingSetFold fold = new TrainingSetFold();
    CountedEntries counted = new CountedEntries(fold);
    read(registered.offsets(), counted, context);
    Snapshot rebuilt =
        new SnapshotTrainer(line, registered.seed(), listener)
            .train(fold.finish(), registered.offsets())
            .snapshot();
    context.progress("comparing", 0, 1);
    return compared(registered, rebuilt, total(registered.offsets()) - counted.count);
  }

  private RegisteredSnapshot registered(String id) {
    registry.awaitCaughtUp();
    return registry.find(id).orElseThrow(() -> new UnknownEntityException("snapshot", id));
  }

  private void read(OffsetVector to, Consumer<LogEntry> fold, JobContext context) {
    long total = total(to);
    try (LogReader reader = new LogReader(log, TrainingWork.FOLDED, firstOf(to), deadLetters)) {
      reader.readTo(
          to, fold, left -> context.progress("reading the log", Math.max(0, total - left), total));
    }
  }

  /** Offset 0 of each partition: one that begins later has lost a part of what was folded. */
  private static OffsetVector firstOf(OffsetVector to) {
    TreeMap<String, Long> zeros = new TreeMap<>();
    to.nextOffsets().keySet().forEach(partition -> zeros.put(partition, 0L));
    return new OffsetVector(zeros);
  }

  private static long total(OffsetVector offsets) {
    return offsets.nextOffsets().values().stream().mapToLong(Long::longValue).sum();
  }

  private RebuiltSnapshot compared(RegisteredSnapshot registered, Snapshot rebuilt, long missing) {
    String sha256 = SnapshotFile.sha256Of(rebuilt);
    boolean equal = sha256.equals(registered.sha256());
    List<String> differing = List.of();
    String note = null;
    if (!equal) {
      try {
        Snapshot original = store.fetch(registered.location(), registered.sha256());
        differing = SnapshotTensors.differing(original, rebuilt);
      } catch (UncheckedIOException | CorruptSnapshotException gone) {
        note = "which tensors differ cannot be told: " + gone.getMessage();
      }
    }
    return new RebuiltSnapshot(
        registered.id(), equal, registered.sha256(), sha256, differing, missing, note);
  }

  /** A fold that counts what it is handed. */
  private static final class CountedEntries implements Consumer<LogEntry> {

    private final Consumer<LogEntry> fold;
    private long count;

    CountedEntries(Consumer<LogEntry> fold) {
      this.fold = fold;
    }

    @Override
    public void accept(LogEntry entry) {
      count++;
      fold.accept(entry);
    }
  }
}
