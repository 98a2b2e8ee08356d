package io.bellwether.benchmarks.service;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Over HTTP/1.1 on connections that stay open, from one event loop: what a question costs here the
 * broker beside it cannot use.
 */
final class RestCaller implements Caller {

  private final Vertx vertx =
      Vertx.vertx(
          new VertxOptions()
              .setEventLoopPoolSize(1)
              .setWorkerPoolSize(1)
              .setInternalBlockingPoolSize(1));
  private final Context loop = vertx.getOrCreateContext();
  private final HttpClient client;
  private final String path;

  /**
   * @param path of the question, with {@code %s} in the place of the client
   */
  RestCaller(int port, String path) {
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setDefaultHost("127.0.0.1")
                .setDefaultPort(port)
                .setMaxPoolSize(Load.MOST_OPEN));
    this.path = path;
  }

  static RestCaller ofRecommendations(int port) {
    return new RestCaller(port, "/v1/investors/%s/recommendations");
  }

  @Override
  public void ask(String investor, Consumer<@Nullable String> then) {
    answer(investor)
        .onComplete(
            body -> then.accept(null),
            failure -> then.accept(String.valueOf(failure.getMessage())));
  }

  /** The body of an answer, waited for. */
  String body(String investor) throws IOException {
    try {
      return answer(investor).toCompletionStage().toCompletableFuture().join().toString();
    } catch (CompletionException e) {
      throw new IOException("no answer", e.getCause());
    }
  }

  /** All of it on the loop: beside it, an answer may be over before anybody listens. */
  private Future<Buffer> answer(String investor) {
    Promise<Buffer> answer = Promise.promise();
    loop.runOnContext(
        ignored ->
            client
                .request(HttpMethod.GET, path.formatted(investor))
                .compose(HttpClientRequest::send)
                .compose(
                    response ->
                        response.statusCode() == 200
                            ? response.body()
                            : Future.failedFuture("status " + response.statusCode()))
                .onComplete(answer));
    return answer.future();
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
