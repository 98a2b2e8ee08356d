package io.bellwether.stores;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.bellwether.localstack.testing.TemporaryStack;
import io.bellwether.snapshots.RemoteFiles;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** At the database of the local stack. */
class GridFsSnapshotStoreIT extends RemoteContract {

  private static final TemporaryStack STACK = new TemporaryStack();
  private static @Nullable MongoClient client;

  @BeforeAll
  static void start() {
    client = MongoClients.create(STACK.startDatabase().connectionString());
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(client).close();
    STACK.close();
  }

  @Override
  RemoteFiles remote() {
    return new GridFsFiles(Objects.requireNonNull(client), "bellwether");
  }
}
