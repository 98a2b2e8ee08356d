package io.bellwether.recommender.snapshot;

import io.bellwether.kit.problem.UnknownEntityException;
import io.bellwether.recommender.rules.BookInForce;
import io.bellwether.serving.RefusedSnapshotException;
import io.bellwether.snapshots.Snapshot;
import jakarta.inject.Singleton;
import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots that were announced once, as they were then, beside the one in service. The last one
 * asked for is kept while there is memory to spare.
 */
@Singleton
public class PastSnapshots {

  private static final String READER = "as-of";

  private final AnnouncedSnapshots announced;
  private final BookInForce book;

  private SoftReference<@Nullable Past> last = new SoftReference<>(null);

  /** A snapshot that answers for the moment of its offsets, by the rules in force now. */
  public record Past(Snapshot snapshot, LiveRanking state) {

    String id() {
      return snapshot.manifest().id();
    }
  }

  PastSnapshots(AnnouncedSnapshots announced, BookInForce book) {
    this.announced = announced;
    this.book = book;
  }

  /**
   * A snapshot of the line by its id. Reads the topic of announcements and the file, unless it was
   * the last one asked for.
   *
   * @throws UnknownEntityException if none of this id was announced, or its file cannot be served,
   *     with the reason
   * @throws io.bellwether.eventlog.LogUnavailableException while the broker is away
   */
  public synchronized Past of(String id) {
    Past kept = last.get();
    if (kept != null && kept.id().equals(id)) {
      return kept;
    }
    Past past = past(announced.find(id, READER));
    last = new SoftReference<>(past);
    return past;
  }

  private Past past(AnnouncedSnapshots.Found found) {
    try {
      return new Past(
          found.snapshot(),
          LiveRanking.asOf(found.snapshot(), book, found.announcement().snapshot().publishedAt()));
    } catch (RefusedSnapshotException | IllegalArgumentException unfit) {
      throw AnnouncedSnapshots.unfit(found.announcement().id(), unfit);
    }
  }
}
