package io.bellwether.scraper.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.scraper.ScraperConfig;
import io.bellwether.scraper.ScraperConfig.SourceKind;
import io.bellwether.scraper.browse.Reading;
import io.bellwether.scraper.browse.Steps;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Optional;

/**
 * A site and how it is read.
 *
 * @param name of the source; of one that is given by its address, that
 * @param pageDelay the least pause between two requests; else that of the service
 */
public record SourceSettings(
    String name,
    URI address,
    SourceKind kind,
    Reading reading,
    Optional<Duration> pageDelay,
    Steps steps,
    Paths paths) {

  /** A table that a script fills has at least one cell then. */
  private static final Optional<String> FILLED = Optional.of("table td:visible");

  /**
   * Where a site's pages lie under its address.
   *
   * @param list with {@code {row}}, the first that it shows, counted from 1
   * @param quote with {@code {ticker}}
   */
  public record Paths(String list, String quote) {

    public Paths {
      require("list-path", list, "{row}");
      require("quote-path", quote, "{ticker}");
    }

    private static void require(String name, String path, String part) {
      if (!path.startsWith("/") || !path.contains(part)) {
        throw new InvalidValueException(name, path, "a path with " + part);
      }
    }
  }

  static SourceSettings of(String name, ScraperConfig.Source source) {
    boolean one = source.kind() == SourceKind.CONSTITUENTS;
    return new SourceSettings(
        name,
        source.address(),
        source.kind(),
        // its table is filled by a script
        one ? Reading.RENDERED : source.reading(),
        source.pageDelay(),
        new Steps(source.tab(), one ? FILLED : Optional.empty()),
        new Paths(source.listPath(), source.quotePath()));
  }

  /** A site with a screener, named by its address. */
  static SourceSettings of(URI address) {
    return new SourceSettings(
        address.toString().replaceFirst("/+$", ""),
        address,
        SourceKind.SCREENER,
        Reading.FETCHED,
        Optional.empty(),
        Steps.NONE,
        new Paths(ScraperConfig.LIST_PATH, ScraperConfig.QUOTE_PATH));
  }

  /** The page of the list that begins with a row, counted from 1. */
  public URI listPage(int row) {
    return page(paths.list().replace("{row}", String.valueOf(row)));
  }

  /** The page of one security. */
  public URI quotePage(String ticker) {
    return page(paths.quote().replace("{ticker}", URLEncoder.encode(ticker, UTF_8)));
  }

  private URI page(String path) {
    return URI.create(address.toString().replaceFirst("/+$", "") + path);
  }
}
