package io.bellwether.scraper.merge;

import io.bellwether.contracts.event.Attribution;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Mic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of a security and a new reading of it, field by field.
 *
 * <ol>
 *   <li>A reading takes the place of all that its source has said before: what it no longer says is
 *       no longer known from there. An older reading of the same source counts for nothing.
 *   <li>Where two sources say different things, the order of {@link Source} decides; within one
 *       rank the newer word.
 *   <li>Money is told in one currency: that of the source which counts most on it. Amounts in
 *       another are left out.
 * </ol>
 *
 * <p>To merge a reading again changes nothing.
 */
public final class SecurityMerge {

  /** What became of a reading. */
  public sealed interface Outcome {

    /**
     * It is part of what is known now.
     *
     * @param conflicts the fields on which two sources said different things
     */
    record Merged(Security security, Set<String> conflicts) implements Outcome {}

    /** The same source has said something newer. */
    record Outdated(Instant newest) implements Outcome {}
  }

  private final Security known;
  private final Telling reading;
  private final Telling knownMain;
  private final SortedMap<String, Object> ours;
  private final SortedMap<String, Object> theirs;
  private final Map<String, Telling> told = new HashMap<>();
  private final SortedSet<String> conflicts = new TreeSet<>();

  private SecurityMerge(Security known, Security read) {
    this.known = known;
    this.reading = new Telling(read.provenance(), read.asOf());
    this.knownMain = new Telling(known.provenance(), known.asOf());
    this.ours = Fields.of(known);
    this.theirs = Fields.of(read);
    ours.keySet().forEach(field -> told.put(field, knownMain));
    for (Attribution each : known.attributions()) {
      Telling telling = new Telling(each.provenance(), each.asOf());
      each.fields().stream().filter(ours::containsKey).forEach(field -> told.put(field, telling));
    }
  }

  /** Merges a reading into what is known; the known id stays. */
  public static Outcome of(Security known, Security reading) {
    return new SecurityMerge(known, reading).merge();
  }

  private Outcome merge() {
    Telling newest =
        told.values().stream()
            .filter(reading::fromTheSourceOf)
            .max(Comparator.comparing(Telling::asOf))
            .orElse(null);
    if (newest != null && newest.asOf().isAfter(reading.asOf())) {
      return new Outcome.Outdated(newest.asOf());
    }
    // an ISIN once known is known
    told.entrySet()
        .removeIf(
            each -> !each.getKey().equals(Fields.ISIN) && reading.fromTheSourceOf(each.getValue()));
    ours.keySet().retainAll(told.keySet());
    agreeOnCurrency();
    theirs.forEach(this::take);
    keepWhatTheIdSays();
    return new Outcome.Merged(assembled(), conflicts);
  }

  private void agreeOnCurrency() {
    Object our = ours.get(Fields.CURRENCY);
    Object their = theirs.get(Fields.CURRENCY);
    if (our == null || their == null || our.equals(their)) {
      return;
    }
    conflicts.add(Fields.CURRENCY);
    SortedMap<String, Object> losing = prefersReading(Fields.CURRENCY) ? ours : theirs;
    losing.keySet().removeIf(field -> Fields.isMoney(field) || field.equals(Fields.CURRENCY));
  }

  /**
   * A name made of a market and a ticker says both for ever, while no ISIN holds the security
   * together.
   */
  private void keepWhatTheIdSays() {
    if (ours.containsKey(Fields.ISIN) || !known.id().namesAMarket()) {
      return;
    }
    String[] marketAndTicker = known.id().value().split(":", 2);
    keep(Fields.TICKER, marketAndTicker[1]);
    Mic market = new Mic(marketAndTicker[0]);
    if (!market.equals(Mic.NO_MARKET)) {
      keep(Fields.MIC, market);
    }
  }

  private void keep(String field, Object value) {
    if (!value.equals(ours.put(field, value))) {
      told.put(field, knownMain);
    }
  }

  private void take(String field, Object value) {
    Object before = ours.get(field);
    if (before != null && !before.equals(value)) {
      conflicts.add(field);
    }
    // of two who say the same, the one whose word counts more is named
    if (before == null || prefersReading(field)) {
      ours.put(field, value);
      told.put(field, reading);
    }
  }

  private boolean prefersReading(String field) {
    Telling before = told.getOrDefault(field, knownMain);
    int order =
        Comparator.<Telling>comparingInt(each -> each.source().rank(field))
            .thenComparing(Telling::asOf, Comparator.reverseOrder())
            .thenComparing(each -> each.provenance().source())
            .compare(reading, before);
    return order < 0;
  }

  private Security assembled() {
    Telling main = main();
    SortedMap<String, SortedSet<String>> fields = new TreeMap<>();
    Map<String, Telling> tellings = new HashMap<>();
    told.forEach(
        (field, telling) -> {
          if (ours.containsKey(field) && !telling.equals(main)) {
            String key = telling.provenance().source() + " " + telling;
            fields.computeIfAbsent(key, ignored -> new TreeSet<>()).add(field);
            tellings.put(key, telling);
          }
        });
    List<Attribution> attributions = new ArrayList<>();
    fields.forEach(
        (key, names) -> {
          Telling telling = Objects.requireNonNull(tellings.get(key), key);
          attributions.add(new Attribution(telling.provenance(), telling.asOf(), names));
        });
    return Fields.security(known, ours, main, attributions);
  }

  /** The newest telling that still counts for something. */
  private Telling main() {
    return told.entrySet().stream()
        .filter(each -> ours.containsKey(each.getKey()))
        .map(Map.Entry::getValue)
        .max(
            Comparator.comparing(Telling::asOf)
                .thenComparing(each -> each.equals(reading))
                .thenComparing(each -> each.provenance().source()))
        .orElse(reading);
  }
}
