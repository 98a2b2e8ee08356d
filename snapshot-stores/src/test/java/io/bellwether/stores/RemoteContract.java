package io.bellwether.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bellwether.snapshots.RemoteFiles;
import io.bellwether.snapshots.RemoteSnapshotStore;
import io.bellwether.snapshots.SnapshotStore;
import io.bellwether.snapshots.StoredSnapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store that is not of this machine does besides. */
abstract class RemoteContract extends SnapshotStoreContract {

  @TempDir private Path here;

  abstract RemoteFiles remote();

  @Override
  SnapshotStore open(Path folder) {
    return new RemoteSnapshotStore(remote(), folder);
  }

  @Override
  void spoil(String location) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    remote().get(location, read);
    byte[] bytes = read.toByteArray();
    bytes[bytes.length - 1] ^= 1;
    Path spoilt = Files.write(here.resolve("spoilt"), bytes);
    remote().put(location, spoilt);
  }

  @Test
  void whatWasSpoiltHereIsFetchedAgain() throws IOException {
    // Given
    SnapshotStore store = open(here);
    StoredSnapshot stored = store.put(StoredSnapshots.snapshot(11));
    Files.write(here.resolve(stored.location()), new byte[] {1, 2, 3});

    // Then
    assertThat(store.fetch(stored.location(), stored.sha256()).manifest().seed()).isEqualTo(11);
    assertThat(here.resolve(stored.location())).hasSize(stored.bytes());
  }

  @Test
  void theLastFewAreKeptHereAndNothingHalf() throws IOException {
    SnapshotStore store = open(here);
    StoredSnapshot last = store.put(StoredSnapshots.snapshot(20));
    for (long seed = 21; seed < 25; seed++) {
      last = store.put(StoredSnapshots.snapshot(seed));
    }

    try (Stream<Path> files = Files.list(here.resolve("equities"))) {
      assertThat(files.toList()).hasSize(3).contains(here.resolve(last.location()));
    }
    assertThat(remote().exists(last.location())).isTrue();
  }

  @Test
  void aFileThatIsNotThereIsSaidToBeMissing() {
    for (String name : List.of("equities/none", "none")) {
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> remote().get(name, OutputStream.nullOutputStream()))
          .withMessage("the store has no file " + name)
          .withCauseInstanceOf(NoSuchFileException.class);
    }
  }
}
