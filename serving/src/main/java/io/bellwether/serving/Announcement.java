package io.bellwether.serving;

import io.bellwether.contracts.event.SnapshotPublished;
import java.util.Comparator;

/**
 * A published snapshot and where its announcement lies in the topic. Ordered by the time of
 * publishing, and of the same time by the place in the log: reading the topic again gives the same
 * order.
 */
public record Announcement(SnapshotPublished snapshot, long offset)
    implements Comparable<Announcement> {

  private static final Comparator<Announcement> OLDEST_FIRST =
      Comparator.comparing((Announcement announcement) -> announcement.snapshot.publishedAt())
          .thenComparingLong(Announcement::offset);

  public String id() {
    return snapshot.id();
  }

  @Override
  public int compareTo(Announcement other) {
    return OLDEST_FIRST.compare(this, other);
  }
}
