package io.bellwether.cli.generate;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Progress;
import io.bellwether.cli.stack.Api;
import io.bellwether.cli.stack.ApiException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A job of a service that runs already: submitted, watched to its end, and cancelled when this
 * process is interrupted. A service that is away for a while is waited for.
 */
final class ServiceJob {

  private static final Duration STEP = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Api api;
  private final String path;
  private final Supplier<JsonNode> submission;
  private final Progress progress;
  private volatile boolean ended;
  private volatile boolean cancelled;

  ServiceJob(Api api, String path, JsonNode body, Progress progress) {
    this(api, path, () -> api.put(path, body), progress);
  }

  /** A job that is submitted in a way of its own. */
  ServiceJob(Api api, String path, Supplier<JsonNode> submission, Progress progress) {
    this.api = api;
    this.path = path;
    this.submission = submission;
    this.progress = progress;
  }

  /**
   * Returns the result, or nothing when the process was interrupted.
   *
   * @throws CommandFailure when the job failed or somebody else cancelled it
   */
  Optional<JsonNode> run() {
    JsonNode job = submission.get();
    Thread hook = Thread.ofPlatform().name("interrupt").unstarted(this::cancel);
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return watch(job);
    } finally {
      ended = true;
      remove(hook);
    }
  }

  private Optional<JsonNode> watch(JsonNode submitted) {
    JsonNode job = submitted;
    while (true) {
      show(job);
      switch (job.path("state").asText()) {
        case "SUCCEEDED" -> {
          return Optional.of(job.path("result"));
        }
        case "FAILED", "BLOCKED", "CANCELLED" -> {
          if (cancelled) {
            progress.finish("cancelled; what is in the log stays there");
            return Optional.empty();
          }
          progress.finish("stopped");
          throw failure(job);
        }
        default -> pause();
      }
      job = patiently(this::find);
    }
  }

  private void show(JsonNode job) {
    String rate = String.format(Locale.ROOT, "%,.0f/s", job.path("ratePerSecond").asDouble());
    JsonNode left = job.path("secondsLeft");
    progress.show(
        job.path("phase").asText(),
        job.path("done").asLong(),
        job.path("total").asLong(),
        left.isNumber() ? "%s, %d s left".formatted(rate, left.asLong()) : rate);
  }

  private CommandFailure failure(JsonNode job) {
    return new CommandFailure(
        ExitCode.FAILED,
        "%s %s: %s"
            .formatted(
                path.substring(path.lastIndexOf('/') + 1),
                job.path("state").asText().toLowerCase(Locale.ROOT),
                job.path("problem").asText("no reason was given")));
  }

  private JsonNode find() {
    try {
      return api.get(path);
    } catch (ApiException e) {
      if (e.isUnknown()) {
        // a killed database forgets its last second
        return submission.get();
      }
      throw e;
    }
  }

  private JsonNode patiently(Supplier<JsonNode> question) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return question.get();
      } catch (ApiException e) {
        if (!e.isPassing() || System.nanoTime() > deadline) {
          throw e;
        }
        progress.show("waiting: " + e.getMessage(), 0, 0);
        pause();
      }
    }
  }

  /** Runs when the process is told to end. */
  private void cancel() {
    if (ended) {
      return;
    }
    cancelled = true;
    try {
      api.delete(path);
      progress.finish("cancelled; what is in the log stays there");
    } catch (ApiException e) {
      System.err.println("bellwether: could not be cancelled: " + e.getMessage());
    }
  }

  private static void pause() {
    try {
      Thread.sleep(STEP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.FAILED, "interrupted");
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process is ending already
    }
  }
}
