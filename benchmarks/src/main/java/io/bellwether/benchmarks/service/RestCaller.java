package io.bellwether.benchmarks.service;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Over HTTP/1.1 on connections that stay open. */
final class RestCaller implements Caller {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int port;
  private final String path;

  /**
   * @param path of the question, with {@code %s} in the place of the client
   */
  RestCaller(int port, String path) {
    this.port = port;
    this.path = path;
  }

  static RestCaller ofRecommendations(int port) {
    return new RestCaller(port, "/v1/investors/%s/recommendations");
  }

  @Override
  public void ask(String investor, Consumer<@Nullable String> then) {
    client
        .sendAsync(request(investor), HttpResponse.BodyHandlers.ofByteArray())
        .whenComplete((response, failure) -> then.accept(verdict(response, failure)));
  }

  /** The body of an answer, waited for. */
  String body(String investor) throws java.io.IOException, InterruptedException {
    return client.send(request(investor), HttpResponse.BodyHandlers.ofString()).body();
  }

  private HttpRequest request(String investor) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path.formatted(investor)))
        .timeout(PATIENCE)
        .build();
  }

  private static @Nullable String verdict(
      @Nullable HttpResponse<byte[]> response, @Nullable Throwable failure) {
    if (response == null) {
      return String.valueOf(failure);
    }
    return response.statusCode() == 200 ? null : "status " + response.statusCode();
  }

  @Override
  public void close() {
    client.close();
  }
}
