package io.bellwether.localstack.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The market site, on loopback: {@code /screener.ashx?v=111&r=N}, {@code /quote.ashx?t=TICKER} and
 * {@code /robots.txt}.
 */
public final class MarketSite implements AutoCloseable {

  private static final String ROBOTS =
      """
      User-agent: *
      Disallow: /portfolio.ashx
      """;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final SiteCatalogue catalogue;

  private MarketSite(HttpServer server, SiteCatalogue catalogue) {
    this.server = server;
    this.catalogue = catalogue;
  }

  /** Serves a catalogue; port 0 takes any free one. */
  public static MarketSite start(int port, SiteCatalogue catalogue) {
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      MarketSite site = new MarketSite(HttpServer.create(address, 0), catalogue);
      site.server.setExecutor(site.threads);
      site.server.createContext("/", site::answer);
      site.server.start();
      return site;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot serve the market site on port " + port, e);
    }
  }

  /** Such as {@code http://127.0.0.1:8090}. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    URI asked = exchange.getRequestURI();
    switch (asked.getPath()) {
      case "/", "/screener.ashx" -> send(exchange, 200, "text/html", screener(asked));
      case "/quote.ashx" -> quote(exchange, parameter(asked, "t").orElse(""));
      case "/robots.txt" -> send(exchange, 200, "text/plain", ROBOTS);
      default -> send(exchange, 404, "text/html", Html.page("Not found", "No such page."));
    }
  }

  private String screener(URI asked) {
    int first =
        parameter(asked, "r")
            .filter(row -> row.matches("[0-9]{1,6}"))
            .map(Integer::parseInt)
            .orElse(1);
    return ScreenerHtml.page(catalogue, Math.max(1, first));
  }

  private void quote(HttpExchange exchange, String ticker) throws IOException {
    Optional<Listing> listing = catalogue.find(ticker);
    if (listing.isPresent()) {
      send(exchange, 200, "text/html", QuoteHtml.page(listing.get()));
    } else {
      send(exchange, 404, "text/html", QuoteHtml.unknown(ticker));
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    try (exchange) {
      boolean bodyWanted = !exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(status, bodyWanted ? bytes.length : -1);
      if (bodyWanted) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  private static Optional<String> parameter(URI asked, String name) {
    String query = asked.getRawQuery();
    if (query == null) {
      return Optional.empty();
    }
    Matcher matcher = Pattern.compile("(?:^|&)" + name + "=([^&]*)").matcher(query);
    return matcher.find()
        ? Optional.of(URLDecoder.decode(matcher.group(1), UTF_8))
        : Optional.empty();
  }
}
