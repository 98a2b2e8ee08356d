package io.bellwether.recommender.snapshot;

import io.bellwether.recommender.experiment.Experiment;
import io.bellwether.recommender.rules.BookInForce;
import io.bellwether.snapshots.Snapshot;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Makes the ranking over a snapshot, by the rules in force and those of the experiment. */
@Singleton
class Rankings {

  /** So that a burst of facts about securities is judged once a second, and no answer waits. */
  private static final Executor AFTER_A_SECOND =
      CompletableFuture.delayedExecutor(
          1, TimeUnit.SECONDS, task -> Thread.ofVirtual().name("rules").start(task));

  private final BookInForce book;
  private final Experiment experiment;
  private final Runnable countTrade;

  Rankings(BookInForce book, Experiment experiment, MeterRegistry meters) {
    this.book = book;
    this.experiment = experiment;
    this.countTrade = meters.counter("bellwether.recommender.trades")::increment;
  }

  /** One that counts the trades it folds. */
  LiveRanking counting(Snapshot snapshot) {
    return new LiveRanking(snapshot, book, experiment, AFTER_A_SECOND, countTrade);
  }

  /** One beside it, whose trades are counted already. */
  LiveRanking silent(Snapshot snapshot) {
    return new LiveRanking(snapshot, book, experiment, AFTER_A_SECOND, () -> {});
  }
}
