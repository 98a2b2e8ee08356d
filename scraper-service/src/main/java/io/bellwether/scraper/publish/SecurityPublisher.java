package io.bellwether.scraper.publish;

import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.eventlog.LogUnavailableException;
import io.bellwether.eventlog.LogWriter;
import io.bellwether.scraper.catalogue.FactsDigest;
import io.bellwether.scraper.catalogue.KnownSecurity;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    OUTDATED
  }

  private final LogWriter writer;
  private final MeterRegistry metrics;
  private final String source;
  private final Map<String, KnownSecurity> known;
  private final @Nullable Instant resumedSince;
  private final List<CompletableFuture<Void>> onTheirWay = new ArrayList<>();

  /**
   * Makes a publisher for one job.
   *
   * @param known what the catalogue knows at the start, by security id
   * @param resumedSince when the job began before it was cut off; null for one that begins now
   */
  SecurityPublisher(
      LogWriter writer,
      MeterRegistry metrics,
      String source,
      Map<String, KnownSecurity> known,
      @Nullable Instant resumedSince) {
    this.writer = writer;
    this.metrics = metrics;
    this.source = source;
    this.known = known;
    this.resumedSince = resumedSince;
  }

  /** Hands a security to the log, unless there is no news in it. */
  public Outcome publish(Security security) {
    Outcome outcome = publishNews(security);
    count(outcome.name().toLowerCase(Locale.ROOT));
    return outcome;
  }

  /** Counts a security that was refused before it came here. */
  public void refused() {
    count("refused");
  }

  /** When the catalogue's newer facts are from. */
  public String newestOf(Security security) {
    KnownSecurity before = known.get(security.id().value());
    return before == null ? "never" : before.asOf().toString();
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

  private Outcome publishNews(Security security) {
    String eventId = FactsDigest.eventId(security);
    KnownSecurity before = known.get(security.id().value());
    return switch (SecurityNews.of(security, eventId, before, resumedSince)) {
      case NEW -> {
        Event<Security> event = new Event<>(eventId, source, Instant.now(), security);
        onTheirWay.add(writer.write(EventType.SECURITY, event));
        yield Outcome.PUBLISHED;
      }
      case OWN -> Outcome.PUBLISHED;
      case KNOWN -> Outcome.UNCHANGED;
      case OUTDATED -> Outcome.OUTDATED;
    };
  }

  private void count(String result) {
    metrics.counter("bellwether.scraper.securities", "result", result).increment();
  }
}
