package io.bellwether.trainer.registry;

import io.bellwether.contracts.event.Metric;
import io.bellwether.contracts.event.SnapshotPublished;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** A snapshot's entry in MongoDB. */
final class SnapshotDocument {

  private SnapshotDocument() {}

  static Document of(SnapshotPublished snapshot) {
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
        .append("publishedAt", Date.from(snapshot.publishedAt()));
  }

  private static <V> List<Document> pairs(Collection<Map.Entry<String, V>> entries) {
    return entries.stream()
        .map(entry -> new Document("key", entry.getKey()).append("value", entry.getValue()))
        .toList();
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
