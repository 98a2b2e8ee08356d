package io.bellwether.recommender.snapshot;

import io.bellwether.recommender.experiment.Experiment;
import io.bellwether.recommender.rules.BookInForce;
import io.bellwether.serving.Served;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** What this service serves, with its meters. */
@ApplicationScoped
class RankingBeans {

  /** So that a burst of facts about securities is judged once a second, and no answer waits. */
  private static final Executor AFTER_A_SECOND =
      CompletableFuture.delayedExecutor(
          1, TimeUnit.SECONDS, task -> Thread.ofVirtual().name("rules").start(task));

  @Produces
  @Singleton
  Served<LiveRanking> served(MeterRegistry meters, BookInForce book, Experiment experiment) {
    Counter trades = meters.counter("bellwether.recommender.trades");
    Served<LiveRanking> served =
        new Served<>(
            LiveRanking.TOPICS,
            snapshot ->
                new LiveRanking(snapshot, book, experiment, AFTER_A_SECOND, trades::increment));
    Gauge.builder("bellwether.recommender.snapshot.age", served, Served::ageSeconds)
        .description("Time since the snapshot in service was published")
        .baseUnit("seconds")
        .register(meters);
    return served;
  }
}
