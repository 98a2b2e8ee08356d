package io.bellwether.scraper.browse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import io.bellwether.scraper.ScraperConfig;
import io.bellwether.scraper.manners.UserAgent;
import io.bellwether.scraper.page.MarketSiteException;
import io.bellwether.scraper.page.MarketSiteException.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium, and how it is started. */
@ApplicationScoped
class Chromium {

  private static final List<Path> USUAL_PLACES =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));

  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final ScraperConfig config;
  private final AllowedHosts hosts;

  Chromium(ScraperConfig config, AllowedHosts hosts) {
    this.config = config;
    this.hosts = hosts;
  }

  /** Who the browser says it is. */
  UserAgent agent() {
    return new UserAgent(config.userAgent());
  }

  /** The file to start; throws when there is none. */
  Path executable() {
    List<Path> candidates = config.chromium().map(List::of).orElse(USUAL_PLACES);
    return candidates.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new MarketSiteException(
                    Reason.NO_BROWSER,
                    "no browser at %s: install one with \"sudo apt-get install chromium\", or name"
                            .formatted(candidates)
                        + " one in bellwether.scraper.chromium"));
  }

  /** The driver that speaks with browsers; it belongs to the thread that asks. */
  static Playwright driver() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // the driver lies in a library that it looks for through this loader
    thread.setContextClassLoader(Playwright.class.getClassLoader());
    try {
      return Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  Browser launch(Playwright driver) {
    List<String> arguments = new ArrayList<>(ARGUMENTS);
    arguments.add(hosts.browserArgument());
    // said to the browser, not to its windows: for those the driver makes up a system
    arguments.add("--user-agent=" + agent().text());
    return driver
        .chromium()
        .launch(new LaunchOptions().setExecutablePath(executable()).setArgs(arguments));
  }
}
