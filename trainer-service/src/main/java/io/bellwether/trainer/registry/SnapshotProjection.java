package io.bellwether.trainer.registry;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The announced snapshots in the MongoDB collection {@code snapshots}, for whoever wants to query
 * them. Every few seconds it looks which are missing there, or were announced once more: so it ends
 * complete whenever the database was away, and when it lost its last second or everything. Which of
 * a line is in service is that with the latest announcement.
 */
@ApplicationScoped
class SnapshotProjection {

  private static final Logger LOG = Logger.getLogger(SnapshotProjection.class);
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  private final SnapshotRegistry registry;
  private final MongoClient client;
  private final String database;
  private @Nullable Thread thread;

  SnapshotProjection(
      SnapshotRegistry registry,
      MongoClient client,
      @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.registry = registry;
    this.client = client;
    this.database = database;
  }

  void start(@Observes StartupEvent started) {
    thread = Thread.ofVirtual().name("project-snapshots").start(this::run);
  }

  void stop(@Observes ShutdownEvent stopped) {
    Thread projecting = thread;
    if (projecting != null) {
      projecting.interrupt();
    }
  }

  private void run() {
    try {
      while (true) {
        projectIfReachable();
        Thread.sleep(LOOK_EVERY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void projectIfReachable() {
    try {
      project();
    } catch (MongoException e) {
      LOG.warnf("snapshots not projected, trying again: %s", e.getMessage());
    }
  }

  private void project() {
    MongoCollection<Document> collection = client.getDatabase(database).getCollection("snapshots");
    Map<String, Integer> there = new HashMap<>();
    collection
        .find()
        .projection(Projections.include(SnapshotDocument.SAYINGS))
        .forEach(
            document ->
                there.put(
                    document.getString("_id"), document.getInteger(SnapshotDocument.SAYINGS, 0)));
    for (RegisteredSnapshot snapshot : registry.all()) {
      if (there.getOrDefault(snapshot.id(), 0) != snapshot.sayings()) {
        collection.replaceOne(
            Filters.eq("_id", snapshot.id()), SnapshotDocument.of(snapshot), UPSERT);
      }
    }
  }
}
