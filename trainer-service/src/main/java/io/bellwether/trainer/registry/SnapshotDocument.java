package io.bellwether.trainer.registry;

import io.bellwether.contracts.event.Metric;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** A snapshot's entry in MongoDB. */
final class SnapshotDocument {

  /** How often something had been said of the snapshot when the entry was written. */
  static final String SAYINGS = "sayings";

  private SnapshotDocument() {}

  static Document of(RegisteredSnapshot snapshot) {
    return new Document("_id", snapshot.id())
        .append("line", snapshot.line())
        .append("parentId", snapshot.parentId())
        // partition names hold no dots, but configuration keys do: neither becomes a field name
        .append("offsets", pairs(snapshot.offsets().nextOffsets().entrySet()))
        .append("configuration", pairs(snapshot.configuration().entrySet()))
        .append("seed", snapshot.seed())
        .append("servedModel", snapshot.servedModel())
        .append("metrics", snapshot.metrics().stream().map(SnapshotDocument::metric).toList())
        .append("location", snapshot.location())
        .append("sha256", snapshot.sha256())
        .append("sizeBytes", snapshot.sizeBytes())
        .append("registeredAt", Date.from(snapshot.registeredAt()))
        .append(
            "announcements",
            snapshot.announcements().stream().map(SnapshotDocument::announced).toList())
        .append("comparedWith", snapshot.comparedWith())
        .append("reasons", snapshot.reasons())
        .append(SAYINGS, snapshot.sayings());
  }

  private static <V> List<Document> pairs(Collection<Map.Entry<String, V>> entries) {
    return entries.stream()
        .map(entry -> new Document("key", entry.getKey()).append("value", entry.getValue()))
        .toList();
  }

  private static Document announced(Announced announced) {
    return new Document("publishedAt", Date.from(announced.publishedAt()))
        .append("pinned", announced.pinned())
        .append("cause", announced.cause());
  }

  private static Document metric(Metric metric) {
    return new Document("model", metric.model())
        .append("name", metric.name())
        .append("value", metric.value())
        .append("low", metric.low())
        .append("high", metric.high())
        .append("investorCount", metric.investorCount());
  }
}
