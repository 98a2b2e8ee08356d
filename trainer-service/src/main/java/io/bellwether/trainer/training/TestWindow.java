package io.bellwether.trainer.training;

import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.trainer.fold.Mondays;
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
    return Mondays.upTo(latest, weeks - 1).getEpochSecond();
  }
}
