package io.bellwether.benchmarks.service;

import io.bellwether.contracts.event.SnapshotPublished;
import java.io.IOException;
import java.util.List;

/**
 * The 50 nearest clients from similarity-service under load: {@code benchmarks/run similar}. Takes
 * the options of {@code service}, of which rates, seconds and JVM count.
 */
public final class SimilarBenchmark {

  private static final int NEAREST = 50;
  private static final List<Integer> BOUGHT = List.of(0, 5);
  private static final List<String> USUAL =
      List.of("--investors", "30000", "--securities", "2000", "--only", "rest,grpc");

  private SimilarBenchmark() {}

  public static void main(String[] words) throws IOException, InterruptedException {
    ServiceOptions options = options(words);
    ServedMarket market = new ServedMarket(options);
    Processors.holdSelf(Processors.LOAD);
    try (Deployment deployment = new Deployment("similarity-service", options.jvm())) {
      SnapshotPublished published = deployment.store(market.snapshot(1));
      deployment.announce(published);
      deployment.start();
      SteadyLoad load = new SteadyLoad(deployment, options);
      for (int bought : BOUGHT) {
        measure(deployment, load, options, bought);
      }
    }
  }

  private static void measure(
      Deployment deployment, SteadyLoad load, ServiceOptions options, int bought) {
    if (options.parts().contains("rest")) {
      String path = "/v1/investors/%s/similar?limit=" + NEAREST + "&bought=" + bought;
      try (Caller caller = new RestCaller(deployment.port(), path)) {
        say("REST", bought, load.measured(caller, options.rest()));
      }
    }
    if (options.parts().contains("grpc")) {
      try (Caller caller = new SimilarGrpcCaller(deployment.port(), NEAREST, bought)) {
        say("gRPC", bought, load.measured(caller, options.grpc()));
      }
    }
  }

  private static void say(String channel, int bought, String line) {
    System.out.printf("%s, each with %d of what it bought: %s%n", channel, bought, line);
  }

  private static ServiceOptions options(String[] words) {
    String[] all = new String[USUAL.size() + words.length];
    USUAL.toArray(all);
    System.arraycopy(words, 0, all, USUAL.size(), words.length);
    try {
      return ServiceOptions.of(all);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      System.err.println(e.getMessage());
      System.err.print(ServiceOptions.USAGE);
      System.exit(2);
      throw e;
    }
  }
}
