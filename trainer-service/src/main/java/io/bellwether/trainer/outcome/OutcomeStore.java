package io.bellwether.trainer.outcome;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import io.bellwether.contracts.log.OffsetVector;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Answers in MongoDB: their records in {@code answers}, what clients did since in {@code
 * answer_outcomes}, and in {@code projections} how much of the log both hold.
 *
 * <p>Every write replaces a document by its {@code _id}, so that an event applied twice is applied
 * once.
 */
@ApplicationScoped
class OutcomeStore {

  private static final String NAME = "outcomes";
  private static final String ANSWERS = "answers";
  private static final String CLIENTS = "answer_outcomes";
  private static final String PROJECTIONS = "projections";
  private static final int INTERNAL_FAULT = -1;

  /** In one command, which the database holds in its memory. */
  private static final int MOST_WRITES = 500;

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoClient client;
  private final String database;

  OutcomeStore(
      MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.client = client;
    this.database = database;
  }

  /** Makes the indexes that queries need. */
  void prepare() {
    collection(ANSWERS).createIndex(Indexes.ascending("investorId", "answeredAt"));
    collection(ANSWERS).createIndex(Indexes.ascending("answeredAt"));
    collection(CLIENTS).createIndex(Indexes.ascending("oldest"));
  }

  /**
   * How much of the log is held. A database that was killed forgets its last second: it may
   * remember these offsets, written after it came back, and have lost the entries before them. The
   * last answer is looked for, and when it is gone the result is the start.
   */
  OffsetVector offsets() {
    Document saved = collection(PROJECTIONS).find(Filters.eq("_id", NAME)).first();
    if (saved == null) {
      return OffsetVector.START;
    }
    String last = saved.getString("last");
    if (last != null && collection(ANSWERS).find(Filters.eq("_id", last)).first() == null) {
      return OffsetVector.START;
    }
    TreeMap<String, Long> offsets = new TreeMap<>();
    saved
        .get("offsets", Document.class)
        .forEach((partition, next) -> offsets.put(partition, ((Number) next).longValue()));
    return new OffsetVector(offsets);
  }

  /**
   * Writes clients and answers, then the offsets that they reach.
   *
   * @param last the newest answer that is held; null for none
   */
  void save(
      Collection<ClientRecord> clients,
      Collection<RecordedAnswer> answers,
      @Nullable String last,
      OffsetVector reached) {
    saveClients(clients);
    write(ANSWERS, answers.stream().map(answer -> replace(AnswerDocument.of(answer))).toList());
    Document offsets = new Document();
    reached.nextOffsets().forEach(offsets::append);
    Document saved = new Document("_id", NAME).append("offsets", offsets);
    if (last != null) {
      saved.append("last", last);
    }
    collection(PROJECTIONS).replaceOne(Filters.eq("_id", NAME), saved, UPSERT);
  }

  void saveClients(Collection<ClientRecord> clients) {
    List<WriteModel<Document>> writes = new ArrayList<>();
    for (ClientRecord changed : clients) {
      writes.add(
          changed.isEmpty()
              ? new DeleteOneModel<>(Filters.eq("_id", changed.investorId()))
              : replace(ClientDocument.of(changed)));
    }
    write(CLIENTS, writes);
  }

  /** The records of these clients, as far as there are any. */
  Map<String, ClientRecord> clients(Collection<String> investorIds) {
    Map<String, ClientRecord> found = new HashMap<>();
    List<String> ids = List.copyOf(investorIds);
    for (int from = 0; from < ids.size(); from += MOST_WRITES) {
      List<String> some = ids.subList(from, Math.min(from + MOST_WRITES, ids.size()));
      collection(CLIENTS)
          .find(Filters.in("_id", some))
          .forEach(
              document -> found.put(document.getString("_id"), ClientDocument.client(document)));
    }
    return found;
  }

  void everyClient(Consumer<ClientRecord> reader) {
    collection(CLIENTS).find().forEach(document -> reader.accept(ClientDocument.client(document)));
  }

  /** Clients who were answered before a moment, as far as it is still held. */
  void clientsSince(Instant before, Consumer<ClientRecord> reader) {
    collection(CLIENTS)
        .find(Filters.lt("oldest", Date.from(before)))
        .forEach(document -> reader.accept(ClientDocument.client(document)));
  }

  /** Drops the records of answers that were given before a moment; how many there were. */
  long dropAnswers(Instant before) {
    return collection(ANSWERS)
        .deleteMany(Filters.lt("answeredAt", Date.from(before)))
        .getDeletedCount();
  }

  Optional<RecordedAnswer> answer(String recommendationId) {
    return Optional.ofNullable(
            collection(ANSWERS).find(Filters.eq("_id", recommendationId)).first())
        .map(AnswerDocument::answer);
  }

  /** The newest answers for a client from one moment until before another, newest first. */
  List<RecordedAnswer> answers(
      String investorId, @Nullable Instant from, @Nullable Instant to, int limit) {
    List<Bson> asked = new ArrayList<>();
    asked.add(Filters.eq("investorId", investorId));
    if (from != null) {
      asked.add(Filters.gte("answeredAt", Date.from(from)));
    }
    if (to != null) {
      asked.add(Filters.lt("answeredAt", Date.from(to)));
    }
    List<RecordedAnswer> found = new ArrayList<>();
    collection(ANSWERS)
        .find(Filters.and(asked))
        .sort(Sorts.descending("_id"))
        .limit(limit)
        .forEach(document -> found.add(AnswerDocument.answer(document)));
    return found;
  }

  ClientRecord client(String investorId) {
    Document found = collection(CLIENTS).find(Filters.eq("_id", investorId)).first();
    return found == null ? new ClientRecord(investorId) : ClientDocument.client(found);
  }

  /** Drops everything; the log tells it again. */
  void forget() {
    collection(PROJECTIONS).deleteOne(Filters.eq("_id", NAME));
    collection(ANSWERS).drop();
    collection(CLIENTS).drop();
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

  private void write(String name, List<WriteModel<Document>> writes) {
    for (int from = 0; from < writes.size(); from += MOST_WRITES) {
      collection(name).bulkWrite(writes.subList(from, Math.min(from + MOST_WRITES, writes.size())));
    }
  }

  private MongoCollection<Document> collection(String name) {
    return client.getDatabase(database).getCollection(name);
  }

  private static WriteModel<Document> replace(Document document) {
    return new ReplaceOneModel<>(Filters.eq("_id", document.get("_id")), document, UPSERT);
  }
}
