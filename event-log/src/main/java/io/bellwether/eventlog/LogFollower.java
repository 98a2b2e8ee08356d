package io.bellwether.eventlog;

import io.bellwether.contracts.log.OffsetVector;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows the log on a thread of its own and hands every entry to one fold, in order, until closed.
 * While the broker is away it waits. A fold that throws ends it: {@link #failure()} says why.
 */
public final class LogFollower implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(LogFollower.class);
  private static final Duration STEP = Duration.ofMillis(100);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Supplier<LogReader> open;
  private final Consumer<LogEntry> fold;
  private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
  private final Thread thread;

  private volatile OffsetVector position;
  private volatile @Nullable LogReader reader;
  private volatile boolean closed;
  private volatile @Nullable Throwable failure;

  private LogFollower(
      String name, Supplier<LogReader> open, OffsetVector from, Consumer<LogEntry> fold) {
    this.open = open;
    this.fold = fold;
    this.position = from;
    this.thread = Thread.ofPlatform().name("follow-" + name).daemon().unstarted(this::run);
  }

  /**
   * Starts to follow.
   *
   * @param from what {@link #position()} is until the first entries have been folded
   * @param open opens a reader at {@code from}; called again while the broker is not to be reached
   */
  public static LogFollower start(
      String name, OffsetVector from, Supplier<LogReader> open, Consumer<LogEntry> fold) {
    LogFollower follower = new LogFollower(name, open, from, fold);
    follower.thread.start();
    return follower;
  }

  /** Done when everything that was in the log at the start has been folded. */
  public CompletableFuture<Void> caughtUp() {
    return caughtUp;
  }

  /** Whether the broker has answered yet. */
  public boolean reached() {
    return reader != null;
  }

  /** What has been folded. */
  public OffsetVector position() {
    return position;
  }

  /** What ended it, or null while it follows. */
  public @Nullable Throwable failure() {
    return failure;
  }

  /** Ends it and waits for the entries at hand. Not to be called by the fold. */
  @Override
  public void close() {
    closed = true;
    LogReader following = reader;
    if (following == null) {
      thread.interrupt();
    } else {
      following.wakeup();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (LogReader opened = openPatiently()) {
      reader = opened;
      if (opened != null) {
        follow(opened);
      }
    } catch (RuntimeException | Error e) {
      if (closed && e instanceof KafkaException) {
        // how the client answers to being woken
        return;
      }
      failure = e;
      caughtUp.completeExceptionally(e);
      LOG.errorf(e, "stopped following the log thread=%s", thread.getName());
    }
  }

  private void follow(LogReader following) {
    OffsetVector end = null;
    while (!closed) {
      following.poll(STEP, fold);
      position = following.position();
      if (!caughtUp.isDone()) {
        end = end == null ? endOrNull(following) : end;
        if (end != null && position.reaches(end)) {
          caughtUp.complete(null);
        }
      }
    }
  }

  private @Nullable LogReader openPatiently() {
    while (!closed) {
      try {
        return open.get();
      } catch (LogUnavailableException | KafkaException e) {
        LOG.warnf("log not to be reached, trying again: %s", e.getMessage());
        pause();
      }
    }
    return null;
  }

  private static @Nullable OffsetVector endOrNull(LogReader reader) {
    try {
      return reader.end();
    } catch (LogUnavailableException e) {
      return null;
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      closed = true;
      Thread.currentThread().interrupt();
    }
  }
}
