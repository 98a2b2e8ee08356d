package io.bellwether.scraper.page;

/** A market site gave no page that can be used. The message is for the operator. */
public final class MarketSiteException extends RuntimeException {

  /** Why; it decides what the operator can do. */
  public enum Reason {
    /** The site wants to be asked less often. */
    THROTTLED,
    /** The page asks whether the visitor is human. */
    BOT_WALL,
    /** The page has nothing on it. */
    EMPTY_PAGE,
    /** The page ends in the middle. */
    CUT_OFF,
    /** The page is none that this version can read. */
    UNKNOWN_LAYOUT,
    /** The site did not answer. */
    UNREACHABLE,
    /** The site's robots.txt forbids the page. */
    DISALLOWED,
    /** The site's list ended before its own total. */
    INCOMPLETE,
    /** There is no browser to visit it with. */
    NO_BROWSER
  }

  private final Reason reason;

  public MarketSiteException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public MarketSiteException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
