package io.bellwether.synthetic.publication;

import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogUnavailableException;
import io.bellwether.eventlog.LogWriter;
import io.bellwether.jobs.JobContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A job's events on their way to the log, in order. Events are offered by one thread, and encoded
 * and written, batch by batch, by another.
 *
 * <p>Fewer events are on their way at once than the writer has room for, so that the offering
 * thread waits here, where it hears of a cancellation, and not in the writer. While it waits for a
 * broker that is away, the job says so.
 */
public final class Publication implements AutoCloseable {

  private static final int BATCH = 512;
  private static final int MOST_ON_THEIR_WAY = 40 * BATCH;
  private static final int STEP_MILLIS = 200;
  private static final Duration QUIET = Duration.ofSeconds(2);

  private final Dispatch dispatch;
  private final Duration patience;
  private final JobContext context;
  private List<Dispatch.Pending<?>> batch = new ArrayList<>(BATCH);

  private String phase = "events";
  private long total;
  private long offered;
  private @Nullable String note;

  /**
   * @param patience of the writer, for what a job says that failed
   * @param landedEvents told how many events of a topic the broker has taken
   */
  Publication(
      LogWriter writer, Duration patience, JobContext context, ObjIntConsumer<Topic> landedEvents) {
    this.dispatch =
        new Dispatch(writer, "publication-" + context.jobId(), MOST_ON_THEIR_WAY, landedEvents);
    this.patience = patience;
    this.context = context;
  }

  /**
   * Names what follows, once the broker has all that came before, and counts it from {@code
   * nextDone}.
   *
   * @param nextTotal 0 while it is not known
   */
  public void phase(String nextPhase, long nextDone, long nextTotal) {
    complete();
    phase = nextPhase;
    offered = nextDone;
    total = nextTotal;
    report();
  }

  /** What the job says beside its count unless it waits for the broker. */
  public void note(String text) {
    note = text;
  }

  /**
   * Takes the next event.
   *
   * @param counts whether it is one of those that the phase counts
   * @throws LogUnavailableException when the broker refused an event offered before
   */
  public <T extends DomainEvent> void offer(EventType<T> type, Event<T> event, boolean counts) {
    batch.add(new Dispatch.Pending<>(type, event));
    offered += counts ? 1 : 0;
    if (batch.size() == BATCH) {
      push();
    }
  }

  /** Counts an event that is in the log already. */
  public void pass() {
    offered++;
    if (offered % BATCH == 0) {
      report();
    }
  }

  /** Sends what was offered without waiting for more. */
  public void push() {
    if (!batch.isEmpty()) {
      List<Dispatch.Pending<?>> full = batch;
      batch = new ArrayList<>(BATCH);
      awaitRoom(full.size());
      requireNoFailure();
      dispatch.send(full);
    }
    report();
  }

  /**
   * Waits until the broker has every event that was offered.
   *
   * @throws LogUnavailableException when it refused one
   */
  public void complete() {
    push();
    awaitRoom(MOST_ON_THEIR_WAY);
    dispatch.giveRoomBack(MOST_ON_THEIR_WAY);
    requireNoFailure();
    report();
  }

  /** Tells the job where it stands; throws when the job was cancelled. */
  public void report() {
    int onTheirWay = dispatch.onTheirWay();
    Instant movedAt = dispatch.movedAt();
    boolean quiet = Duration.between(movedAt, Instant.now()).compareTo(QUIET) > 0;
    context.note(onTheirWay > 0 && quiet ? Broker.waitingSince(movedAt) : note);
    context.progress(phase, Math.max(0, offered - onTheirWay - batch.size()), total);
  }

  /** Events that did not reach the writer do not reach it any more. */
  @Override
  public void close() {
    dispatch.close();
  }

  private void awaitRoom(int events) {
    while (!dispatch.takeRoom(events, STEP_MILLIS)) {
      report();
    }
  }

  private void requireNoFailure() {
    Throwable refusal = dispatch.failure();
    if (refusal instanceof LogUnavailableException unavailable) {
      throw Broker.gaveUp(patience, unavailable);
    }
    if (refusal != null) {
      throw new IllegalStateException(refusal.getMessage(), refusal);
    }
  }
}
