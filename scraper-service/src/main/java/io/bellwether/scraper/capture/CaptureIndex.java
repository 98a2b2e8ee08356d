package io.bellwether.scraper.capture;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Which page was seen when, in MongoDB: one document for each address, with every state that the
 * page has been seen in. What is lost here is still in the events and in the journals of runs.
 */
@ApplicationScoped
public class CaptureIndex {

  private static final Logger LOG = Logger.getLogger(CaptureIndex.class);
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final MongoClient client;
  private final String database;

  CaptureIndex(
      MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.client = client;
    this.database = database;
  }

  /**
   * A state of a page.
   *
   * @param seenAt when it was first seen so
   */
  public record State(String sha256, Instant seenAt) {}

  /** The page as it was seen last; empty also while the database is away. */
  public Optional<Capture> latest(String address) {
    try {
      Document found =
          pages()
              .find(Filters.eq("_id", address))
              .projection(Projections.exclude("states"))
              .first();
      return Optional.ofNullable(found).map(CaptureIndex::capture);
    } catch (MongoException e) {
      LOG.warnf("page not looked for address=%s: %s", address, e.getMessage());
      return Optional.empty();
    }
  }

  /** Notes that a page was seen; says so in the log when the database is away. */
  public void seen(Capture capture, boolean changed) {
    List<Bson> updates = new ArrayList<>();
    updates.add(Updates.set("source", capture.source()));
    updates.add(Updates.set("sha256", capture.sha256()));
    updates.add(Updates.set("seen_at", Date.from(capture.seenAt())));
    updates.add(Updates.set("etag", capture.etag()));
    updates.add(Updates.set("last_modified", capture.lastModified()));
    updates.add(Updates.set("fresh_until", date(capture.freshUntil())));
    if (changed) {
      updates.add(
          Updates.push(
              "states",
              new Document("sha256", capture.sha256())
                  .append("seen_at", Date.from(capture.seenAt()))));
    }
    try {
      pages().updateOne(Filters.eq("_id", capture.address()), Updates.combine(updates), UPSERT);
    } catch (MongoException e) {
      LOG.warnf("capture not noted address=%s: %s", capture.address(), e.getMessage());
    }
  }

  /** Every state of a page, oldest first; empty when it was never seen. */
  List<State> states(String address) {
    Document found = pages().find(Filters.eq("_id", address)).first();
    return found == null
        ? List.of()
        : found.getList("states", Document.class, List.of()).stream()
            .map(state -> new State(state.getString("sha256"), instant(state, "seen_at")))
            .toList();
  }

  /** The addresses of all pages of a source, in order. */
  public List<String> addresses(String source) {
    List<String> addresses = new ArrayList<>();
    pages()
        .find(Filters.eq("source", source))
        .projection(Projections.include("_id"))
        .forEach(found -> addresses.add(found.getString("_id")));
    addresses.sort(null);
    return addresses;
  }

  private static Capture capture(Document document) {
    return new Capture(
        document.getString("_id"),
        document.getString("source"),
        document.getString("sha256"),
        instant(document, "seen_at"),
        document.getString("etag"),
        document.getString("last_modified"),
        document.getDate("fresh_until") == null ? null : instant(document, "fresh_until"));
  }

  private static Instant instant(Document document, String field) {
    return document.getDate(field).toInstant();
  }

  private static @Nullable Date date(@Nullable Instant moment) {
    return moment == null ? null : Date.from(moment);
  }

  private MongoCollection<Document> pages() {
    return client.getDatabase(database).getCollection("captured_pages");
  }
}
