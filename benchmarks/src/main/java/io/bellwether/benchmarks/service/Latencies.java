package io.bellwether.benchmarks.service;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Times of answers by the order of their questions, and how many failed. */
final class Latencies {

  private final long[] nanos;
  private final long[] late;
  private int lateCount;
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicReference<@Nullable String> firstFailure = new AtomicReference<>();
  private volatile Duration length = Duration.ZERO;

  Latencies(int count) {
    this.nanos = new long[count];
    this.late = new long[count];
  }

  /**
   * @param failure null when there was none
   */
  void note(int index, long took, @Nullable String failure) {
    nanos[index] = took;
    if (failure != null) {
      failures.incrementAndGet();
      firstFailure.compareAndSet(null, failure);
    }
  }

  /**
   * Notes how much later than it was due a question was asked that the load had waited to ask: so
   * much of the times is the load's own. By the thread that asks.
   */
  void late(long by) {
    late[lateCount++] = by;
  }

  void took(Duration whole) {
    length = whole;
  }

  /** One line: rate, median, p99, most, failures, and what the load itself added at most. */
  String line() {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    long[] own = Arrays.copyOf(late, lateCount);
    Arrays.sort(own);
    String failed =
        failures.get() == 0
            ? "no errors"
            : failures.get() + " errors, first: " + firstFailure.get();
    return String.format(
        Locale.ROOT,
        "%.0f/s, p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, most %.1f ms, %s (asked late: p99 %.2f ms,"
            + " most %.1f ms)",
        nanos.length / (length.toNanos() * 1e-9),
        millis(sorted, 0.5),
        millis(sorted, 0.99),
        millis(sorted, 0.999),
        millis(sorted, 1),
        failed,
        millis(own, 0.99),
        millis(own, 1));
  }

  /** The largest p99 of any second. */
  double worstSecondMillis(int perSecond) {
    double worst = 0;
    for (int from = 0; from + perSecond <= nanos.length; from += perSecond) {
      long[] second = Arrays.copyOfRange(nanos, from, from + perSecond);
      Arrays.sort(second);
      worst = Math.max(worst, millis(second, 0.99));
    }
    return worst;
  }

  private static double millis(long[] sorted, double quantile) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted[(int) Math.ceil(quantile * (sorted.length - 1))] * 1e-6;
  }
}
