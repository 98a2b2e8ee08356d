package io.bellwether.scraper.page;

import io.bellwether.scraper.page.MarketSiteException.Reason;

/** What a kept page says: a pure function of its address and its text, today as on its day. */
public sealed interface CapturedPage {

  /** One page of a site's list. */
  record Screener(ScreenerPage page) implements CapturedPage {}

  /** A site's word on one security. */
  record Quote(QuoteAnswer answer) implements CapturedPage {}

  /** An exchange's list of the securities in an index. */
  record Constituents(ConstituentsPage page) implements CapturedPage {}

  /** The page cannot be read, or is a refusal. */
  record Refused(Reason reason, String message) implements CapturedPage {}

  /**
   * Reads a page as its address asks for: a screener's, a quote's, and everything else as an
   * exchange's.
   */
  static CapturedPage parse(String address, String html) {
    String path = address.replaceFirst("[?#].*$", "");
    try {
      if (path.matches(".*/screener(?:\\.ashx)?/?")) {
        return new Screener(ScreenerPage.parse(html));
      }
      if (path.matches(".*/(?:quote(?:\\.ashx)?|stock)/?")) {
        return new Quote(QuotePage.parse(html));
      }
      return new Constituents(ConstituentsPage.parse(html));
    } catch (MarketSiteException e) {
      return new Refused(e.reason(), String.valueOf(e.getMessage()));
    }
  }
}
