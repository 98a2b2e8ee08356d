package io.bellwether.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Asks about one client again and again, and notes when no answer came although one was due. */
final class AnswerWatch implements AutoCloseable {

  private static final Duration STEP = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpRequest request;
  private final List<String> failures = new ArrayList<>();
  private final AtomicInteger answers = new AtomicInteger();
  private final Thread thread = Thread.ofVirtual().unstarted(this::run);

  private volatile boolean outage;

  private AnswerWatch(String address) {
    this.request =
        HttpRequest.newBuilder(
                URI.create(address + "/v1/investors/investor-000001/recommendations?limit=5"))
            .timeout(PATIENCE)
            .build();
  }

  static AnswerWatch start(String address) {
    AnswerWatch watch = new AnswerWatch(address);
    watch.thread.start();
    return watch;
  }

  /** Does something during which, if so told, no answer is due. */
  void without(boolean noAnswersDue, Runnable work) {
    outage = noAnswersDue;
    work.run();
    outage = false;
  }

  int answers() {
    return answers.get();
  }

  synchronized List<String> unexpectedFailures() {
    return List.copyOf(failures);
  }

  private void run() {
    try {
      while (true) {
        // a question that began in an outage may fail after it
        boolean excused = outage;
        String failure = ask();
        if (failure == null) {
          answers.incrementAndGet();
        } else if (!excused && !outage) {
          note(failure);
        }
        Thread.sleep(STEP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Why there was no answer; null when there was. */
  private @Nullable String ask() throws InterruptedException {
    try {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return status == 200 ? null : "status " + status;
    } catch (IOException e) {
      return e.toString();
    }
  }

  private synchronized void note(String failure) {
    failures.add(failure);
  }

  @Override
  public void close() throws InterruptedException {
    thread.interrupt();
    thread.join();
    client.close();
  }
}
