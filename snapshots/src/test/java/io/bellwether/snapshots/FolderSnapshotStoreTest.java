package io.bellwether.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSnapshotStoreTest {

  private final Snapshot snapshot = Snapshots.snapshot();
  private Path parent;
  private Path folder;
  private FolderSnapshotStore store;

  @BeforeEach
  void openStore(@TempDir Path empty) {
    parent = empty;
    folder = parent.resolve("snapshots");
    store = new FolderSnapshotStore(folder);
  }

  @Test
  void fetchesWhatWasPut() {
    StoredSnapshot stored = store.put(snapshot);

    assertThat(stored.location())
        .isEqualTo("equities/" + snapshot.manifest().id() + ".safetensors");
    assertThat(folder.resolve(stored.location())).hasSize(stored.bytes());
    assertThat(store.fetch(stored.location(), stored.sha256()).manifest())
        .isEqualTo(snapshot.manifest());
  }

  @Test
  void changesNothingWhenTheSameSnapshotIsPutAgain() throws IOException {
    StoredSnapshot first = store.put(snapshot);
    Path file = folder.resolve(first.location());
    FileTime longAgo = FileTime.from(Instant.EPOCH);
    Files.setLastModifiedTime(file, longAgo);

    StoredSnapshot second = store.put(Snapshots.snapshot());

    assertThat(second).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
  }

  @Test
  void neverReplacesAStoredSnapshotByAnotherOfItsId() {
    StoredSnapshot first = store.put(snapshot);
    Snapshot other = Snapshots.snapshot(Snapshots.manifest(42, "popularity", null));

    assertThatIllegalStateException()
        .isThrownBy(() -> store.put(other))
        .withMessageContaining("is stored with SHA-256 " + first.sha256());
    assertThat(store.holds(first.location(), first.sha256())).isTrue();
  }

  @Test
  void holdsOnlyWhatHasTheChecksum() {
    StoredSnapshot stored = store.put(snapshot);

    assertThat(store.holds(stored.location(), stored.sha256())).isTrue();
    assertThat(store.holds(stored.location(), "0".repeat(64))).isFalse();
    assertThat(store.holds("equities/absent.safetensors", stored.sha256())).isFalse();
    assertThat(store.holds("equities", stored.sha256())).isFalse();
  }

  @Test
  void refusesAnotherChecksumAndAMissingFile() {
    StoredSnapshot stored = store.put(snapshot);

    assertThatExceptionOfType(CorruptSnapshotException.class)
        .isThrownBy(() -> store.fetch(stored.location(), "0".repeat(64)));
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> store.fetch("equities/absent.safetensors", stored.sha256()));
  }

  @Test
  void refusesLocationsThatLeadOutOfTheFolder() throws IOException {
    StoredSnapshot stored = SnapshotFile.write(snapshot, parent.resolve("outside.safetensors"));
    Files.createDirectories(folder);
    Files.createSymbolicLink(folder.resolve("link.safetensors"), Path.of(stored.location()));

    for (String location :
        List.of(
            "",
            ".",
            "..",
            "../outside.safetensors",
            "equities/../../outside.safetensors",
            stored.location(),
            "link.safetensors")) {
      assertThatIllegalArgumentException()
          .as(location)
          .isThrownBy(() -> store.fetch(location, stored.sha256()))
          .withMessage("location '%s' leads out of the snapshot folder", location);
      assertThatIllegalArgumentException().isThrownBy(() -> store.holds(location, stored.sha256()));
    }
  }

  @Test
  void fetchesThroughAFolderThatIsItselfALink() throws IOException {
    StoredSnapshot stored = store.put(snapshot);
    Path link = Files.createSymbolicLink(parent.resolve("link"), folder);

    Snapshot fetched = new FolderSnapshotStore(link).fetch(stored.location(), stored.sha256());

    assertThat(fetched.manifest().id()).isEqualTo(snapshot.manifest().id());
  }
}
