package io.bellwether.scraper;

import io.bellwether.scraper.browse.Reading;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How securities are brought in. */
@ConfigMapping(prefix = "bellwether.scraper")
public interface ScraperConfig {

  /** Where lists and quotes lay until 2025. */
  String LIST_PATH = "/screener.ashx?v=111&r={row}";

  String QUOTE_PATH = "/quote.ashx?t={ticker}";

  /** Where raw pages, imported files and reports are kept. */
  @WithDefault(".bellwether/data/scraper")
  Path folder();

  /** The Chromium to browse with; else the first found among the usual places. */
  Optional<Path> chromium();

  /** Hosts that may be visited, each {@code host} or {@code host:port}. */
  @WithDefault("127.0.0.1,localhost,[::1]")
  Set<String> allowedHosts();

  /** Who we say we are to sites, {@code PRODUCT/VERSION (remark)}; put in how to reach you. */
  @WithDefault("bellwether/0.1")
  String userAgent();

  /**
   * The least pause between two requests to a site, of all runs together; else 100 ms on this
   * machine, and 2 s elsewhere, where up to half of it is added by chance.
   */
  Optional<Duration> pageDelay();

  /** How long one page may take to load. */
  @WithDefault("30S")
  Duration pageTimeout();

  /** How many bytes a page may have. */
  @WithDefault("8000000")
  int pageBytes();

  /** How many pages one window of the browser loads before a new one is opened. */
  @WithDefault("1000")
  int pagesPerWindow();

  /** A run that began longer ago begins anew instead of going on: its list is old. */
  @WithDefault("48H")
  Duration resumeWithin();

  /** What is borne of sites. */
  Manners manners();

  /** Sites that are scraped by name, and by the clock. */
  Map<String, Source> sources();

  /** What is borne of sites. */
  interface Manners {

    /** How often one page is tried before it is given up. */
    @WithDefault("5")
    int attempts();

    /** So many failures in a row, of any pages, and nothing is asked of the site for a while. */
    @WithDefault("8")
    int failures();

    /** The wait after a failure, doubled after each further one. */
    @WithDefault("1S")
    Duration backOff();

    /** The longest wait after a failure. */
    @WithDefault("5M")
    Duration longestBackOff();

    /** How long a site is left alone that refuses; doubled when it refuses the next time. */
    @WithDefault("15M")
    Duration coolDown();

    /** The longest time that a site is left alone, unless it asks for more. */
    @WithDefault("24H")
    Duration longestCoolDown();

    /** A run waits so long when a site asks for it; a longer pause ends the run as blocked. */
    @WithDefault("10M")
    Duration longestWait();
  }

  /** A site that is scraped by name. */
  interface Source {

    /** Of the site; of a list of constituents, the page itself. */
    URI address();

    /** What the site is like. */
    @WithDefault("SCREENER")
    SourceKind kind();

    /** How its pages are got. */
    @WithDefault("FETCHED")
    Reading reading();

    /** Where a page of its list is, with {@code {row}} for the first row that it shows. */
    @WithDefault(LIST_PATH)
    String listPath();

    /** Where a security's page is, with {@code {ticker}}. */
    @WithDefault(QUOTE_PATH)
    String quotePath();

    /** Its own pause between two requests. */
    Optional<Duration> pageDelay();

    /** The text of the tab to click before a list of constituents is there. */
    Optional<String> tab();

    /** Every so often it is scraped by itself. */
    Optional<Duration> every();

    /** When it is scraped by itself, as in crontab and in UTC, such as {@code 30 21 * * 1-5}. */
    Optional<String> cron();
  }

  /** What a site is like. */
  enum SourceKind {
    /** A screener lists the securities, and each has a page of quotes. */
    SCREENER,
    /** One page lists the constituents of an index with their ISINs. */
    CONSTITUENTS
  }
}
