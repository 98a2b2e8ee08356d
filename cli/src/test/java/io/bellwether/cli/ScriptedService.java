package io.bellwether.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Answers as one of the services would, from a script, and keeps what it was asked. */
final class ScriptedService implements AutoCloseable {

  /** The ports of the services where no offset is given. */
  private static final int SCRAPER = 8081;

  private static final int SYNTHETIC_DATA = 8082;

  private static final int TRAINER = 8083;
  private static final int RECOMMENDER = 8084;
  private static final int SIMILARITY = 8085;

  /** One request as it came; the query is empty where there was none. */
  record Request(String method, String path, String query, String body) {}

  private record Answer(int status, String body) {}

  private final int port;
  private final HttpServer server;
  private final Map<String, Deque<Answer>> script = new HashMap<>();
  private final List<Request> requests = new ArrayList<>();

  /** As the synthetic data service. */
  ScriptedService() {
    this(SYNTHETIC_DATA);
  }

  static ScriptedService scraper() {
    return new ScriptedService(SCRAPER);
  }

  static ScriptedService trainer() {
    return new ScriptedService(TRAINER);
  }

  static ScriptedService similarity() {
    return new ScriptedService(SIMILARITY);
  }

  static ScriptedService recommender() {
    return new ScriptedService(RECOMMENDER);
  }

  private ScriptedService(int port) {
    this.port = port;
    server = boundSomewhere();
    server.createContext("/", this::answer);
    server.start();
  }

  /** Adds an answer; the last one of a method and path is given again and again. */
  ScriptedService answering(String methodAndPath, int status, String body) {
    script.computeIfAbsent(methodAndPath, _ -> new ArrayDeque<>()).add(new Answer(status, body));
    return this;
  }

  /** What to give a command as {@code --port-offset}. */
  String portOffset() {
    return String.valueOf(server.getAddress().getPort() - port);
  }

  synchronized List<Request> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      requests.add(
          new Request(
              exchange.getRequestMethod(),
              path,
              Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      Deque<Answer> answers =
          script.getOrDefault(exchange.getRequestMethod() + " " + path, new ArrayDeque<>());
      Answer answer = answers.size() > 1 ? answers.remove() : answers.peek();
      if (answer == null) {
        answer = new Answer(404, "{\"detail\":\"nothing is known of " + path + "\"}");
      }
      byte[] body = answer.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** On a port that an offset of at most 30,000 leads to. */
  private static HttpServer boundSomewhere() {
    Random random = new Random();
    while (true) {
      try {
        return HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), random.nextInt(20_000, 32_000)),
            0);
      } catch (BindException e) {
        // somebody else has it: the next one
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
