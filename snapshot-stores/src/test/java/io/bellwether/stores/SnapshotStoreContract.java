package io.bellwether.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.bellwether.snapshots.CorruptSnapshotException;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.SnapshotStore;
import io.bellwether.snapshots.StoredSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every snapshot store does. */
abstract class SnapshotStoreContract {

  @TempDir private Path trainer;
  @TempDir private Path recommender;
  private SnapshotStore store;

  /** The store as a process sees it that may keep files in this folder. */
  abstract SnapshotStore open(Path folder);

  /** Changes the last byte of a file in the store. */
  abstract void spoil(String location) throws IOException;

  @BeforeEach
  void open() {
    store = open(trainer);
  }

  @Test
  void givesWhatWasPutToEveryProcess() {
    Snapshot snapshot = StoredSnapshots.snapshot(1);

    StoredSnapshot stored = store.put(snapshot);

    assertThat(stored.location())
        .isEqualTo("equities/" + snapshot.manifest().id() + ".safetensors");
    for (SnapshotStore process : List.of(store, open(recommender))) {
      assertThat(process.exists(stored.location())).isTrue();
      assertThat(process.holds(stored.location(), stored.sha256())).isTrue();
      assertThat(process.fetch(stored.location(), stored.sha256()).manifest())
          .isEqualTo(snapshot.manifest());
    }
  }

  @Test
  void changesNothingWhenTheSameIsPutAgain() {
    StoredSnapshot first = store.put(StoredSnapshots.snapshot(2));

    assertThat(store.put(StoredSnapshots.snapshot(2))).isEqualTo(first);
    assertThat(open(recommender).put(StoredSnapshots.snapshot(2))).isEqualTo(first);
  }

  @Test
  void neverReplacesASnapshotByAnotherOfItsId() {
    StoredSnapshot first = store.put(StoredSnapshots.snapshot(3));
    Snapshot other = StoredSnapshots.snapshot(3, 99);

    for (SnapshotStore process : List.of(store, open(recommender))) {
      assertThatIllegalStateException()
          .isThrownBy(() -> process.put(other))
          .withMessageContaining("is stored with SHA-256 " + first.sha256());
    }
    assertThat(store.holds(first.location(), first.sha256())).isTrue();
  }

  @Test
  void takesTheSameFromManyAtOnce() throws Exception {
    List<Future<StoredSnapshot>> puts = new ArrayList<>();
    try (ExecutorService processes = Executors.newFixedThreadPool(4)) {
      for (int n = 0; n < 4; n++) {
        SnapshotStore process = open(n % 2 == 0 ? trainer : recommender);
        puts.add(processes.submit(() -> process.put(StoredSnapshots.snapshot(4))));
      }
    }

    StoredSnapshot stored = puts.getFirst().get();
    for (Future<StoredSnapshot> put : puts) {
      assertThat(put.get()).isEqualTo(stored);
    }
    assertThat(store.holds(stored.location(), stored.sha256())).isTrue();
  }

  @Test
  void refusesWhatIsNotTheExpected() {
    StoredSnapshot stored = store.put(StoredSnapshots.snapshot(5));
    String other = "0".repeat(64);

    assertThat(store.holds(stored.location(), other)).isFalse();
    assertThatExceptionOfType(CorruptSnapshotException.class)
        .isThrownBy(() -> open(recommender).fetch(stored.location(), other))
        .withMessageContaining(other);
  }

  @Test
  void refusesWhatWasChangedInTheStore() throws IOException {
    StoredSnapshot stored = store.put(StoredSnapshots.snapshot(6));

    spoil(stored.location());

    assertThat(store.exists(stored.location())).isTrue();
    assertThat(store.holds(stored.location(), stored.sha256())).isFalse();
    assertThatExceptionOfType(CorruptSnapshotException.class)
        .isThrownBy(() -> open(recommender).fetch(stored.location(), stored.sha256()));
    assertThatIllegalStateException().isThrownBy(() -> store.put(StoredSnapshots.snapshot(6)));
  }

  @Test
  void whatIsRemovedIsGone() {
    StoredSnapshot stored = store.put(StoredSnapshots.snapshot(7));

    store.remove(stored.location());
    store.remove(stored.location());

    assertThat(store.exists(stored.location())).isFalse();
    assertThat(store.holds(stored.location(), stored.sha256())).isFalse();
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> open(recommender).fetch(stored.location(), stored.sha256()));
    assertThat(store.put(StoredSnapshots.snapshot(7))).isEqualTo(stored);
  }

  @Test
  void refusesLocationsThatLeadElsewhere() {
    for (String location : List.of("", "..", "../outside.safetensors", "/etc/hostname")) {
      assertThatIllegalArgumentException()
          .as(location)
          .isThrownBy(() -> store.fetch(location, "0".repeat(64)))
          .withMessageContaining("'" + location + "'");
      assertThatIllegalArgumentException().isThrownBy(() -> store.exists(location));
      assertThatIllegalArgumentException().isThrownBy(() -> store.remove(location));
    }
  }
}
