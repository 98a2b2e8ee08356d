package io.bellwether.synthetic.generation;

import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.eventlog.LogUnavailableException;
import io.bellwether.eventlog.LogWriter;
import io.bellwether.jobs.JobContext;
import io.micrometer.core.instrument.Counter;
import java.util.BitSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Writes one kind of a job's events to the log, those already there left out, as one phase of the
 * job. For one thread.
 *
 * <p>Fewer events are on their way at once than the writer has room for, so that the thread waits
 * here, where it hears of a cancellation, and not in the writer.
 */
final class Publication<T extends DomainEvent> {

  private static final int MOST_ON_THEIR_WAY = 10_000;
  private static final int REPORT_EVERY = 256;
  private static final int STEP_MILLIS = 200;

  private final EventType<T> type;
  private final LogWriter writer;
  private final JobContext context;
  private final String phase;
  private final int total;
  private final BitSet alreadyThere;
  private final Counter counter;

  private final Semaphore room = new Semaphore(MOST_ON_THEIR_WAY);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private int offered;

  Publication(
      EventType<T> type,
      LogWriter writer,
      JobContext context,
      String phase,
      int total,
      BitSet alreadyThere,
      Counter counter) {
    this.type = type;
    this.writer = writer;
    this.context = context;
    this.phase = phase;
    this.total = total;
    this.alreadyThere = alreadyThere;
    this.counter = counter;
  }

  /**
   * Takes the next event.
   *
   * @throws LogUnavailableException when the broker refused an event offered before
   */
  void offer(int number, Event<T> event) {
    if (!alreadyThere.get(number)) {
      awaitRoom();
      requireNoFailure();
      var _ = writer.write(type, event).whenComplete((done, refusal) -> landed(refusal));
    }
    offered++;
    if (offered % REPORT_EVERY == 0) {
      report();
    }
  }

  /**
   * Waits until the broker has every event that was offered.
   *
   * @throws LogUnavailableException when it refused one
   */
  void complete() {
    while (room.availablePermits() < MOST_ON_THEIR_WAY) {
      awaitLanding();
    }
    requireNoFailure();
    report();
  }

  private void awaitRoom() {
    while (!acquire(1)) {
      report();
    }
  }

  private void awaitLanding() {
    if (acquire(MOST_ON_THEIR_WAY)) {
      room.release(MOST_ON_THEIR_WAY);
    } else {
      report();
    }
  }

  private boolean acquire(int permits) {
    try {
      return room.tryAcquire(permits, STEP_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogUnavailableException("interrupted while writing", e);
    }
  }

  private void landed(@Nullable Throwable refusal) {
    if (refusal == null) {
      counter.increment();
    } else {
      failure.compareAndSet(null, refusal);
    }
    room.release();
  }

  private void requireNoFailure() {
    Throwable refusal = failure.get();
    if (refusal != null) {
      throw new LogUnavailableException("the generation can be submitted again to go on", refusal);
    }
  }

  private void report() {
    int onTheirWay = MOST_ON_THEIR_WAY - room.availablePermits();
    context.progress(phase, Math.max(0, offered - onTheirWay), total);
  }
}
