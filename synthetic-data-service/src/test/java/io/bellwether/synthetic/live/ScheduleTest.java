package io.bellwether.synthetic.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final long DAY_SECONDS = 86_400;

  @Test
  void thePositionAloneSaysTheMoment() {
    List<Instant> all = moments(new Schedule(42, 3, START).from(0), 500);

    for (int position : List.of(0, 1, 137, 499)) {
      assertThat(new Schedule(42, 3, START).from(position).next()).isEqualTo(all.get(position));
    }
  }

  @Test
  void momentsComeInOrderAndNeverBeforeTheStart() {
    List<Instant> all = moments(new Schedule(7, 250, START).from(0), 50_000);

    assertThat(all).isSorted();
    assertThat(all.getFirst()).isAfterOrEqualTo(START);
  }

  @Test
  void anotherSeedGivesOtherMoments() {
    assertThat(moments(new Schedule(1, 3, START).from(0), 100))
        .isNotEqualTo(moments(new Schedule(2, 3, START).from(0), 100));
  }

  @Test
  void overDaysTheAverageIsTheRateThatWasAskedFor() {
    for (double rate : List.of(0.01, 0.7, 40.0)) {
      long trades = count(new Schedule(42, rate, START), 0, 30 * DAY_SECONDS);

      assertThat(trades / (30.0 * DAY_SECONDS)).isCloseTo(rate, within(0.1 * rate));
    }
  }

  @Test
  void theDayHasARhythm() {
    Schedule schedule = new Schedule(42, 10, START);
    long night = 0;
    long opening = 0;
    for (int day = 0; day < 30; day++) {
      night += count(schedule, day * DAY_SECONDS + 3 * 3600, day * DAY_SECONDS + 4 * 3600);
      opening += count(schedule, day * DAY_SECONDS + 7 * 3600, day * DAY_SECONDS + 8 * 3600);
    }

    // 260 % of the average against 10 %
    assertThat(opening / (double) night).isCloseTo(26, within(8.0));
  }

  @Test
  void inOneOfFiftyBlocksTradesComeFiveTimesAsOften() {
    Schedule schedule = new Schedule(42, 100, START);
    int bursts = 0;
    int blocks = 288 * 30;
    for (long block = 0; block < blocks; block++) {
      double rate = schedule.rate(300 * block);
      double calm = leastRateOfTheHour(schedule, 300 * block);
      if (rate > 2 * calm) {
        bursts++;
        assertThat(rate / calm).isCloseTo(5 / (45.0 / 49), within(1e-9));
      }
    }

    assertThat(bursts / (double) blocks).isCloseTo(1 / 50.0, within(0.006));
  }

  @Test
  void aHighRateLeavesNoHoles() {
    Schedule schedule = new Schedule(42, 5000, START.plusSeconds(9 * 3600));
    List<Instant> all = moments(schedule.from(0), 100_000);

    for (int i = 1; i < all.size(); i++) {
      assertThat(Duration.between(all.get(i - 1), all.get(i))).isLessThan(Duration.ofMillis(20));
    }
  }

  private static double leastRateOfTheHour(Schedule schedule, long second) {
    long hour = second / 3600 * 3600;
    double least = Double.MAX_VALUE;
    for (int block = 0; block < 12; block++) {
      least = Math.min(least, schedule.rate(hour + 300L * block));
    }
    return least;
  }

  private static long count(Schedule schedule, long from, long to) {
    long count = 0;
    for (long second = from; second < to; second++) {
      count += schedule.count(second);
    }
    return count;
  }

  private static List<Instant> moments(Schedule.Cursor cursor, int count) {
    List<Instant> moments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      moments.add(cursor.next());
    }
    return moments;
  }
}
