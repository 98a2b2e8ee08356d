package io.bellwether.synthetic.publication;

import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogUnavailableException;
import io.bellwether.eventlog.LogWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** Encodes and writes batches of events in their order, on a thread of its own. */
final class Dispatch implements AutoCloseable {

  /** An event that is not written yet. */
  record Pending<T extends DomainEvent>(EventType<T> type, Event<T> event) {
    private void write(LogWriter writer, LogWriter.Landing landing) {
      writer.write(type, event, landing);
    }
  }

  private final LogWriter writer;
  private final int most;
  private final ObjIntConsumer<Topic> landedEvents;
  private final BlockingQueue<Batch> queue = new LinkedBlockingQueue<>();
  private final Semaphore room;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final Thread sender;
  private volatile Instant movedAt = Instant.now();

  /**
   * @param most events that are on their way at once, fewer than the writer has room for
   * @param landedEvents told how many events of a topic the broker has taken
   */
  Dispatch(LogWriter writer, String name, int most, ObjIntConsumer<Topic> landedEvents) {
    this.writer = writer;
    this.most = most;
    this.landedEvents = landedEvents;
    this.room = new Semaphore(most);
    this.sender = Thread.ofPlatform().name(name).daemon().start(this::sendAll);
  }

  /** Waits a moment for room and takes it; false when there is none yet. */
  boolean takeRoom(int events, int millis) {
    try {
      if (room.availablePermits() == most) {
        movedAt = Instant.now();
      }
      return room.tryAcquire(events, millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogUnavailableException("interrupted while writing", e);
    }
  }

  /** Sends events for which room was taken, and gives it back when the broker has them. */
  void send(List<Pending<?>> events) {
    queue.add(new Batch(events));
  }

  void giveRoomBack(int events) {
    room.release(events);
  }

  int onTheirWay() {
    return most - room.availablePermits();
  }

  /** When a batch landed last, or the first one set off after a rest. */
  Instant movedAt() {
    return movedAt;
  }

  /** Why nothing is sent any more; null while all is well. */
  @Nullable Throwable failure() {
    return failure.get();
  }

  /** What did not reach the writer does not reach it any more. */
  @Override
  public void close() {
    failure.compareAndSet(null, new IllegalStateException("the publication is closed"));
    sender.interrupt();
    boolean interrupted = Thread.interrupted();
    try {
      sender.join();
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void sendAll() {
    try {
      while (true) {
        queue.take().send();
      }
    } catch (InterruptedException e) {
      // closed
    }
  }

  /** Events that are sent together, and give their room back together. */
  private final class Batch implements LogWriter.Landing {

    private final List<Pending<?>> events;
    private final AtomicInteger left;

    Batch(List<Pending<?>> events) {
      this.events = events;
      this.left = new AtomicInteger(events.size());
    }

    /** After a failure nothing more is sent, so that what is in the log is in order. */
    void send() {
      int sent = 0;
      try {
        while (sent < events.size() && failure.get() == null) {
          events.get(sent).write(writer, this);
          sent++;
        }
      } catch (RuntimeException e) {
        failure.compareAndSet(null, e);
      }
      fewer(events.size() - sent);
    }

    @Override
    public void landed(@Nullable LogUnavailableException refusal) {
      if (refusal != null) {
        failure.compareAndSet(null, refusal);
      }
      fewer(1);
    }

    private void fewer(int count) {
      if (count > 0 && left.addAndGet(-count) == 0) {
        if (failure.get() == null) {
          count();
        }
        movedAt = Instant.now();
        room.release(events.size());
      }
    }

    private void count() {
      Topic topic = events.getFirst().type().topic();
      int run = 0;
      for (Pending<?> one : events) {
        if (one.type().topic() != topic) {
          landedEvents.accept(topic, run);
          topic = one.type().topic();
          run = 0;
        }
        run++;
      }
      landedEvents.accept(topic, run);
    }
  }
}
