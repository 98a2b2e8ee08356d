package io.bellwether.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Progress;
import io.bellwether.cli.stack.Api;
import io.bellwether.cli.stack.ApiException;
import io.bellwether.cli.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Submits a job and watches it to its end. A process of the stack that dies meanwhile is started
 * again, and the job goes on from where it was.
 */
final class JobWatch {

  private static final Duration STEP = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Stack stack;

  JobWatch(Stack stack) {
    this.stack = stack;
  }

  /**
   * Returns the job's result.
   *
   * @param submit starts the job or finds it again; called anew when the service has forgotten it
   * @throws CommandFailure when the job failed or was cancelled
   */
  JsonNode run(Api api, String path, Supplier<JsonNode> submit, Progress progress) {
    JsonNode job = patiently(submit, progress);
    while (true) {
      progress.show(
          job.path("phase").asText(), job.path("done").asLong(), job.path("total").asLong());
      switch (job.path("state").asText()) {
        case "SUCCEEDED" -> {
          return job.path("result");
        }
        case "FAILED", "BLOCKED", "CANCELLED" ->
            throw new CommandFailure(
                ExitCode.FAILED,
                "%s %s %s: %s"
                    .formatted(
                        job.path("kind").asText(),
                        job.path("id").asText(),
                        job.path("state").asText().toLowerCase(Locale.ROOT),
                        job.path("problem").asText()));
        default -> pause();
      }
      job = patiently(() -> find(api, path, submit), progress);
    }
  }

  /** Asks until there is an answer; what does not run is started on the way. */
  <T> T patiently(Supplier<T> question, Progress progress) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        return question.get();
      } catch (ApiException e) {
        if (!e.isPassing() || Instant.now().isAfter(deadline)) {
          throw e;
        }
        progress.show("waiting: " + e.getMessage(), 0, 0);
        revive(progress);
        pause();
      }
    }
  }

  /** Waits for a condition; {@code waitingFor} says what for, on screen and when it never comes. */
  void until(BooleanSupplier condition, String waitingFor, Progress progress) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!patiently(condition::getAsBoolean, progress)) {
      if (Instant.now().isAfter(deadline)) {
        throw new CommandFailure(
            ExitCode.FAILED, "gave up after %d s: %s".formatted(PATIENCE.toSeconds(), waitingFor));
      }
      progress.show(waitingFor, 0, 0);
      pause();
    }
  }

  /** Starts what has died; called between questions, so that a dead broker is noticed too. */
  private void revive(Progress progress) {
    List<String> started = stack.start();
    if (!started.isEmpty()) {
      progress.show("had died, started again: " + String.join(", ", started), 0, 0);
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

  private JsonNode find(Api api, String path, Supplier<JsonNode> submit) {
    if (someoneDied()) {
      revive(new Progress("stack"));
    }
    try {
      return api.get(path);
    } catch (ApiException e) {
      if (e.isUnknown()) {
        // a killed database forgets its last second
        return submit.get();
      }
      throw e;
    }
  }

  private boolean someoneDied() {
    return stack.processes().stream()
        .anyMatch(process -> !process.name().equals("market-site") && process.running().isEmpty());
  }
}
