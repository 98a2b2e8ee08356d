package io.bellwether.scraper.visit;

import io.bellwether.scraper.browse.Answer;
import io.bellwether.scraper.browse.NoAnswerException;
import io.bellwether.scraper.browse.PageFetcher;
import io.bellwether.scraper.capture.Capture;
import io.bellwether.scraper.capture.CaptureIndex;
import io.bellwether.scraper.capture.CaptureStore;
import io.bellwether.scraper.manners.Robots;
import io.bellwether.scraper.manners.SiteLane;
import io.bellwether.scraper.page.MarketSiteException;
import io.bellwether.scraper.page.MarketSiteException.Reason;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of one site, which it has alone until it is closed. A page is asked for again
 * only when it has changed; one that is not answered is asked for again, each time later. For one
 * thread.
 */
public final class SiteVisitor implements AutoCloseable {

  private final String source;
  private final SiteLane lane;
  private final Robots robots;
  private final PageFetcher fetcher;
  private final CaptureStore store;
  private final CaptureIndex index;
  private final VisitMetrics metrics;

  SiteVisitor(
      String source,
      SiteLane lane,
      Robots robots,
      PageFetcher fetcher,
      CaptureStore store,
      CaptureIndex index,
      VisitMetrics metrics) {
    this.source = source;
    this.lane = lane;
    this.robots = robots;
    this.fetcher = fetcher;
    this.store = store;
    this.index = index;
    this.metrics = metrics;
  }

  /**
   * Reads one page.
   *
   * @param parser of its text; throws {@link MarketSiteException} for what is no page
   * @throws MarketSiteException when this page cannot be read, whatever becomes of others
   * @throws io.bellwether.scraper.manners.SiteClosedException when the site refuses, or has failed
   *     too often
   */
  public <T> Visit<T> read(URI address, Function<String, T> parser) throws InterruptedException {
    if (!robots.allows(address)) {
      throw failure(Reason.DISALLOWED, "the site's robots.txt forbids " + address);
    }
    Capture known = known(address);
    if (known != null && known.freshAt(Instant.now())) {
      return new Visit<>(parser.apply(store.page(known.sha256())), known, false);
    }
    int failures = 0;
    while (failures < lane.attempts()) {
      lane.awaitTurn();
      try {
        Visit<T> visit = ask(address, parser, known);
        if (visit != null) {
          return visit;
        }
      } catch (NoAnswerException e) {
        metrics.failed(lane.site(), Reason.UNREACHABLE);
        lane.failed("%s (%d of %d)".formatted(e.getMessage(), ++failures, lane.attempts()));
      } catch (MarketSiteException e) {
        // half a page may be whole when it is asked for again
        if (e.reason() != Reason.CUT_OFF || ++failures == lane.attempts()) {
          throw e;
        }
        lane.failed("%s: %s".formatted(address, e.getMessage()));
      }
    }
    throw new MarketSiteException(
        Reason.UNREACHABLE, "%s does not load, tried %d times".formatted(address, failures));
  }

  @Override
  public void close() {
    try {
      fetcher.close();
    } finally {
      lane.leave();
    }
  }

  /** Asks once; null when the site wants a pause first. */
  private <T> @Nullable Visit<T> ask(
      URI address, Function<String, T> parser, @Nullable Capture known)
      throws NoAnswerException, InterruptedException {
    Answer answer = fetcher.get(address, known == null ? Map.of() : known.conditions());
    if (!robots.allows(answer.address())) {
      // where a redirect leads shows only behind it: what is there stays unread
      lane.answered();
      throw failure(
          Reason.DISALLOWED,
          "%s leads to %s, which the site's robots.txt forbids"
              .formatted(address, answer.address()));
    }
    return switch (Verdict.of(answer, Instant.now())) {
      case Verdict.Text text ->
          parsed(received(answer, address), answer.text(), parser, true, known);
      case Verdict.NotModified same when known != null -> {
        Capture again = known.seenAgain(now(), Freshness.of(answer, Instant.now()));
        yield parsed(again, store.page(known.sha256()), parser, false, known);
      }
      case Verdict.NotModified unasked ->
          throw new NoAnswerException(address + " answered 304 unasked");
      case Verdict.Trouble trouble -> throw new NoAnswerException(trouble.why());
      case Verdict.SlowDown pause -> {
        metrics.failed(lane.site(), Reason.THROTTLED);
        lane.slowDown(pause.asked(), pause.why());
        yield null;
      }
      case Verdict.Refusal refusal -> {
        metrics.failed(lane.site(), refusal.reason());
        throw lane.refused(refusal.reason(), refusal.why());
      }
      case Verdict.TooLarge large -> {
        lane.answered();
        throw failure(Reason.UNKNOWN_LAYOUT, address + " is larger than a page may be");
      }
    };
  }

  /** The page as it was seen last, if it is still kept. */
  private @Nullable Capture known(URI address) {
    return index
        .latest(address.toString())
        .filter(capture -> store.has(capture.sha256()))
        .orElse(null);
  }

  private Capture received(Answer answer, URI address) {
    return new Capture(
        address.toString(),
        source,
        store.put(answer.text()),
        now(),
        answer.header("etag"),
        answer.header("last-modified"),
        Freshness.of(answer, Instant.now()));
  }

  /** A text may be a refusal; only what is a page is noted as one. */
  private <T> Visit<T> parsed(
      Capture capture,
      String html,
      Function<String, T> parser,
      boolean sent,
      @Nullable Capture known) {
    T page;
    try {
      page = parser.apply(html);
    } catch (RuntimeException e) {
      throw unread(capture.address(), e);
    }
    lane.answered();
    metrics.read(lane.site(), sent);
    index.seen(capture, known == null || !known.sha256().equals(capture.sha256()));
    return new Visit<>(page, capture, sent);
  }

  private RuntimeException unread(String address, RuntimeException failure) {
    // no page may end a run by what is in it
    MarketSiteException why =
        failure instanceof MarketSiteException known
            ? known
            : new MarketSiteException(
                Reason.UNKNOWN_LAYOUT, "the page cannot be read: " + failure, failure);
    metrics.failed(lane.site(), why.reason());
    return switch (why.reason()) {
      case THROTTLED, BOT_WALL, EMPTY_PAGE ->
          lane.refused(why.reason(), "%s: %s".formatted(address, why.getMessage()));
      case CUT_OFF, UNKNOWN_LAYOUT, UNREACHABLE, DISALLOWED, INCOMPLETE, NO_BROWSER -> {
        lane.answered();
        yield why;
      }
    };
  }

  private MarketSiteException failure(Reason reason, String why) {
    metrics.failed(lane.site(), reason);
    return new MarketSiteException(reason, why);
  }

  /** As precisely as it is kept. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
