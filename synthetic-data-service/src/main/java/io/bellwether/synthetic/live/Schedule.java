package io.bellwether.synthetic.live;

import io.bellwether.markets.draw.Draws;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * When each trade of a live mode happens: a pure function of seed, rate and start.
 *
 * <p>The rate of a second is the average rate times {@link #DAY}, by the hour of UTC, times a
 * burst: in one of fifty blocks of five minutes, drawn, trades come five times as often, and in the
 * others a little less, so that the average over days is the rate asked for. A second has as many
 * trades as its rate, rounded up or down by a draw; each of them falls on a drawn microsecond.
 */
final class Schedule {

  /** Percent of the average rate in each hour of UTC: a night, an opening and a closing bell. */
  private static final int[] DAY = {
    10, 10, 10, 10, 10, 10, 40, 260, 220, 190, 170, 160,
    160, 190, 240, 260, 150, 90, 70, 50, 40, 20, 20, 10
  };

  // other numbers than those of the streams of markets
  private static final long ROUNDING = 1001;
  private static final long MOMENTS = 1002;
  private static final long BURSTS = 1003;

  private static final int BLOCK_SECONDS = 300;
  private static final int ONE_BLOCK_OF = 50;
  private static final double BURST = 5;
  private static final double CALM = (ONE_BLOCK_OF - BURST) / (ONE_BLOCK_OF - 1);
  private static final int STEPS = 1 << 30;

  private final long seed;
  private final double tradesPerSecond;
  private final Instant start;

  /**
   * @param start of the first second, whole seconds
   */
  Schedule(long seed, double tradesPerSecond, Instant start) {
    this.seed = seed;
    this.tradesPerSecond = tradesPerSecond;
    this.start = start.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Goes through the moments from a position on. */
  Cursor from(long position) {
    return new Cursor(position);
  }

  /** The expected number of trades in a second, counted from the start. */
  double rate(long second) {
    long epochSecond = start.getEpochSecond() + second;
    int hour = (int) Math.floorMod(Math.floorDiv(epochSecond, 3600L), 24L);
    long block = Math.floorDiv(epochSecond, (long) BLOCK_SECONDS);
    boolean burst = Draws.at(seed, BURSTS, block).below(ONE_BLOCK_OF) == 0;
    return tradesPerSecond * DAY[hour] / 100 * (burst ? BURST : CALM);
  }

  /** How many trades a second has, counted from the start. */
  int count(long second) {
    double drawn = Draws.at(seed, ROUNDING, second).below(STEPS) / (double) STEPS;
    return (int) (rate(second) + drawn);
  }

  private Instant[] moments(long second) {
    int[] micros = new int[count(second)];
    Draws draws = Draws.at(seed, MOMENTS, second);
    for (int i = 0; i < micros.length; i++) {
      micros[i] = draws.below(1_000_000);
    }
    Arrays.sort(micros);
    Instant begin = start.plusSeconds(second);
    return Arrays.stream(micros)
        .mapToObj(micro -> begin.plusNanos(1000L * micro))
        .toArray(Instant[]::new);
  }

  /** Moments one after the other. For one thread. */
  final class Cursor {

    private long second;
    private Instant[] moments;
    private int next;

    private Cursor(long position) {
      long before = 0;
      while (before + count(second) <= position) {
        before += count(second);
        second++;
      }
      moments = moments(second);
      next = (int) (position - before);
    }

    /** The moment of the next position. */
    Instant next() {
      while (next == moments.length) {
        second++;
        moments = moments(second);
        next = 0;
      }
      return moments[next++];
    }
  }
}
