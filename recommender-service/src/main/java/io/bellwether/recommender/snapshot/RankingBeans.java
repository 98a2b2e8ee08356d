package io.bellwether.recommender.snapshot;

import io.bellwether.serving.Served;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What this service serves, with its meters. */
@ApplicationScoped
class RankingBeans {

  @Produces
  @Singleton
  Served<LiveRanking> served(MeterRegistry meters, Rankings rankings) {
    Served<LiveRanking> served = new Served<>(LiveRanking.TOPICS, rankings::counting);
    Gauge.builder("bellwether.recommender.snapshot.age", served, Served::ageSeconds)
        .description("Time since the snapshot in service was published")
        .baseUnit("seconds")
        .register(meters);
    return served;
  }
}
