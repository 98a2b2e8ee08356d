package io.bellwether.scraper.browse;

import io.bellwether.scraper.manners.UserAgent;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gets pages without a browser. */
final class HttpFetcher implements PageFetcher {

  /**
   * How often the client sends one request. By default it sends it again by itself, without any
   * pause, when the site hangs up. Read when the first client of this process is made, which is one
   * of ours; redirects are followed here.
   */
  private static final String ATTEMPTS = "jdk.httpclient.redirects.retrylimit";

  static {
    System.setProperty(ATTEMPTS, "1");
  }

  private static final int MOST_REDIRECTS = 5;
  private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([\\w.:-]+)");

  private final AllowedHosts hosts;
  private final UserAgent agent;
  private final Limits limits;

  HttpFetcher(AllowedHosts hosts, UserAgent agent, Limits limits) {
    this.hosts = hosts;
    this.agent = agent;
    this.limits = limits;
  }

  @Override
  public Answer get(URI address, Map<String, String> conditions)
      throws NoAnswerException, InterruptedException {
    URI asked = address;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      hosts.require(asked);
      Answer answer = send(asked, conditions);
      String next = answer.header("location");
      if (answer.status() / 100 != 3 || answer.status() == 304 || next == null) {
        return answer;
      }
      asked = asked.resolve(next);
    }
    throw new NoAnswerException(
        "%s leads on more than %d times".formatted(address, MOST_REDIRECTS));
  }

  @Override
  public void close() {
    // each request has its own connection
  }

  private Answer send(URI address, Map<String, String> conditions)
      throws NoAnswerException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("User-Agent", agent.text())
            .header("Accept", "text/html,text/plain;q=0.9,*/*;q=0.1");
    conditions.forEach(request::header);
    HttpClient client = client();
    Body body = new Body(limits.mostBytes());
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request.build(), BodyHandlers.ofByteArrayConsumer(body));
    try {
      return answer(address, answer.get(limits.patience().toMillis(), TimeUnit.MILLISECONDS), body);
    } catch (TimeoutException e) {
      throw new NoAnswerException(
          "%s did not answer within %d ms".formatted(address, limits.patience().toMillis()));
    } catch (ExecutionException e) {
      if (body.tooLarge) {
        return new Answer(200, address, Map.of(), "", true);
      }
      throw new NoAnswerException(
          "%s does not load: %s".formatted(address, String.valueOf(e.getCause())), e);
    } finally {
      // also when this thread was interrupted: nobody waits for it any more
      answer.cancel(true);
      client.shutdownNow();
    }
  }

  /** For one request: none goes over a connection that the site may have given up. */
  private HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(Redirect.NEVER)
        .connectTimeout(limits.patience())
        .build();
  }

  private static Answer answer(URI address, HttpResponse<Void> response, Body body) {
    Map<String, String> headers = new HashMap<>();
    response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
    Charset charset = charset(headers.getOrDefault("content-type", ""));
    return new Answer(response.statusCode(), address, headers, body.bytes.toString(charset), false);
  }

  private static Charset charset(String contentType) {
    Matcher named = CHARSET.matcher(contentType);
    try {
      return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  /** What has come of a page; breaks off when it is too large. */
  private static final class Body implements Consumer<Optional<byte[]>> {

    private final int mostBytes;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private volatile boolean tooLarge;

    Body(int mostBytes) {
      this.mostBytes = mostBytes;
    }

    @Override
    public void accept(Optional<byte[]> part) {
      if (bytes.size() + part.map(some -> some.length).orElse(0) > mostBytes) {
        tooLarge = true;
        throw new IllegalStateException("more than %d bytes".formatted(mostBytes));
      }
      part.ifPresent(bytes::writeBytes);
    }
  }
}
