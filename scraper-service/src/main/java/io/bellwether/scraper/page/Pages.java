package io.bellwether.scraper.page;

import io.bellwether.scraper.page.MarketSiteException.Reason;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What all pages of a site have in common, and how a page that is none of them is told. */
final class Pages {

  /** In characters; the largest real page has a third of a million. */
  static final int LONGEST = 8_000_000;

  private static final int SHORT = 500;
  private static final Pattern THROTTLE = words("too many requests|rate limit(?:ed| exceeded)");
  private static final Pattern WALL_WORDS =
      words(
          "just a moment|verify(?:ing)? (?:that )?you are (?:a )?human|are you a (?:human|robot)"
              + "|not a robot|checking (?:if the site connection is secure|your browser)"
              + "|enable javascript and cookies|attention required|pardon our interruption"
              + "|unusual traffic|security check|access denied|captcha|bot detected");
  private static final String WALL_MARKS =
      "#challenge-form, #challenge-stage, #challenge-running, #cf-wrapper, #px-captcha, .cf-turnstile,"
          + " .g-recaptcha, .h-captcha, [src*=challenges.cloudflare.com],"
          + " [src*=captcha-delivery.com], iframe[src*=captcha]";

  private Pages() {}

  /**
   * Throws {@link MarketSiteException} when the page is a site's refusal, which may come with
   * status 200, has nothing on it, or lacks its end.
   */
  static Document parse(String html) {
    if (html.length() > LONGEST) {
      throw unknownLayout("it has %d characters, more than %d".formatted(html.length(), LONGEST));
    }
    Document page = Jsoup.parse(html);
    String text = page.text();
    if (text.length() < SHORT && THROTTLE.matcher(text).find()) {
      throw new MarketSiteException(
          Reason.THROTTLED, "the site answered \"%s\": wait, or ask less often".formatted(text));
    }
    if (page.body().text().isBlank()) {
      throw walled(page)
          ? botWall(page)
          : new MarketSiteException(Reason.EMPTY_PAGE, "the site answered a page without any text");
    }
    if (!html.contains("</html") && !html.contains("</HTML")) {
      throw walled(page) ? botWall(page) : cutOff("it has no end tag");
    }
    return page;
  }

  /**
   * What to throw for a page that is not what was expected: real pages may name a wall's vendor
   * too, so this is asked last.
   */
  static MarketSiteException unreadable(Document page, String what) {
    return walled(page) ? botWall(page) : unknownLayout(what);
  }

  static MarketSiteException unknownLayout(String what) {
    return new MarketSiteException(
        Reason.UNKNOWN_LAYOUT, "the page's layout is not known to this version: " + what);
  }

  static MarketSiteException cutOff(String what) {
    return new MarketSiteException(Reason.CUT_OFF, "the page was cut off on its way: " + what);
  }

  private static boolean walled(Document page) {
    String words = page.title() + " " + page.text();
    return page.selectFirst(WALL_MARKS) != null
        || (words.length() < 10 * SHORT && WALL_WORDS.matcher(words).find());
  }

  private static MarketSiteException botWall(Document page) {
    String title = page.title();
    return new MarketSiteException(
        Reason.BOT_WALL,
        "the site asks whether the visitor is human (\"%s\"): that is for a person to settle"
            .formatted(title.isEmpty() ? page.text() : title));
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?:" + alternatives.toLowerCase(Locale.ROOT) + ")", Pattern.CASE_INSENSITIVE);
  }
}
