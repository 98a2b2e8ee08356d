package io.bellwether.benchmarks.service;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Asks at a steady rate, whether answers come or not. A time is counted from the moment when the
 * question was due, so that a service which keeps the load waiting is not flattered. As a caller
 * with a pool of connections it has at most {@value #MOST_OPEN} questions open; others wait here.
 */
final class Load {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static final int MOST_OPEN = 64;

  private final Caller caller;
  private final int perSecond;
  private final int investors;

  Load(Caller caller, int perSecond, int investors) {
    this.caller = caller;
    this.perSecond = perSecond;
    this.investors = investors;
  }

  /** Asks for so long and waits for the last answer. */
  Latencies run(Duration length) {
    int count = Math.toIntExact(length.toSeconds() * perSecond);
    Latencies latencies = new Latencies(count);
    Semaphore open = new Semaphore(MOST_OPEN);
    SplittableRandom random = new SplittableRandom(ThreadLocalRandom.current().nextLong());
    IntFunction<String> anyone = ignored -> ServedMarket.investor(random.nextInt(investors));
    long startNanos = System.nanoTime();
    for (int at = 0; at < count; at++) {
      long dueNanos = startNanos + (long) (at * 1e9 / perSecond);
      if (awaitNanos(dueNanos)) {
        latencies.late(System.nanoTime() - dueNanos);
      }
      int index = at;
      open.acquireUninterruptibly();
      caller.ask(
          anyone.apply(at),
          failure -> {
            latencies.note(index, System.nanoTime() - dueNanos, failure);
            open.release();
          });
    }
    awaitTheLast(open);
    latencies.took(Duration.ofNanos(System.nanoTime() - startNanos));
    return latencies;
  }

  /** A question that is never answered fails the measurement, and does not hang it. */
  private static void awaitTheLast(Semaphore open) {
    try {
      if (!open.tryAcquire(MOST_OPEN, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException(
            "%d questions are unanswered after %s"
                .formatted(MOST_OPEN - open.availablePermits(), PATIENCE));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Returns whether there was anything to wait for. */
  static boolean awaitNanos(long dueNanos) {
    boolean early = false;
    for (long left = dueNanos - System.nanoTime(); left > 0; left = dueNanos - System.nanoTime()) {
      early = true;
      LockSupport.parkNanos(left);
    }
    return early;
  }
}
