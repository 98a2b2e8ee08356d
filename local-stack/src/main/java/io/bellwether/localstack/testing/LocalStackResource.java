package io.bellwether.localstack.testing;

import io.bellwether.localstack.Infrastructure;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a Quarkus test the real broker and the database, empty, on free ports. */
public final class LocalStackResource implements QuarkusTestResourceLifecycleManager {

  private final TemporaryStack stack = new TemporaryStack();

  @Override
  public Map<String, String> start() {
    Infrastructure infrastructure = stack.start();
    return Map.of(
        "kafka.bootstrap.servers", infrastructure.bootstrapServers(),
        "quarkus.mongodb.connection-string", infrastructure.connectionString(),
        "bellwether.recommender.audit.folder", infrastructure.folder().resolve("audit").toString(),
        "bellwether.similarity.briefs.folder", infrastructure.folder().resolve("briefs").toString(),
        "bellwether.snapshots.folder", infrastructure.folder().resolve("snapshots").toString(),
        "bellwether.scraper.folder", infrastructure.folder().resolve("captures").toString());
  }

  @Override
  public void stop() {
    stack.close();
  }
}
