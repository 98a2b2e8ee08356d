package io.bellwether.serving;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.StoredSnapshot;
import org.junit.jupiter.api.Test;

class AnnouncementTest {

  private final Snapshot snapshot = Fixture.snapshot("equities", 1);
  private final StoredSnapshot stored = new StoredSnapshot("somewhere", "0f".repeat(32), 1);

  @Test
  void isNewerWhenPublishedLaterWhereverItLies() {
    assertThat(at(2, 0)).isGreaterThan(at(1, 7));
  }

  @Test
  void isNewerWhenFurtherOnInTheLogOfOneMoment() {
    assertThat(at(1, 8)).isGreaterThan(at(1, 7));
  }

  @Test
  void isNotNewerThanItselfReadAgain() {
    assertThat(at(1, 7)).isEqualByComparingTo(at(1, 7));
  }

  private Announcement at(int minute, long offset) {
    return new Announcement(Fixture.published(snapshot, stored, minute), offset);
  }
}
