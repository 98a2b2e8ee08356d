package io.bellwether.trainer.outcome;

import io.bellwether.contracts.event.FeedbackKind;
import io.bellwether.trainer.outcome.ClientRecord.Day;
import io.bellwether.trainer.outcome.ClientRecord.Purchase;
import io.bellwether.trainer.outcome.ClientRecord.Said;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** A client's record in MongoDB. */
final class ClientDocument {

  private ClientDocument() {}

  static Document of(ClientRecord client) {
    Document document =
        new Document("_id", client.investorId())
            .append("days", client.days().stream().map(ClientDocument::of).toList())
            .append(
                "purchases",
                client.purchases().entrySet().stream().map(ClientDocument::of).toList())
            .append("cancelled", List.copyOf(client.cancelled()))
            .append(
                "feedback",
                client.feedback().entrySet().stream().map(ClientDocument::said).toList());
    client.days().stream()
        .map(Day::answeredAt)
        .min(Instant::compareTo)
        .ifPresent(oldest -> document.append("oldest", Date.from(oldest)));
    return document;
  }

  static ClientRecord client(Document document) {
    ClientRecord client = new ClientRecord(document.getString("_id"));
    document.getList("days", Document.class).forEach(day -> client.add(day(day)));
    for (Document purchase : document.getList("purchases", Document.class)) {
      client
          .purchases()
          .put(
              purchase.getString("trade"),
              new Purchase(purchase.getString("security"), moment(purchase, "at")));
    }
    client.cancelled().addAll(document.getList("cancelled", String.class));
    for (Document said : document.getList("feedback", Document.class)) {
      client
          .feedback()
          .put(
              said.getString("id"),
              new Said(
                  said.getString("answer"),
                  FeedbackKind.valueOf(said.getString("kind")),
                  said.getList("securities", String.class),
                  moment(said, "at")));
    }
    return client;
  }

  private static Document of(Day day) {
    return new Document("answer", day.answerId())
        .append("at", Date.from(day.answeredAt()))
        .append("snapshot", day.snapshotId())
        .append("experiment", day.experiment())
        .append("arm", day.arm())
        .append("items", day.items())
        .append("answers", List.copyOf(day.answerIds()));
  }

  private static Day day(Document day) {
    return new Day(
        day.getString("answer"),
        moment(day, "at"),
        day.getString("snapshot"),
        day.getString("experiment"),
        day.getString("arm"),
        day.getList("items", String.class),
        new LinkedHashSet<>(day.getList("answers", String.class)));
  }

  private static Document of(Map.Entry<String, Purchase> purchase) {
    return new Document("trade", purchase.getKey())
        .append("security", purchase.getValue().securityId())
        .append("at", Date.from(purchase.getValue().executedAt()));
  }

  private static Document said(Map.Entry<String, Said> said) {
    return new Document("id", said.getKey())
        .append("answer", said.getValue().answerId())
        .append("kind", said.getValue().kind().name())
        .append("securities", said.getValue().securityIds())
        .append("at", Date.from(said.getValue().occurredAt()));
  }

  private static Instant moment(Document document, String field) {
    return document.getDate(field).toInstant();
  }
}
