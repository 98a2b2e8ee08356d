package io.bellwether.recommender.audit;

import io.bellwether.contracts.event.AnswerGiven;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.InvalidEventException;
import io.bellwether.eventlog.LogUnavailableException;
import io.bellwether.eventlog.LogWriter.Landing;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes records of answers from the queue to the log, in order and at least once.
 *
 * <ul>
 *   <li>While the log takes them, records go straight there; those it has not confirmed are kept.
 *   <li>When it refuses one, every record that was not confirmed goes to the spool, and so does all
 *       that comes after, behind them.
 *   <li>The first record of the spool is tried until the log takes it, then the rest follows in
 *       chunks. When the spool is empty, records go straight to the log again.
 * </ul>
 *
 * What was sent and not confirmed may have arrived all the same: readers count an id once. With no
 * room in the spool either, records stay in the queue.
 */
final class AnswerShipping {

  private static final Logger LOG = Logger.getLogger(AnswerShipping.class);
  private static final Duration TICK = Duration.ofMillis(20);
  private static final Duration GATHER = Duration.ofMillis(10);
  private static final int MOST_UNCONFIRMED = 10_000;
  private static final int CHUNK = 4_000;

  /** A record on its way. One thread writes it, the log's own. */
  private final class Flight implements Landing {

    private final AnswerGiven answer;
    private volatile boolean settled;
    private volatile boolean arrived;

    Flight(AnswerGiven answer) {
      this.answer = answer;
    }

    @Override
    public void landed(@Nullable LogUnavailableException refusal) {
      arrived = refusal == null;
      refused |= refusal != null;
      settled = true;
    }
  }

  private final BlockingQueue<Supplier<AnswerGiven>> queue;
  private final Spool spool;
  private final AnswerLog log;
  private final Duration sync;
  private final Duration retry;
  private final AuditMeters meters;

  /** Sent straight to the log and not confirmed, oldest first. */
  private final Deque<Flight> unconfirmed = new ArrayDeque<>();

  /** On its way to the spool, oldest first; holds something for long only while that is full. */
  private final Deque<byte[]> toSpool = new ArrayDeque<>();

  private volatile boolean spooling = true;
  private volatile boolean refused;
  private volatile boolean closing;
  private @Nullable Thread thread;

  private Spool.@Nullable Chunk chunk;
  private List<Flight> shipped = List.of();
  private int chunkSize = 1;
  private long retryAtNanos = System.nanoTime();
  private long syncAtNanos = System.nanoTime();

  /**
   * @param sync how long what was spooled may stay unsynced
   * @param retry pause before a record that was refused is tried again
   */
  AnswerShipping(
      BlockingQueue<Supplier<AnswerGiven>> queue,
      Spool spool,
      AnswerLog log,
      Duration sync,
      Duration retry,
      AuditMeters meters) {
    this.queue = queue;
    this.spool = spool;
    this.log = log;
    this.sync = sync;
    this.retry = retry;
    this.meters = meters;
  }

  void start() {
    thread = Thread.ofPlatform().name("ship-answers").daemon().start(this::run);
  }

  /** Whether records go to the spool, for the log takes none. */
  boolean isSpooling() {
    return spooling;
  }

  /** Ships what waits, or spools it where the log takes none, and closes the spool. */
  void close() throws InterruptedException {
    closing = true;
    Thread running = thread;
    if (running != null) {
      running.join();
    }
    spool.close();
  }

  private void run() {
    while (!closing) {
      stepOrPause();
    }
    while (!spooling && !(queue.isEmpty() && unconfirmed.isEmpty())) {
      stepOrPause();
    }
    // what is left goes to the spool
    take(Duration.ZERO).forEach(this::addToSpool);
    fillSpool();
    if (!toSpool.isEmpty() || !queue.isEmpty()) {
      meters.lost(toSpool.size() + queue.size());
      LOG.errorf("answers stay unrecorded records=%d", toSpool.size() + queue.size());
    }
  }

  private void stepOrPause() {
    try {
      if (spooling) {
        spool();
      } else {
        ship();
      }
    } catch (UncheckedIOException e) {
      LOG.errorf(e, "answers cannot be spooled, trying again");
      LockSupport.parkNanos(retry.toNanos());
    }
  }

