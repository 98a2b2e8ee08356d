package io.bellwether.similarity.neighbours;

import io.bellwether.serving.Served;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What this service serves, with its meters. */
@ApplicationScoped
class NeighbourBeans {

  @Produces
  @Singleton
  Served<LiveNeighbours> served(MeterRegistry meters) {
    Served<LiveNeighbours> served = new Served<>(LiveNeighbours.TOPICS, LiveNeighbours::new);
    Gauge.builder("bellwether.similarity.snapshot.age", served, Served::ageSeconds)
        .description("Time since the snapshot in service was published")
        .baseUnit("seconds")
        .register(meters);
    return served;
  }
}
