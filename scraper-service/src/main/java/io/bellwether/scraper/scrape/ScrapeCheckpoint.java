package io.bellwether.scraper.scrape;

import io.bellwether.scraper.publish.PublishedCount;
import io.bellwether.scraper.scrape.ScrapeResult.Note;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How far a scrape has come: after each page a new one.
 *
 * @param startedAt when the scrape began, before any kill
 * @param total the site's own count, 0 before the first page
 * @param nextRow of the site's list, counted from 1
 * @param tickers found so far
 * @param nextQuote index into the tickers
 */
record ScrapeCheckpoint(
    Instant startedAt,
    int total,
    int nextRow,
    List<String> tickers,
    int nextQuote,
    PublishedCount count,
    int refused,
    int withheld,
    int noteCount,
    List<Note> notes) {

  static ScrapeCheckpoint begin(Instant startedAt) {
    return new ScrapeCheckpoint(
        startedAt, 0, 1, List.of(), 0, PublishedCount.NONE, 0, 0, 0, List.of());
  }

  /** After a page of the list. A list that moves between pages may show a ticker twice. */
  ScrapeCheckpoint listed(int siteTotal, List<String> found) {
    Set<String> all = new LinkedHashSet<>(tickers);
    all.addAll(found);
    return new ScrapeCheckpoint(
        startedAt,
        siteTotal,
        nextRow + found.size(),
        List.copyOf(all),
        nextQuote,
        count,
        refused,
        withheld,
        noteCount,
        notes);
  }

  /** After the page of one security that is in the log now. */
  ScrapeCheckpoint published(PublishedCount counted, int figuresWithheld, List<Note> found) {
    return quoted(counted, refused, withheld + figuresWithheld, found);
  }

  /** After the page of one security that could not be taken. */
  ScrapeCheckpoint refused(Note why) {
    return quoted(count, refused + 1, withheld, List.of(why));
  }

  ScrapeResult result() {
    boolean complete = count.published() + count.unchanged() == total;
    return new ScrapeResult(
        complete,
        total,
        tickers.size(),
        count.published(),
        count.unchanged(),
        refused,
        withheld,
        noteCount,
        notes);
  }

  private ScrapeCheckpoint quoted(
      PublishedCount counted, int nowRefused, int nowWithheld, List<Note> found) {
    List<Note> kept = new ArrayList<>(notes);
    found.stream().limit(ScrapeResult.MOST_NOTES - kept.size()).forEach(kept::add);
    return new ScrapeCheckpoint(
        startedAt,
        total,
        nextRow,
        tickers,
        nextQuote + 1,
        counted,
        nowRefused,
        nowWithheld,
        noteCount + found.size(),
        List.copyOf(kept));
  }
}
