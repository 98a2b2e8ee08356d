package io.bellwether.scraper.manners;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.bellwether.scraper.page.MarketSiteException.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What is remembered of sites, in MongoDB. It helps to be polite after a kill, and may be lost. */
@ApplicationScoped
class SiteStore {

  private static final Logger LOG = Logger.getLogger(SiteStore.class);
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoClient client;
  private final String database;

  SiteStore(
      MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.client = client;
    this.database = database;
  }

  void save(SiteState state) {
    try {
      sites().replaceOne(Filters.eq("_id", state.site()), toDocument(state), UPSERT);
    } catch (MongoException e) {
      LOG.warnf("state of a site not saved site=%s: %s", state.site(), e.getMessage());
    }
  }

  SiteState find(String site) {
    try {
      Document found = sites().find(Filters.eq("_id", site)).first();
      return found == null ? SiteState.unknown(site) : fromDocument(found);
    } catch (MongoException e) {
      LOG.warnf("state of a site not read site=%s: %s", site, e.getMessage());
      return SiteState.unknown(site);
    }
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    sites().find().forEach(document -> names.add(document.getString("_id")));
    return names;
  }

  private static Document toDocument(SiteState state) {
    Circuit.Opening opening = state.circuit().opening();
    Document document =
        new Document("_id", state.site())
            .append("not_before", Date.from(state.notBefore()))
            .append("openings", state.circuit().openings());
    return opening == null
        ? document
        : document
            .append("reason", opening.reason().name())
            .append("why", opening.why())
            .append("since", Date.from(opening.since()))
            .append("until", Date.from(opening.until()));
  }

  private static SiteState fromDocument(Document document) {
    String reason = document.getString("reason");
    Circuit.@Nullable Opening opening =
        reason == null
            ? null
            : new Circuit.Opening(
                Reason.valueOf(reason),
                document.getString("why"),
                instant(document, "since"),
                instant(document, "until"));
    return new SiteState(
        document.getString("_id"),
        new Circuit(0, document.getInteger("openings"), opening),
        instant(document, "not_before"));
  }

  private static Instant instant(Document document, String field) {
    return document.getDate(field).toInstant();
  }

  private MongoCollection<Document> sites() {
    return client.getDatabase(database).getCollection("sites");
  }
}
