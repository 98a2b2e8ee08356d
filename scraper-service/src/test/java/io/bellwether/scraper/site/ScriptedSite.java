package io.bellwether.scraper.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A site whose pages a test writes, and which notes who asked for what and when. */
public final class ScriptedSite implements AutoCloseable {

  /** What is answered. */
  public record Reply(int status, String text, Map<String, String> headers) {

    public static Reply page(String html) {
      return new Reply(200, html, Map.of("Content-Type", "text/html; charset=utf-8"));
    }

    public static Reply text(String text) {
      return new Reply(200, text, Map.of("Content-Type", "text/plain; charset=utf-8"));
    }

    public static Reply of(int status) {
      return new Reply(status, "", Map.of());
    }

    public Reply with(String header, String value) {
      Map<String, String> more = new HashMap<>(headers);
      more.put(header, value);
      return new Reply(status, text, more);
    }
  }

  /** Who asked for what; times are nanoseconds of one clock. */
  public record Request(String path, Map<String, String> headers, long begin, int underWay) {}

  private final Map<String, Reply> pages = new HashMap<>();
  private final Map<String, Deque<Reply>> first = new HashMap<>();
  private final List<Request> requests = new ArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private String hangsUpAt = "";
  private String stallsAt = "";
  private int underWay;

  public ScriptedSite() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Host and port, as the service names sites. */
  public String name() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on. */
  public synchronized ScriptedSite put(String path, Reply reply) {
    pages.put(path, reply);
    return this;
  }

  /** Once, before what stands there otherwise. */
  public synchronized ScriptedSite once(String path, Reply reply) {
    first.computeIfAbsent(path, any -> new ArrayDeque<>()).add(reply);
    return this;
  }

  /** Without an answer, from now on. */
  public synchronized ScriptedSite hangUpAt(String path) {
    hangsUpAt = path;
    return this;
  }

  /** From now on; whoever asks waits until the site is closed. */
  public synchronized ScriptedSite stallAt(String path) {
    stallsAt = path;
    return this;
  }

  public synchronized List<Request> requests() {
    return List.copyOf(requests);
  }

  public synchronized List<String> paths() {
    return requests.stream().map(Request::path).toList();
  }

  public synchronized void forget() {
    requests.clear();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    Reply reply = note(exchange);
    try (exchange) {
      if (isAt(hangsUpAt, exchange)) {
        return;
      }
      if (isAt(stallsAt, exchange)) {
        Thread.sleep(Duration.ofDays(1));
      }
      String etag = reply.headers().get("ETag");
      boolean same =
          etag != null && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
      byte[] body = (same ? "" : reply.text()).getBytes(UTF_8);
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(
          same ? 304 : reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      // the site is closed
      Thread.currentThread().interrupt();
    } finally {
      left();
    }
  }

  private synchronized boolean isAt(String path, HttpExchange exchange) {
    return exchange.getRequestURI().toString().equals(path);
  }

  private synchronized Reply note(HttpExchange exchange) {
    String path = exchange.getRequestURI().toString();
    Map<String, String> headers = new HashMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    requests.add(new Request(path, headers, System.nanoTime(), ++underWay));
    @Nullable Reply once = first.getOrDefault(path, new ArrayDeque<>()).poll();
    return once != null ? once : pages.getOrDefault(path, Reply.of(404));
  }

  private synchronized void left() {
    underWay--;
  }
}
