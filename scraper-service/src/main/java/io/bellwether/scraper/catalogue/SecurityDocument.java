package io.bellwether.scraper.catalogue;

import io.bellwether.contracts.event.Attribution;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.KeyDate;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Trait;
import io.bellwether.contracts.identity.Isin;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.log.Event;
import io.bellwether.scraper.catalogue.SecurityView.AttributionView;
import io.bellwether.scraper.catalogue.SecurityView.ProvenanceView;
import io.bellwether.scraper.merge.Identity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
        .append("dates", dates(security))
        .append("traits", traits(security))
        .append("as_of", Date.from(security.asOf()))
        .append("provenance", provenance(security.provenance()))
        .append(
            "attributions",
            security.attributions().stream().map(SecurityDocument::attribution).toList())
        .append(
            "delisted_at", security.delistedAt() == null ? null : Date.from(security.delistedAt()))
        .append("published_at", Date.from(event.time()))
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
        instant(document, "as_of"),
        identity(document),
        delistedAt(document));
  }

  /** The security itself, to the millisecond. */
  static Security security(Document document) {
    SecurityView view = view(document);
    Map<Figure, BigDecimal> figures = new EnumMap<>(Figure.class);
    view.figures().forEach((name, value) -> figures.put(Figure.valueOf(name), value));
    return new Security(
        new SecurityId(view.id()),
        view.ticker(),
        isin(document),
        mic(document),
        view.name(),
        view.instrumentClass(),
        view.sector(),
        view.industry(),
        view.country(),
        view.indices(),
        view.currency(),
        figures,
        view.asOf(),
        view.provenance().provenance(),
        view.attributions().stream().map(AttributionView::attribution).toList(),
        view.dates(),
        view.traits(),
        view.delistedAt());
  }

  static SecurityView view(Document document) {
    String instrumentClass = document.getString("instrument_class");
    Document provenance = document.get("provenance", Document.class);
    return new SecurityView(
        // in the history the document has another id than the security
        document.get("security_id", document.getString("_id")),
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
        dates(part(document, "dates")),
        traits(part(document, "traits")),
        instant(document, "as_of"),
        document.getDate("published_at") == null ? null : instant(document, "published_at"),
        provenance(provenance),
        attributions(document),
        delistedAt(document));
  }

  private static @Nullable Instant delistedAt(Document document) {
    return document.getDate("delisted_at") == null ? null : instant(document, "delisted_at");
  }

  private static Identity identity(Document document) {
    Set<String> sources = new TreeSet<>();
    sources.add(document.get("provenance", Document.class).getString("source"));
    attributions(document).forEach(each -> sources.add(each.provenance().source()));
    return Identity.of(
        new SecurityId(document.getString("_id")),
        isin(document),
        mic(document),
        document.getString("ticker"),
        document.getString("name"),
        sources);
  }

  private static @Nullable Isin isin(Document document) {
    String isin = document.getString("isin");
    return isin == null ? null : new Isin(isin);
  }

  private static @Nullable Mic mic(Document document) {
    String mic = document.getString("mic");
    return mic == null ? null : new Mic(mic);
  }

  /** Empty in documents of before there was such a part. */
  private static Document part(Document document, String name) {
    return document.get(name, new Document());
  }

  private static Document dates(Security security) {
    Document dates = new Document();
    security.dates().forEach((date, day) -> dates.append(date.name(), day.toString()));
    return dates;
  }

  private static Map<KeyDate, LocalDate> dates(Document document) {
    Map<KeyDate, LocalDate> dates = new EnumMap<>(KeyDate.class);
    document.forEach(
        (name, day) -> dates.put(KeyDate.valueOf(name), LocalDate.parse((String) day)));
    return dates;
  }

  private static Document traits(Security security) {
    Document traits = new Document();
    security.traits().forEach((trait, value) -> traits.append(trait.name(), value));
    return traits;
  }

  private static Map<Trait, Boolean> traits(Document document) {
    Map<Trait, Boolean> traits = new EnumMap<>(Trait.class);
    document.forEach((name, value) -> traits.put(Trait.valueOf(name), (Boolean) value));
    return traits;
  }

  private static Document attribution(Attribution attribution) {
    return new Document("provenance", provenance(attribution.provenance()))
        .append("as_of", Date.from(attribution.asOf()))
        .append("fields", List.copyOf(attribution.fields()));
  }

  private static List<AttributionView> attributions(Document document) {
    return document.getList("attributions", Document.class, List.of()).stream()
        .map(
            each ->
                new AttributionView(
                    provenance(each.get("provenance", Document.class)),
                    instant(each, "as_of"),
                    each.getList("fields", String.class)))
        .toList();
  }

  private static ProvenanceView provenance(Document document) {
    return new ProvenanceView(
        document.getString("source"),
        document.getString("address"),
        instant(document, "seen_at"),
        captureOf(document));
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
