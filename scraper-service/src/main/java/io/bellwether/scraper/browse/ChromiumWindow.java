package io.bellwether.scraper.browse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One window of Chromium. It is made anew after a while, so that a long walk does not fill the
 * memory, and with a new browser when that one has gone. For one thread.
 */
final class ChromiumWindow implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(ChromiumWindow.class);
  private static final String MESSAGE = "message='";

  /**
   * On a connection that was used before, the browser asks again by itself when the site hangs up,
   * without any pause.
   */
  private static final Map<String, String> ONE_REQUEST_EACH = Map.of("Connection", "close");

  private final Chromium chromium;
  private final int pages;
  private final Consumer<Page> furnish;
  private @Nullable Playwright driver;
  private @Nullable Browser browser;
  private @Nullable BrowserContext context;
  private @Nullable Page page;
  private int used;

  /**
   * Opens at its first use.
   *
   * @param pages that one window shows before the next is opened
   * @param furnish prepares each new window
   */
  ChromiumWindow(Chromium chromium, int pages, Consumer<Page> furnish) {
    this.chromium = chromium;
    this.pages = pages;
    this.furnish = furnish;
  }

  /** Does something in the window; throws what {@code failed} makes of it when that fails. */
  <T> T use(Function<Page, T> something) throws NoAnswerException {
    try {
      return something.apply(open());
    } catch (PlaywrightException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("interrupted while a page was loading");
      }
      close();
      throw new NoAnswerException(said(e), e);
    }
  }

  @Override
  public void close() {
    Playwright closing = driver;
    driver = null;
    browser = null;
    context = null;
    page = null;
    try {
      if (closing != null) {
        closing.close();
      }
    } catch (PlaywrightException e) {
      LOG.debugf("browser was gone already: %s", said(e));
    }
  }

  private Page open() {
    Page open = page;
    if (open != null && used++ < pages) {
      return open;
    }
    BrowserContext before = context;
    if (before != null) {
      before.close();
    }
    BrowserContext next =
        browser().newContext(new NewContextOptions().setExtraHTTPHeaders(ONE_REQUEST_EACH));
    context = next;
    Page opened = next.newPage();
    furnish.accept(opened);
    page = opened;
    used = 1;
    return opened;
  }

  private Browser browser() {
    Browser running = browser;
    if (running != null && running.isConnected()) {
      return running;
    }
    Playwright starting = Chromium.driver();
    driver = starting;
    Browser started = chromium.launch(starting);
    browser = started;
    return started;
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
