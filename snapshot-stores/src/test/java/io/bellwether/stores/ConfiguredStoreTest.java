package io.bellwether.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.snapshots.FolderSnapshotStore;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfiguredStoreTest {

  private final ConfiguredStore configured = new ConfiguredStore();

  @Test
  void aFolderNeedsNothingElse() {
    assertThat(configured.store(config(StoreConfig.Kind.FOLDER)))
        .isInstanceOf(FolderSnapshotStore.class);
  }

  @ParameterizedTest
  @CsvSource({"GRIDFS,gridfs.connection-string", "S3,s3.bucket"})
  void whatAKindOfStoreNeedsIsAskedFor(StoreConfig.Kind kind, String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> configured.store(config(kind)))
        .withMessage("bellwether.snapshots.%s is absent, but this kind of store needs it", key);
  }

  private static StoreConfig config(StoreConfig.Kind kind) {
    return new Told(kind, Path.of("snapshots"));
  }

  /** Nothing is told but the kind and the folder. */
  private record Told(Kind store, Path folder) implements StoreConfig {

    @Override
    public GridFs gridfs() {
      return new GridFs() {
        @Override
        public Optional<String> connectionString() {
          return Optional.empty();
        }

        @Override
        public String database() {
          return "bellwether";
        }
      };
    }

    @Override
    public S3 s3() {
      return new S3() {
        @Override
        public Optional<String> bucket() {
          return Optional.empty();
        }

        @Override
        public String prefix() {
          return "snapshots/";
        }

        @Override
        public Optional<URI> endpoint() {
          return Optional.empty();
        }

        @Override
        public String region() {
          return "us-east-1";
        }
      };
    }
  }
}
