package io.bellwether.scraper.catalogue;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.eventlog.LogEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue in MongoDB: current facts in {@code securities}, all that ever were in {@code
 * security_history}, and in {@code projections} how much of the log they hold.
 *
 * <p>Every write replaces a document by its {@code _id}, so that an event applied twice is applied
 * once.
 */
@ApplicationScoped
class CatalogueStore {

  private static final String NAME = "catalogue";

  /** Of the documents; those of an earlier form are told again from the log. */
  private static final int FORM = 2;

  private static final int INTERNAL_FAULT = -1;

  /** In one command, which the database holds in its memory. */
  private static final int MOST_WRITES = 500;

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoClient client;
  private final String database;
  private final SecurityIds ids = new SecurityIds(this::readIds);

  CatalogueStore(
      MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.client = client;
    this.database = database;
  }

  /**
   * How much of the log the catalogue holds. A database that was killed forgets its last second: it
   * may remember these offsets, written after it came back, and have lost the entries before them.
   * The last entry is looked for, and when it is gone the answer is the start.
   */
  OffsetVector offsets() {
    Document saved = collection("projections").find(Filters.eq("_id", NAME)).first();
    if (saved == null || saved.getInteger("form", 1) < FORM) {
      return OffsetVector.START;
    }
    String last = saved.getString("last");
    if (last != null
        && collection("security_history").find(Filters.eq("_id", last)).first() == null) {
      return OffsetVector.START;
    }
    TreeMap<String, Long> offsets = new TreeMap<>();
    saved
        .get("offsets", Document.class)
        .forEach((partition, next) -> offsets.put(partition, ((Number) next).longValue()));
    return new OffsetVector(offsets);
  }

  /** Writes the entries, then the offsets that they reach. */
  void apply(List<LogEntry> entries, OffsetVector reached) {
    Map<String, WriteModel<Document>> current = new LinkedHashMap<>();
    List<WriteModel<Document>> history = new ArrayList<>();
    Set<String> written = new HashSet<>();
    Set<String> erased = new HashSet<>();
    String last = null;
    for (LogEntry entry : entries) {
      switch (entry) {
        case LogEntry.Recorded recorded -> {
          Event<Security> event = security(recorded);
          String id = event.payload().id().value();
          Document document = SecurityDocument.of(event, recorded.offset());
          last = SecurityDocument.historyId(event);
          written.add(id);
          erased.remove(id);
          current.put(id, replace(document));
          history.add(
              replace(new Document(document).append("_id", last).append("security_id", id)));
        }
        case LogEntry.Erased forgotten -> {
          last = null;
          written.remove(forgotten.key());
          erased.add(forgotten.key());
          current.put(forgotten.key(), new DeleteManyModel<>(Filters.eq("_id", forgotten.key())));
          history.add(new DeleteManyModel<>(Filters.eq("security_id", forgotten.key())));
        }
      }
    }
    write("securities", List.copyOf(current.values()));
    // what offsets() looks for comes last
    write("security_history", history);
    ids.changed(written, erased);
    save(reached, entries.isEmpty() ? null : Updates.set("last", last));
  }

  /** Drops the whole catalogue; the log tells it again. */
  void forget() {
    collection("projections").deleteOne(Filters.eq("_id", NAME));
    collection("securities").drop();
    collection("security_history").drop();
  }

  /**
   * Whether a document lies in the database that can neither be found nor written again: in its
   * data but in no index. The stand-in for one machine can be left so by a kill.
   */
  static boolean damaged(MongoException failure) {
    return failure instanceof MongoCommandException command
        && command.getErrorCode() == INTERNAL_FAULT
        && command.getErrorMessage().contains("already existed");
  }

  Map<String, KnownSecurity> known() {
    Map<String, KnownSecurity> known = new HashMap<>();
    collection("securities")
        .find()
        .projection(
            Projections.include(
                "facts_sha256",
                "event_id",
                "as_of",
                "isin",
                "mic",
                "ticker",
                "name",
                "provenance.source",
                "attributions",
                "delisted_at"))
        .forEach(found -> known.put(found.getString("_id"), SecurityDocument.known(found)));
    return known;
  }

