package io.bellwether.scraper.scrape;

import io.bellwether.scraper.facts.Note;
import io.bellwether.scraper.scrape.JournalLine.Begun;
import io.bellwether.scraper.scrape.JournalLine.Listed;
import io.bellwether.scraper.scrape.JournalLine.Result;
import io.bellwether.scraper.scrape.JournalLine.Taken;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How far a run has come: the fold of its journal. */
final class RunState {

  private final Set<String> known = new LinkedHashSet<>();
  private final List<String> tickers = new ArrayList<>();
  private final Set<Integer> totals = new TreeSet<>();
  private final Map<Result, Integer> results = new EnumMap<>(Result.class);
  private final List<Note> notes = new ArrayList<>();
  private final SortedMap<String, Integer> conflicts = new TreeMap<>();
  private int total;
  private int rows;
  private boolean listEnded;
  private int taken;
  private int sent;
  private int cached;
  private int withheld;
  private int noteCount;

  void apply(JournalLine line) {
    switch (line) {
      case Begun begun -> {}
      case Listed listed -> list(listed);
      case Taken one -> take(one);
    }
  }

  boolean listEnded() {
    return listEnded;
  }

  /** The first row that was not listed yet, counted from 1. */
  int nextRow() {
    return rows + 1;
  }

  /** How many rows the site says there are; 0 before its first page. */
  int total() {
    return total;
  }

  int listed() {
    return tickers.size();
  }

  int taken() {
    return taken;
  }

  /** The next security to deal with; null when there is none. */
  @Nullable String next() {
    return taken < tickers.size() ? tickers.get(taken) : null;
  }

  Set<String> tickers() {
    return known;
  }

  /** Why what is not in the list may exist all the same; null when the list is whole. */
  @Nullable String gap() {
    if (totals.size() > 1) {
      return "the site's list changed while it was read: it said that there were %s securities"
          .formatted(String.join(", then ", totals.stream().map(String::valueOf).toList()));
    }
    if (!listEnded || total == 0) {
      return "the site's list was not read to its end";
    }
    return tickers.size() == total
        ? null
        : "the site says that it lists %d securities, but its pages list %d"
            .formatted(total, tickers.size());
  }

  String inWords() {
    return "%d pages sent, %d known already; %d securities published, %d unchanged, %d refused"
        .formatted(
            sent, cached, count(Result.PUBLISHED), count(Result.UNCHANGED), count(Result.REFUSED));
  }

  ScrapeResult result(int delisted) {
    int inLog = count(Result.PUBLISHED) + count(Result.UNCHANGED);
    String gap = gap();
    boolean complete = gap == null && inLog == total;
    return new ScrapeResult(
        complete,
        complete ? null : gap == null ? refusals() : gap,
        total,
        tickers.size(),
        count(Result.PUBLISHED),
        count(Result.UNCHANGED),
        count(Result.REFUSED),
        withheld,
        new TreeMap<>(conflicts),
        delisted,
        sent,
        cached,
        noteCount,
        List.copyOf(notes));
  }

  private void list(Listed listed) {
    total = listed.total();
    totals.add(total);
    rows += listed.tickers().size();
    for (String ticker : listed.tickers()) {
      // a list that moves between pages may show a ticker twice
      if (known.add(ticker)) {
        tickers.add(ticker);
      }
    }
    listEnded |= listed.last();
    count(listed.page());
  }

  private void take(Taken one) {
    taken++;
    results.merge(one.result(), 1, Integer::sum);
    withheld += one.withheld();
    one.conflicts().forEach(field -> conflicts.merge(field, 1, Integer::sum));
    noteCount += one.notes().size();
    one.notes().stream().limit(ScrapeResult.MOST_NOTES - notes.size()).forEach(notes::add);
    JournalLine.Page page = one.page();
    if (page != null) {
      count(page);
    }
  }

  private void count(JournalLine.Page page) {
    if (page.sent()) {
      sent++;
    } else {
      cached++;
    }
  }

  private int count(Result result) {
    return results.getOrDefault(result, 0);
  }

  private String refusals() {
    return "%d of %d securities were refused".formatted(count(Result.REFUSED), total);
  }
}
