package io.bellwether.similarity.clients;

import io.bellwether.algorithms.distance.Measure;
import io.bellwether.serving.LiveSnapshot;
import io.bellwether.serving.Served;
import io.bellwether.similarity.SimilarityConfig;
import io.bellwether.similarity.weights.Desk;
import io.bellwether.similarity.weights.FeatureWeights;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.ToDoubleFunction;

/** What this service serves, with its meters. */
@ApplicationScoped
class ClientBeans {

  @Produces
  @Singleton
  Desk desk(SimilarityConfig config) {
    return new Desk(new FeatureWeights(config.weights()));
  }

  @Produces
  @Singleton
  Served<LiveClients> served(
      SimilarityConfig config, Measure usual, Desk desk, MeterRegistry meters) {
    Workers workers =
        new Workers(
            behind("fold-clients"),
            new GraphBuilder(behind("link-clients"), usual),
            config.changedMost(),
            config.graphFrom());
    Served<LiveClients> served =
        new Served<>(LiveClients.TOPICS, snapshot -> new LiveClients(snapshot, desk, workers));
    Gauge.builder("bellwether.similarity.snapshot.age", served, Served::ageSeconds)
        .description("Time since the snapshot in service was published")
        .baseUnit("seconds")
        .register(meters);
    gauge(
        meters,
        served,
        "bellwether.similarity.clients",
        "Clients in their places",
        LiveClients::placedCount);
    gauge(
        meters,
        served,
        "bellwether.similarity.changes",
        "Changes of clients that are not in their places yet",
        LiveClients::changeCount);
    gauge(
        meters,
        served,
        "bellwether.similarity.graph.recall",
        "Share of the 50 nearest that the graph finds, in a sample; NaN while none serves",
        clients -> Objects.requireNonNullElse(clients.graphRecall(), Double.NaN));
    return served;
  }

  private static void gauge(
      MeterRegistry meters,
      Served<LiveClients> served,
      String name,
      String description,
      ToDoubleFunction<LiveClients> value) {
    Gauge.builder(
            name,
            served,
            of -> {
              LiveSnapshot<LiveClients> current = of.currentOrNull();
              return current == null ? Double.NaN : value.applyAsDouble(current.state());
            })
        .description(description)
        .register(meters);
  }

  /** Answers come first. */
  private static Executor behind(String name) {
    return Executors.newSingleThreadExecutor(
        Thread.ofPlatform().name(name).priority(Thread.MIN_PRIORITY).daemon().factory());
  }
}
