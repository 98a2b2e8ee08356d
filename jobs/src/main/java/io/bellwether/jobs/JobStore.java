package io.bellwether.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Jobs in MongoDB. Every save writes the whole job, so that a database that lost its last second is
 * whole again with the next save.
 */
@ApplicationScoped
class JobStore {

  /** The stand-in's code for a fault of its own. */
  private static final int INTERNAL_FAULT = -1;

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoClient client;
  private final ObjectMapper json;
  private final String database;
  private final String collection;

  JobStore(
      MongoClient client,
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.mongodb.database", defaultValue = "bellwether")
          String database,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.client = client;
    this.json = json;
    this.database = database;
    this.collection = "jobs_" + service.replace('-', '_');
  }

  void save(Job job) {
    String key = key(job.kind(), job.id());
    try {
      jobs().replaceOne(Filters.eq("_id", key), toDocument(job), UPSERT);
    } catch (MongoCommandException e) {
      if (!damaged(e)) {
        throw e;
      }
      writeAllAnew(key, toDocument(job));
    }
  }

  /**
   * Whether a document lies in the database that can neither be found nor written again: in its
   * data but in no index. The stand-in for one machine can be left so by a kill.
   */
  private static boolean damaged(MongoCommandException failure) {
    return failure.getErrorCode() == INTERNAL_FAULT
        && failure.getErrorMessage().contains("already existed");
  }

  private void writeAllAnew(String key, Document changed) {
    Map<String, Document> all = new LinkedHashMap<>();
    jobs().find().forEach(document -> all.put(document.getString("_id"), document));
    all.put(key, changed);
    jobs().drop();
    jobs().insertMany(List.copyOf(all.values()));
  }

  /**
   * Whether the store has this end of a job, or a later run of it; otherwise the end is written
   * again. To be asked when a write of before would be lost by now or never.
   */
  boolean confirm(Job ended) {
    Job stored = find(ended.kind(), ended.id());
    if (stored != null
        && (stored.state() == ended.state() || stored.startedAt().isAfter(ended.startedAt()))) {
      return true;
    }
    save(ended);
    return false;
  }

  @Nullable Job find(String kind, String id) {
    Document found = jobs().find(Filters.eq("_id", key(kind, id))).first();
    return found == null ? null : fromDocument(found);
  }

  /** Newest first. */
  List<Job> list(String kind, int limit) {
    return read(
        jobs().find(Filters.eq("kind", kind)).sort(Sorts.descending("startedAt")).limit(limit));
  }

  /** Jobs that a kill cut off, oldest first. */
  List<Job> unfinished() {
    return read(
        jobs()
            .find(Filters.in("state", JobState.WAITING.name(), JobState.RUNNING.name()))
            .sort(Sorts.ascending("startedAt")));
  }

  private List<Job> read(Iterable<Document> documents) {
    List<Job> jobs = new ArrayList<>();
    documents.forEach(document -> jobs.add(fromDocument(document)));
    return jobs;
  }

  private MongoCollection<Document> jobs() {
    return client.getDatabase(database).getCollection(collection);
  }

  private static String key(String kind, String id) {
    return kind + "/" + id;
  }

  private Document toDocument(Job job) {
    JsonNode result = job.result();
    Instant endedAt = job.endedAt();
    return new Document("_id", key(job.kind(), job.id()))
        .append("id", job.id())
        .append("kind", job.kind())
        .append("state", job.state().name())
        .append("phase", job.phase())
        .append("done", job.done())
        .append("total", job.total())
        .append("note", job.note())
        .append("request", job.request().toString())
        .append("result", result == null ? null : result.toString())
        .append("problem", job.problem())
        .append("startedAt", Date.from(job.startedAt()))
        .append("phaseStartedAt", Date.from(job.phaseStartedAt()))
        .append("phaseStartedWith", job.phaseStartedWith())
        .append("updatedAt", Date.from(job.updatedAt()))
        .append("endedAt", endedAt == null ? null : Date.from(endedAt))
        .append("checkpoint", job.checkpoint());
  }

  private Job fromDocument(Document document) {
    String result = document.getString("result");
    Date endedAt = document.getDate("endedAt");
    return new Job(
        document.getString("id"),
        document.getString("kind"),
        JobState.valueOf(document.getString("state")),
        document.getString("phase"),
        document.get("done", Number.class).longValue(),
        document.get("total", Number.class).longValue(),
        document.getString("note"),
        parse(document.getString("request")),
        result == null ? null : parse(result),
        document.getString("problem"),
        document.getDate("startedAt").toInstant(),
        document.getDate("phaseStartedAt").toInstant(),
        document.get("phaseStartedWith", Number.class).longValue(),
        document.getDate("updatedAt").toInstant(),
        endedAt == null ? null : endedAt.toInstant(),
        document.getString("checkpoint"));
  }

  private JsonNode parse(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored job is no JSON", e);
    }
  }
}
