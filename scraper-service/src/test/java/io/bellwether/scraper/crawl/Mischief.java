package io.bellwether.scraper.crawl;

import java.util.List;
import java.util.SplittableRandom;

/**
 * What a site does with a request: drawn from a seed, and each kind in its turn as well, since
 * chance alone may leave one out.
 */
final class Mischief {

  enum Kind {
    NONE,
    /** 429 with a Retry-After. */
    THROTTLE,
    /** 429 without a word. */
    CURT_THROTTLE,
    /** 503. */
    UNWELL,
    /** No answer. */
    STALL,
    /** The connection ends before an answer. */
    HANG_UP,
    /** The connection ends in the middle of a page. */
    BREAK_OFF,
    /** 200, and the text says that this was too much. */
    POLITE_THROTTLE
  }

  /** Those that are drawn. */
  private static final List<Kind> DRAWN =
      List.of(
          Kind.THROTTLE, Kind.CURT_THROTTLE, Kind.UNWELL, Kind.STALL, Kind.HANG_UP, Kind.BREAK_OFF);

  /** Of so many requests one meets the next kind in turn, and of four times as many one any. */
  private static final int EVERY = 50;

  private final SplittableRandom random;
  private final int everyPolite;
  private int requests;

  /**
   * @param everyPolite so many requests lie between two throttles with status 200
   */
  Mischief(long seed, int everyPolite) {
    this.random = new SplittableRandom(seed);
    this.everyPolite = everyPolite;
  }

  synchronized Kind next() {
    requests++;
    if (requests % everyPolite == 0) {
      return Kind.POLITE_THROTTLE;
    }
    if (requests % EVERY == EVERY / 2) {
      return DRAWN.get(requests / EVERY % DRAWN.size());
    }
    return random.nextInt(4 * EVERY) == 0 ? DRAWN.get(random.nextInt(DRAWN.size())) : Kind.NONE;
  }
}
