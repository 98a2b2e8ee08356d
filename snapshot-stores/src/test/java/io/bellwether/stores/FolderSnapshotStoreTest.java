package io.bellwether.stores;

import io.bellwether.snapshots.FolderSnapshotStore;
import io.bellwether.snapshots.SnapshotStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A folder that all processes see. */
class FolderSnapshotStoreTest extends SnapshotStoreContract {

  @TempDir private Path shared;

  @Override
  SnapshotStore open(Path folder) {
    return new FolderSnapshotStore(shared);
  }

  @Override
  void spoil(String location) throws IOException {
    Path file = shared.resolve(location);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);
  }
}
