package io.bellwether.trainer.training;

import io.bellwether.algorithms.evaluation.Interactions;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;

/** Where the last weeks of a log begin. */
final class TestWindow {

  private TestWindow() {}

  /**
   * Monday 00:00 UTC of the first of the last {@code weeks} calendar weeks, the one of the latest
   * purchase included. In seconds since the epoch.
   */
  static long start(Interactions purchases, int weeks) {
    long latest =
        Arrays.stream(purchases.epochSeconds())
            .max()
            .orElseThrow(() -> new NothingToTrainOnException("the log holds no purchase"));
    LocalDate monday =
        Instant.ofEpochSecond(latest)
            .atZone(ZoneOffset.UTC)
            .toLocalDate()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return monday.minusWeeks(weeks - 1L).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }
}
