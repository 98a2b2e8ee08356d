package io.bellwether.trainer.outcome;

import io.bellwether.trainer.outcome.RecordedAnswer.Dropped;
import io.bellwether.trainer.outcome.RecordedAnswer.Item;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;

/** The record of an answer in MongoDB. */
final class AnswerDocument {

  private AnswerDocument() {}

  static Document of(RecordedAnswer answer) {
    return new Document("_id", answer.recommendationId())
        .append("investorId", answer.investorId())
        .append("askedBy", answer.askedBy())
        .append("channel", answer.channel())
        // what callers name may hold dots: it does not become a field name
        .append("question", pairs(answer.question().entrySet()))
        .append("snapshotId", answer.snapshotId())
        .append("model", answer.model())
        .append("rulesId", answer.rulesId())
        .append("offsets", pairs(answer.offsets().entrySet()))
        .append("outcome", answer.outcome())
        .append("items", answer.items().stream().map(AnswerDocument::of).toList())
        .append("dropped", answer.dropped().stream().map(AnswerDocument::of).toList())
        .append("experiment", answer.experiment())
        .append("arm", answer.arm())
        .append("answeredAt", Date.from(answer.answeredAt()));
  }

  static RecordedAnswer answer(Document document) {
    SortedMap<String, String> question = new TreeMap<>();
    document
        .getList("question", Document.class)
        .forEach(pair -> question.put(pair.getString("key"), pair.getString("value")));
    SortedMap<String, Long> offsets = new TreeMap<>();
    document
        .getList("offsets", Document.class)
        .forEach(
            pair ->
                offsets.put(pair.getString("key"), pair.get("value", Number.class).longValue()));
    return new RecordedAnswer(
        document.getString("_id"),
        document.getString("investorId"),
        document.getString("askedBy"),
        document.getString("channel"),
        question,
        document.getString("snapshotId"),
        document.getString("model"),
        document.getString("rulesId"),
        offsets,
        document.getString("outcome"),
        document.getList("items", Document.class).stream().map(AnswerDocument::item).toList(),
        document.getList("dropped", Document.class).stream().map(AnswerDocument::dropped).toList(),
        document.getString("experiment"),
        document.getString("arm"),
        document.getDate("answeredAt").toInstant());
  }

  private static <V> List<Document> pairs(Collection<Map.Entry<String, V>> entries) {
    return entries.stream()
        .map(entry -> new Document("key", entry.getKey()).append("value", entry.getValue()))
        .toList();
  }

  private static Document of(Item item) {
    return new Document("securityId", item.securityId())
        .append("score", item.score())
        .append("reasonCodes", item.reasonCodes());
  }

  private static Item item(Document document) {
    return new Item(
        document.getString("securityId"),
        document.getDouble("score"),
        document.getList("reasonCodes", String.class));
  }

  private static Document of(Dropped dropped) {
    return new Document("rule", dropped.rule())
        .append("count", dropped.count())
        .append("securityIds", dropped.securityIds());
  }

  private static Dropped dropped(Document document) {
    return new Dropped(
        document.getString("rule"),
        document.getInteger("count"),
        document.getList("securityIds", String.class));
  }
}
