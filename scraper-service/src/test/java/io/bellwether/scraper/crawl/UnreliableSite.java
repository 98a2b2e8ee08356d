package io.bellwether.scraper.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.bellwether.localstack.site.MarketSite;
import io.bellwether.scraper.crawl.Mischief.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A market site that throttles, stalls and hangs up, and notes how its visitor bears it. Its pages
 * are those of the project's own site.
 */
final class UnreliableSite implements AutoCloseable {

  private static final Duration ASKED = Duration.ofSeconds(1);
  private static final String ROBOTS =
      """
      User-agent: *
      Disallow: /quote.ashx?t=*&p=
      Disallow: /portfolio.ashx
      """;

  private final MarketSite pages;
  private final Mischief mischief;
  private final VisitRecord record;
  private final Duration coolDown;
  private final Duration visitorsPatience;
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param coolDown that the visitor promises a site which refuses it
   * @param visitorsPatience after which it no longer waits for an answer
   */
  UnreliableSite(
      MarketSite pages,
      Mischief mischief,
      VisitRecord record,
      Duration coolDown,
      Duration visitorsPatience)
      throws IOException {
    this.pages = pages;
    this.mischief = mischief;
    this.record = record;
    this.coolDown = coolDown;
    this.visitorsPatience = visitorsPatience;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    client.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    VisitRecord.UnderWay visit =
        record.begin(path, exchange.getRequestHeaders().getFirst("User-Agent"), System.nanoTime());
    boolean robots = path.equals("/robots.txt");
    Kind kind = robots ? Kind.NONE : mischief.next();
    record.did(kind);
    try (exchange) {
      if (path.contains("&p=") || path.startsWith("/portfolio")) {
        record.forbidden(path);
      }
      switch (kind) {
        case NONE -> send(visit, exchange, 200, robots ? ROBOTS : page(path), 1);
        case THROTTLE -> {
          exchange.getResponseHeaders().set("Retry-After", String.valueOf(ASKED.toSeconds()));
          record.wait(ASKED, "it was told to wait", System.nanoTime());
          send(visit, exchange, 429, "", 1);
        }
        case CURT_THROTTLE -> send(visit, exchange, 429, "", 1);
        case UNWELL -> send(visit, exchange, 503, "back soon", 1);
        // whoever asked has gone by then
        case STALL -> Thread.sleep(visitorsPatience);
        case HANG_UP -> visit.end();
        case BREAK_OFF -> send(visit, exchange, 200, page(path), 2);
        case POLITE_THROTTLE -> {
          record.wait(coolDown, "it was throttled with status 200", System.nanoTime());
          send(visit, exchange, 200, "Too many requests.", 1);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      visit.end();
    }
  }

  private String page(String path) throws IOException, InterruptedException {
    HttpResponse<String> page =
        client.send(
            HttpRequest.newBuilder(pages.address().resolve(path)).build(), BodyHandlers.ofString());
    return page.body();
  }

  /** Sends the whole page or, of two parts, the first. */
  private static void send(
      VisitRecord.UnderWay visit, HttpExchange exchange, int status, String text, int parts)
      throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    visit.end();
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes, 0, bytes.length / parts);
    exchange.getResponseBody().flush();
  }
}
