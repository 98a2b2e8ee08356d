package io.bellwether.scraper.browse;

/** How the pages of a source are got. */
public enum Reading {
  /**
   * Chromium asks for the page and gives it as the site sent it; none of its scripts runs. Knows
   * status and headers, so that pages that have not changed are not sent again.
   */
  FETCHED,
  /** Chromium shows the page and gives it as its scripts left it. Every time the whole page. */
  RENDERED,
  /** Without a browser, for a machine that has none. */
  HTTP
}