  private void ship() {
    while (!unconfirmed.isEmpty() && unconfirmed.getFirst().arrived) {
      unconfirmed.removeFirst();
      meters.recorded();
    }
    if (refused) {
      retreat();
    } else if (unconfirmed.size() >= MOST_UNCONFIRMED) {
      LockSupport.parkNanos(TICK.toNanos());
    } else {
      for (AnswerGiven answer : take(TICK)) {
        unconfirmed.add(send(answer));
      }
      // so that one waking serves many records
      LockSupport.parkNanos(GATHER.toNanos());
    }
  }

  /** To the spool with all that the log has not confirmed. */
  private void retreat() {
    while (!unconfirmed.stream().allMatch(flight -> flight.settled)) {
      LockSupport.parkNanos(TICK.toNanos());
    }
    for (Flight flight : unconfirmed) {
      if (flight.arrived) {
        meters.recorded();
      } else {
        addToSpool(flight.answer);
      }
    }
    LOG.warnf("the log takes no answers, they are spooled records=%d", toSpool.size());
    unconfirmed.clear();
    // one alone finds out whether the log takes any: of more the first might be refused, and the
    // others arrive before them
    chunkSize = 1;
    spooling = true;
  }

  private void spool() {
    if (toSpool.isEmpty()) {
      take(TICK).forEach(this::addToSpool);
    } else {
      LockSupport.parkNanos(TICK.toNanos());
    }
    fillSpool();
    if (System.nanoTime() - syncAtNanos >= 0) {
      spool.sync();
      syncAtNanos = System.nanoTime() + sync.toNanos();
    }
    unspool();
    if (toSpool.isEmpty() && spool.isEmpty() && log.isOpen()) {
      LOG.info("answers go to the log");
      refused = false;
      spooling = false;
    }
  }

  private void fillSpool() {
    while (!toSpool.isEmpty() && spool.append(toSpool.getFirst())) {
      toSpool.removeFirst();
      meters.spooled();
    }
  }

  private void unspool() {
    Spool.Chunk sent = chunk;
    if (sent != null && shipped.stream().allMatch(flight -> flight.settled)) {
      if (shipped.stream().allMatch(flight -> flight.arrived)) {
        spool.release(sent);
        shipped.forEach(flight -> meters.recorded());
        chunkSize = CHUNK;
      } else {
        chunkSize = 1;
        retryAtNanos = System.nanoTime() + retry.toNanos();
      }
      chunk = null;
    }
    // the file is the cheaper way: what is in it waits while memory fills
    if (chunk == null
        && queue.size() < queue.remainingCapacity()
        && !spool.isEmpty()
        && log.isOpen()
        && System.nanoTime() - retryAtNanos >= 0) {
      chunk = spool.read(chunkSize);
      shipped =
          chunk.records().stream()
              .map(record -> send(EventType.ANSWER_GIVEN.parse(record)))
              .toList();
    }
  }

  private Flight send(AnswerGiven answer) {
    Flight flight = new Flight(answer);
    try {
      log.write(answer, flight);
    } catch (RuntimeException e) {
      flight.landed(new LogUnavailableException("the log was handed no answer", e));
    }
    return flight;
  }

  private void addToSpool(AnswerGiven answer) {
    toSpool.add(EventType.ANSWER_GIVEN.write(answer));
  }

  /** The next records of the queue; none when nothing came within the patience. */
  private List<AnswerGiven> take(Duration patience) {
    List<Supplier<AnswerGiven>> taken = new ArrayList<>();
    try {
      Supplier<AnswerGiven> first = queue.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
      if (first != null) {
        taken.add(first);
        queue.drainTo(taken, CHUNK - 1);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts this thread", e);
    }
    List<AnswerGiven> answers = new ArrayList<>(taken.size());
    for (Supplier<AnswerGiven> record : taken) {
      try {
        answers.add(record.get());
      } catch (IllegalArgumentException | InvalidEventException e) {
        meters.lost(1);
        LOG.errorf("answer cannot be recorded: %s", e.getMessage());
      }
    }
    return answers;
  }
}
