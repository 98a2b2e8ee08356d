package io.bellwether.stores;

import com.mongodb.client.MongoClients;
import io.bellwether.snapshots.FolderSnapshotStore;
import io.bellwether.snapshots.RemoteFiles;
import io.bellwether.snapshots.RemoteSnapshotStore;
import io.bellwether.snapshots.SnapshotStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** The store that the configuration names. */
@ApplicationScoped
public class ConfiguredStore {

  @Produces
  @Singleton
  SnapshotStore store(StoreConfig config) {
    return switch (config.store()) {
      case FOLDER -> new FolderSnapshotStore(config.folder());
      case GRIDFS -> new RemoteSnapshotStore(gridFs(config.gridfs()), config.folder());
      case S3 -> new RemoteSnapshotStore(s3(config.s3()), config.folder());
    };
  }

  private static RemoteFiles gridFs(StoreConfig.GridFs told) {
    String connection = required("gridfs.connection-string", told.connectionString());
    return new GridFsFiles(MongoClients.create(connection), told.database());
  }

  private static RemoteFiles s3(StoreConfig.S3 told) {
    String bucket = required("s3.bucket", told.bucket());
    return new S3Files(
        S3Files.client(
            told.endpoint(), told.region(), DefaultCredentialsProvider.builder().build()),
        bucket,
        told.prefix());
  }

  private static String required(String key, Optional<String> value) {
    return value.orElseThrow(
        () ->
            new IllegalArgumentException(
                "bellwether.snapshots.%s is absent, but this kind of store needs it"
                    .formatted(key)));
  }
}
