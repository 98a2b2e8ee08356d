package io.bellwether.scraper.publish;

import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.eventlog.LogUnavailableException;
import io.bellwether.eventlog.LogWriter;
import io.bellwether.scraper.catalogue.FactsDigest;
import io.bellwether.scraper.catalogue.KnownSecurity;
import io.bellwether.scraper.figure.Withheld;
import io.bellwether.scraper.merge.IdentityIndex;
import io.bellwether.scraper.merge.IdentityIndex.Match;
import io.bellwether.scraper.merge.SecurityMerge;
import io.bellwether.scraper.merge.Source;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Publishes what one job reads, and only what has changed. For one thread. */
public final class SecurityPublisher {

  /** What became of one security. */
  public enum Outcome {
    PUBLISHED,
    /** The catalogue has the same facts. */
    UNCHANGED,
    /** The catalogue has other facts that are newer: these must not take their place. */
    OUTDATED,
    /** It may be one of several securities in the catalogue, and nothing tells which. */
    AMBIGUOUS
  }

  /** Asks for all that is known of a security. */
  interface Current {

    Optional<Security> of(SecurityId id);

    /** The same, of a security that this job has just written. */
    Optional<Security> withWhatWasWritten(SecurityId id);
  }

  private final LogWriter writer;
  private final MeterRegistry metrics;
  private final String source;
  private final Map<String, KnownSecurity> known;
  private final @Nullable Instant resumedSince;
  private final Current current;
  private final IdentityIndex identities;
  private final Set<SecurityId> written = new HashSet<>();
  private final SortedMap<String, Integer> conflicts = new TreeMap<>();
  private @Nullable Instant newest;
  private String ambiguity = "";
  private List<String> contradicted = List.of();
  private final List<CompletableFuture<Void>> onTheirWay = new ArrayList<>();

  /**
   * Makes a publisher for one job.
   *
   * @param known what the catalogue knows at the start, by security id
   * @param current asked for the rest of a security of which another source has told
   * @param resumedSince when the job began before it was cut off; null for one that begins now
   */
  SecurityPublisher(
      LogWriter writer,
      MeterRegistry metrics,
      String source,
      Map<String, KnownSecurity> known,
      Current current,
      @Nullable Instant resumedSince) {
    this.writer = writer;
    this.metrics = metrics;
    this.source = source;
    this.known = new HashMap<>(known);
    this.current = current;
    this.identities =
        new IdentityIndex(known.values().stream().map(KnownSecurity::identity).toList());
    this.resumedSince = resumedSince;
  }

  /**
   * Hands a security to the log, unless there is no news in it. One that is known under another id,
   * or from another source, becomes part of what is known.
   */
  public Outcome publish(Security reading) {
    newest = null;
    ambiguity = "";
    contradicted = List.of();
    Outcome outcome =
        switch (identities.find(reading)) {
          case Match.Unknown ignored -> write(reading);
          case Match.Ambiguous several -> {
            ambiguity = several.reason();
            yield Outcome.AMBIGUOUS;
          }
          case Match.Known same -> publish(same.id(), reading);
        };
    count(outcome.name().toLowerCase(Locale.ROOT));
    return outcome;
  }

  /** What the catalogue knew at the start, and what this job has written since. */
  public Collection<KnownSecurity> known() {
    return List.copyOf(known.values());
  }

  /**
   * Tells that nobody lists a security any more; all else that is known of it stays.
   *
   * @return whether that was news
   */
  public boolean delist(SecurityId id, Instant moment) {
    Security all = current.of(id).orElse(null);
    return all != null
        && all.delistedAt() == null
        && write(all.withDelistedAt(moment)) == Outcome.PUBLISHED;
  }

  /** Counts a security that was refused before it came here. */
  public void refused() {
    count("refused");
  }

  /** Counts values that were not taken while the rest of their security goes on. */
  public void quarantined(Collection<Withheld> withheld) {
    withheld.forEach(
        each ->
            metrics
                .counter(
                    "bellwether.scraper.quarantined",
                    "kind",
                    each.kind().name().toLowerCase(Locale.ROOT))
                .increment());
  }

