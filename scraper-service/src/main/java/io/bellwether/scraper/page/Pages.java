package io.bellwether.scraper.page;

import io.bellwether.scraper.page.MarketSiteException.Reason;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What all pages of a site have in common. */
final class Pages {

  private static final int SHORT = 500;

  private Pages() {}

  /** Throws when the page is a site's refusal, which may come with status 200. */
  static Document parse(String html) {
    Document page = Jsoup.parse(html);
    String text = page.text();
    if (text.length() < SHORT && text.toLowerCase(Locale.ROOT).contains("too many requests")) {
      throw new MarketSiteException(
          Reason.THROTTLED, "the site answered \"%s\": wait, or ask less often".formatted(text));
    }
    return page;
  }

  static MarketSiteException unknownLayout(String what) {
    return new MarketSiteException(
        Reason.UNKNOWN_LAYOUT, "the page's layout is not known to this version: " + what);
  }
}
