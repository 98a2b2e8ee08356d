package io.bellwether.similarity.briefs;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.bellwether.contracts.event.ClientBrief;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** The collection of briefs: a document a client, whose id it has. */
final class MongoBriefs implements LastBriefs {

  static final String COLLECTION = "client_briefs";

  /** In one command, which the database holds in its memory. */
  private static final int MOST_WRITES = 500;

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
  private static final String LISTS = "lists";
  private static final String AS_OF = "asOf";

  private final MongoCollection<Document> briefs;

  MongoBriefs(MongoCollection<Document> briefs) {
    this.briefs = briefs;
  }

  @Override
  public Map<String, Kept> kept() {
    Map<String, Kept> kept = new HashMap<>();
    briefs
        .find()
        .projection(Projections.include(LISTS, AS_OF))
        .forEach(
            brief ->
                kept.put(
                    brief.getString("_id"),
                    new Kept(brief.getString(LISTS), brief.getDate(AS_OF).toInstant())));
    return kept;
  }

  @Override
  public void put(List<ClientBrief> changed) {
    for (int from = 0; from < changed.size(); from += MOST_WRITES) {
      List<ReplaceOneModel<Document>> writes = new ArrayList<>();
      for (ClientBrief brief :
          changed.subList(from, Math.min(from + MOST_WRITES, changed.size()))) {
        Document document = document(brief);
        writes.add(new ReplaceOneModel<>(Filters.eq(document.get("_id")), document, UPSERT));
      }
      briefs.bulkWrite(writes);
    }
  }

  @Override
  public void remove(Collection<String> clients) {
    List<String> ids = List.copyOf(clients);
    for (int from = 0; from < ids.size(); from += MOST_WRITES) {
      briefs.deleteMany(
          Filters.in("_id", ids.subList(from, Math.min(from + MOST_WRITES, ids.size()))));
    }
  }

  /** The client of the database is everybody's. */
  @Override
  public void close() {}

  private static Document document(ClientBrief brief) {
    return new Document("_id", brief.investorId().value())
        .append(LISTS, ListDigest.of(brief))
        .append("snapshotId", brief.snapshotId())
        .append(AS_OF, Date.from(brief.asOf()))
        .append("measure", brief.measure())
        .append("neighbours", brief.neighbours().stream().map(MongoBriefs::neighbour).toList())
        .append("offers", brief.offers().stream().map(MongoBriefs::offer).toList());
  }

  private static Document neighbour(ClientBrief.Neighbour neighbour) {
    return new Document("investorId", neighbour.investorId().value())
        .append("distance", neighbour.distance());
  }

  private static Document offer(ClientBrief.Offer offer) {
    return new Document("securityId", offer.securityId().value())
        .append("ticker", offer.ticker())
        .append("name", offer.name())
        .append("riskClass", offer.riskClass())
        .append("score", offer.score())
        .append("lift", offer.lift())
        .append("baseRate", offer.baseRate())
        .append("support", offer.support())
        .append("holdersByFeatures", offer.holdersByFeatures())
        .append("holdersByHoldings", offer.holdersByHoldings());
  }
}
