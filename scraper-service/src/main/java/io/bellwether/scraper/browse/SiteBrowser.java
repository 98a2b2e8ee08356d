package io.bellwether.scraper.browse;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitUntilState;
import io.bellwether.scraper.page.MarketSiteException;
import io.bellwether.scraper.page.MarketSiteException.Reason;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Visits one site, one page at a time with pauses between. A page that does not load is tried again
 * with a fresh browser. For one thread.
 */
public final class SiteBrowser implements AutoCloseable {

  static final String USER_AGENT = "Mozilla/5.0 (compatible; bellwether/0.1)";

  private static final Logger LOG = Logger.getLogger(SiteBrowser.class);
  private static final int ATTEMPTS = 3;
  private static final String MESSAGE = "message='";
  private static final Set<String> UNUSED = Set.of("image", "media", "font", "stylesheet");

  private final Chromium chromium;
  private final AllowedHosts hosts;
  private final Robots robots;
  private final Pace pace;
  private final Duration patience;
  private final SplittableRandom random;
  private @Nullable Playwright driver;
  private @Nullable Page page;
  private boolean visited;

  SiteBrowser(
      Chromium chromium,
      AllowedHosts hosts,
      Robots robots,
      Pace pace,
      Duration patience,
      long seed) {
    this.chromium = chromium;
    this.hosts = hosts;
    this.robots = robots;
    this.pace = pace;
    this.patience = patience;
    this.random = new SplittableRandom(seed);
  }

  /**
   * Loads a page and returns it as the browser has it, with whatever status it came.
   *
   * @throws MarketSiteException when the site forbids it, throttles or does not answer
   */
  public String load(URI address) throws InterruptedException {
    hosts.require(address);
    if (!robots.allows(address)) {
      throw new MarketSiteException(Reason.DISALLOWED, "the site's robots.txt forbids " + address);
    }
    for (int attempt = 1; ; attempt++) {
      pause();
      try {
        return visit(address);
      } catch (PlaywrightException e) {
        if (Thread.currentThread().isInterrupted()) {
          throw new CancellationException("interrupted while loading " + address);
        }
        close();
        if (attempt == ATTEMPTS) {
          throw new MarketSiteException(
              Reason.UNREACHABLE, "%s does not load: %s".formatted(address, said(e)), e);
        }
        LOG.warnf("page does not load, trying again address=%s: %s", address, said(e));
      }
    }
  }

  @Override
  public void close() {
    Playwright closing = driver;
    driver = null;
    page = null;
    try {
      if (closing != null) {
        closing.close();
      }
    } catch (PlaywrightException e) {
      LOG.debugf("browser was gone already: %s", said(e));
    }
  }

  private String visit(URI address) {
    Page open = page == null ? open() : page;
    page = open;
    Response answer =
        open.navigate(
            address.toString(),
            new Page.NavigateOptions()
                .setWaitUntil(WaitUntilState.DOMCONTENTLOADED)
                .setTimeout((double) patience.toMillis()));
    if (answer != null && answer.status() == 429) {
      throw new MarketSiteException(
          Reason.THROTTLED, "%s answered 429: wait, or ask less often".formatted(address));
    }
    // a redirect may have led to another port of an allowed host
    hosts.require(URI.create(open.url()));
    return open.content();
  }

  private Page open() {
    Playwright starting = Chromium.driver();
    driver = starting;
    Page opened = chromium.launch(starting).newPage(new NewPageOptions().setUserAgent(USER_AGENT));
    opened.route(
        "**/*",
        route -> {
          if (UNUSED.contains(route.request().resourceType())) {
            route.abort();
          } else {
            route.resume();
          }
        });
    return opened;
  }

  private void pause() throws InterruptedException {
    if (visited) {
      Thread.sleep(pace.next(random));
    }
    visited = true;
  }

  /** The driver's messages are long; one of their lines says what happened. */
  private static String said(PlaywrightException e) {
    String text = String.valueOf(e.getMessage());
    return text.lines()
        .map(String::strip)
        .filter(line -> line.startsWith(MESSAGE))
        .findFirst()
        .map(line -> line.substring(MESSAGE.length()))
        .orElse(text.lines().findFirst().orElse(""));
  }
}
