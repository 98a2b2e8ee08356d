package io.bellwether.scraper.catalogue;

import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Isin;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.log.Event;
import io.bellwether.scraper.catalogue.SecurityView.ProvenanceView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** Securities to and from the documents of the catalogue. */
final class SecurityDocument {

  private SecurityDocument() {}

  static Document of(Event<Security> event, long offset) {
    Security security = event.payload();
    Isin isin = security.isin();
    Mic mic = security.mic();
    InstrumentClass instrumentClass = security.instrumentClass();
    return new Document("_id", security.id().value())
        .append("ticker", security.ticker())
        .append("isin", isin == null ? null : isin.value())
        .append("mic", mic == null ? null : mic.value())
        .append("name", security.name())
        .append("instrument_class", instrumentClass == null ? null : instrumentClass.name())
        .append("sector", security.sector())
        .append("industry", security.industry())
        .append("country", security.country())
        .append("indices", security.indices())
        .append("currency", security.currency())
        .append("figures", figures(security))
        .append("as_of", Date.from(security.asOf()))
        .append("provenance", provenance(security.provenance()))
        .append("facts_sha256", FactsDigest.facts(security))
        .append("event_id", event.id())
        .append("offset", offset);
  }

  /** Names the fact for ever: what, as of when, told by which event. */
  static String historyId(Event<Security> event) {
    Security security = event.payload();
    return security.id() + " " + security.asOf() + " " + event.id();
  }

  static KnownSecurity known(Document document) {
    return new KnownSecurity(
        document.getString("facts_sha256"),
        document.getString("event_id"),
        document.getDate("as_of").toInstant());
  }

  static SecurityView view(Document document) {
    String instrumentClass = document.getString("instrument_class");
    Document provenance = document.get("provenance", Document.class);
    return new SecurityView(
        document.getString("_id"),
        document.getString("ticker"),
        document.getString("isin"),
        document.getString("mic"),
        document.getString("name"),
        instrumentClass == null ? null : InstrumentClass.valueOf(instrumentClass),
        document.getString("sector"),
        document.getString("industry"),
        document.getString("country"),
        document.getList("indices", String.class),
        document.getString("currency"),
        figures(document.get("figures", Document.class)),
        instant(document, "as_of"),
        new ProvenanceView(
            provenance.getString("source"),
            provenance.getString("address"),
            instant(provenance, "seen_at"),
            captureOf(provenance)));
  }

  private static Document figures(Security security) {
    Document figures = new Document();
    security
        .figures()
        .forEach((figure, value) -> figures.append(figure.name(), new Decimal128(value)));
    return figures;
  }

  private static Map<String, BigDecimal> figures(Document document) {
    Map<String, BigDecimal> figures = new LinkedHashMap<>();
    document.forEach((name, value) -> figures.put(name, ((Decimal128) value).bigDecimalValue()));
    return figures;
  }

  private static Document provenance(Provenance provenance) {
    return new Document("source", provenance.source())
        .append("address", provenance.address())
        .append("seen_at", Date.from(provenance.seenAt()))
        .append("capture_sha256", provenance.captureSha256());
  }

  private static @Nullable String captureOf(Document provenance) {
    return provenance.getString("capture_sha256");
  }

  private static Instant instant(Document document, String field) {
    return document.getDate(field).toInstant();
  }
}