  /** When the catalogue's newer facts are from, of a reading that was outdated. */
  public String newestOf(Security reading) {
    return newest == null ? "never" : newest.toString();
  }

  /** Why nobody can tell which security a reading is of, after it was ambiguous; else empty. */
  public String ambiguity() {
    return ambiguity;
  }

  /** The fields on which another source says something else of the last security. */
  public List<String> contradicted() {
    return contradicted;
  }

  /** How often two sources said different things, by field. */
  public SortedMap<String, Integer> conflicts() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(conflicts));
  }

  /** Returns when the broker has all of it. */
  public void flush() {
    writer.flush();
    try {
      onTheirWay.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw new LogUnavailableException("securities not published", e.getCause());
    } finally {
      onTheirWay.clear();
    }
  }

  private Outcome publish(SecurityId id, Security reading) {
    KnownSecurity before = Objects.requireNonNull(known.get(id.value()), "indexed with the rest");
    Instant delistedAt = stillDelisted(before, reading);
    boolean alone = before.identity().sources().equals(Set.of(reading.provenance().source()));
    if (alone && id.equals(reading.id())) {
      return write(reading.withDelistedAt(delistedAt));
    }
    Security all =
        (written.contains(id) ? current.withWhatWasWritten(id) : current.of(id)).orElse(null);
    if (all == null) {
      return write(reading);
    }
    return switch (SecurityMerge.of(all, reading)) {
      case SecurityMerge.Outcome.Outdated outdated -> {
        newest = outdated.newest();
        yield Outcome.OUTDATED;
      }
      case SecurityMerge.Outcome.Merged merged -> {
        contradicted = List.copyOf(merged.conflicts());
        contradicted.forEach(this::conflict);
        yield write(merged.security().withDelistedAt(delistedAt));
      }
    };
  }

  /** Only those who list securities can say that one is listed again, and not in old words. */
  private static @Nullable Instant stillDelisted(KnownSecurity before, Security reading) {
    Instant since = before.delistedAt();
    if (since == null) {
      return null;
    }
    boolean lists =
        switch (Source.labelled(reading.provenance().source())) {
          case MARKET_SITE, EXCHANGE -> true;
          case SCREENER_FILE, EXCHANGE_FILE, FAR_TRANS, OTHER -> false;
        };
    return lists && reading.asOf().isAfter(since) ? null : since;
  }

  private Outcome write(Security security) {
    String eventId = FactsDigest.eventId(security);
    KnownSecurity before = knownOf(security.id());
    return switch (SecurityNews.of(security, eventId, before, resumedSince)) {
      case NEW -> {
        Event<Security> event = new Event<>(eventId, source, Instant.now(), security);
        onTheirWay.add(writer.write(EventType.SECURITY, event));
        KnownSecurity now = KnownSecurity.written(security, eventId);
        known.put(security.id().value(), now);
        identities.put(now.identity());
        written.add(security.id());
        yield Outcome.PUBLISHED;
      }
      case OWN -> Outcome.PUBLISHED;
      case KNOWN -> Outcome.UNCHANGED;
      case OUTDATED -> {
        newest = before == null ? null : before.asOf();
        yield Outcome.OUTDATED;
      }
    };
  }

  /** Null for one that is not known; of one that this job has written, as the log has it. */
  private @Nullable KnownSecurity knownOf(SecurityId id) {
    KnownSecurity noted = known.get(id.value());
    return written.contains(id)
        ? current.withWhatWasWritten(id).map(KnownSecurity::of).orElse(noted)
        : noted;
  }

  private void conflict(String field) {
    conflicts.merge(field, 1, Integer::sum);
    metrics.counter("bellwether.scraper.conflicts", "field", field).increment();
  }

  private void count(String result) {
    metrics.counter("bellwether.scraper.securities", "result", result).increment();
  }
}
