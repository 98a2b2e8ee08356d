package io.bellwether.benchmarks.service;

import io.bellwether.contracts.event.SnapshotPublished;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** A recommender under load: {@code benchmarks/run service}. */
public final class ServiceBenchmark {

  private final ServiceOptions options;
  private final ServedMarket market;
  private final Deployment deployment;

  private ServiceBenchmark(ServiceOptions options, ServedMarket market, Deployment deployment) {
    this.options = options;
    this.market = market;
    this.deployment = deployment;
  }

  public static void main(String[] words) throws IOException, InterruptedException {
    ServiceOptions options;
    try {
      options = ServiceOptions.of(words);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      System.err.println(e.getMessage());
      System.err.print(ServiceOptions.USAGE);
      System.exit(2);
      return;
    }
    ServedMarket market = new ServedMarket(options);
    Processors.holdSelf(Processors.LOAD);
    try (Deployment deployment = new Deployment("recommender-service", options.jvm())) {
      new ServiceBenchmark(options, market, deployment).run();
    }
  }

  private void run() throws IOException, InterruptedException {
    SnapshotPublished published = deployment.store(market.snapshot(1));
    deployment.announce(published);
    double ready = seconds(deployment.start());
    say(
        "snapshot of %.0f MB, first start ready in %.2f s, of which %.2f s of the processor",
        published.sizeBytes() * 1e-6, ready, seconds(deployment.processorTime()));
    for (Part part :
        List.of(
            new Part("rest", this::rest),
            new Part("grpc", this::grpc),
            new Part("swap", this::swap),
            new Part("fresh", this::fresh),
            new Part("starts", this::starts))) {
      if (options.parts().contains(part.name())) {
        part.measurement().run();
      }
    }
  }

  private record Part(String name, Measurement measurement) {}

  private interface Measurement {
    void run() throws IOException, InterruptedException;
  }

  private void rest() {
    try (Caller caller = RestCaller.ofRecommendations(deployment.port())) {
      say("REST: %s", measured(caller, options.rest()));
    }
  }

  private void grpc() {
    try (Caller caller = new GrpcCaller(deployment.port())) {
      say("gRPC: %s", measured(caller, options.grpc()));
    }
  }

  private String measured(Caller caller, int rate) {
    return new SteadyLoad(deployment, options).measured(caller, rate);
  }

  private void swap() throws IOException, InterruptedException {
    String before = deployment.serving();
    // written before the load begins, whose processor it would take
    SnapshotPublished next = deployment.store(market.snapshot(2));
    System.gc();
    CompletableFuture<Void> published =
        CompletableFuture.runAsync(
            () -> deployment.announce(next),
            CompletableFuture.delayedExecutor(2, java.util.concurrent.TimeUnit.SECONDS));
    Latencies latencies;
    try (Caller caller = RestCaller.ofRecommendations(deployment.port())) {
      latencies = new Load(caller, options.rest(), options.investors()).run(options.measured());
    }
    published.join();
    String after = deployment.serving();
    say(
        "REST while a snapshot is swapped (%s): %s, worst p99 of a second %.2f ms",
        before.equals(after) ? "NOT SWAPPED" : "swapped",
        latencies.line(),
        latencies.worstSecondMillis(options.rest()));
  }

  private void fresh() {
    try (RestCaller caller = RestCaller.ofRecommendations(deployment.port())) {
      Freshness freshness = new Freshness(deployment.writer(), caller, options);
      freshness.run(options.warmUp());
      Duration before = deployment.processorTime();
      String line = freshness.run(options.measured()).line();
      say(
          "from a trade's send to its client's answers, at %d trades/s: %s, %.0f %% of the processor",
          options.trades(),
          line,
          100.0
              * deployment.processorTime().minus(before).toNanos()
              / options.measured().toNanos());
    }
  }

  private void starts() throws IOException, InterruptedException {
    List<Double> ready = new ArrayList<>();
    deployment.stop();
    deployment.start();
    for (int start = 0; start < options.starts(); start++) {
      deployment.kill();
      ready.add(seconds(deployment.start()));
    }
    Collections.sort(ready);
    say(
        "ready after a kill in %s s, the last with %.2f s of the processor",
        ready, seconds(deployment.processorTime()));
  }

  private static double seconds(Duration duration) {
    return Math.round(duration.toMillis() / 10.0) / 100.0;
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