  Optional<SecurityView> find(String id) {
    return Optional.ofNullable(collection("securities").find(Filters.eq("_id", id)).first())
        .map(SecurityDocument::view);
  }

  /** The security as a publisher would have it, to the millisecond. */
  Optional<Security> security(String id) {
    return Optional.ofNullable(collection("securities").find(Filters.eq("_id", id)).first())
        .map(SecurityDocument::security);
  }

  /** What was published of it until a moment, last. */
  Optional<SecurityView> knownAt(String id, Instant moment) {
    return history(
            id, Filters.lte("published_at", Date.from(moment)), Sorts.descending("offset"), 1)
        .stream()
        .findFirst();
  }

  /** What was true of it at a moment, as it is known by now. */
  Optional<SecurityView> trueAt(String id, Instant moment) {
    Bson latest = Sorts.descending("as_of", "offset");
    return history(id, Filters.lte("as_of", Date.from(moment)), latest, 1).stream().findFirst();
  }

  /** The latest that was published of it, the last first. */
  List<SecurityView> history(String id, int limit) {
    return history(id, Filters.empty(), Sorts.descending("offset"), limit);
  }

  private List<SecurityView> history(String id, Bson filter, Bson order, int limit) {
    List<SecurityView> found = new ArrayList<>();
    collection("security_history")
        .find(Filters.and(Filters.eq("security_id", id), filter))
        .sort(order)
        .limit(limit)
        .forEach(document -> found.add(SecurityDocument.view(document)));
    return found;
  }

  /** So that a security's history is found without reading everybody's. */
  void prepare() {
    collection("security_history").createIndex(Indexes.ascending("security_id", "offset"));
  }

  /** At most {@code limit} securities whose ids follow {@code after}. */
  List<SecurityView> list(String after, int limit) {
    TreeMap<String, SecurityView> page = new TreeMap<>();
    collection("securities")
        .find(Filters.in("_id", ids.after(after, limit)))
        .forEach(found -> page.put(found.getString("_id"), SecurityDocument.view(found)));
    return List.copyOf(page.values());
  }

  long count() {
    return ids.count();
  }

  /** The database may have lost what was written to it. */
  void distrust() {
    ids.forget();
  }

  private Set<String> readIds() {
    Set<String> found = new HashSet<>();
    collection("securities")
        .find()
        .projection(Projections.include("_id"))
        .forEach(document -> found.add(document.getString("_id")));
    return found;
  }

  private void save(OffsetVector reached, @Nullable Bson last) {
    Document offsets = new Document();
    reached.nextOffsets().forEach(offsets::append);
    Bson moved = Updates.combine(Updates.set("offsets", offsets), Updates.set("form", FORM));
    collection("projections")
        .updateOne(
            Filters.eq("_id", NAME),
            last == null ? moved : Updates.combine(moved, last),
            new UpdateOptions().upsert(true));
  }

  private void write(String name, List<WriteModel<Document>> writes) {
    for (int from = 0; from < writes.size(); from += MOST_WRITES) {
      int to = Math.min(from + MOST_WRITES, writes.size());
      collection(name).bulkWrite(writes.subList(from, to));
    }
  }

  private MongoCollection<Document> collection(String name) {
    return client.getDatabase(database).getCollection(name);
  }

  private static WriteModel<Document> replace(Document document) {
    return new ReplaceOneModel<>(Filters.eq("_id", document.get("_id")), document, UPSERT);
  }

  /** The topic carries one type, and the reader has checked it. */
  private static Event<Security> security(LogEntry.Recorded recorded) {
    Event<?> event = recorded.event();
    return new Event<>(event.id(), event.source(), event.time(), (Security) event.payload());
  }
}
