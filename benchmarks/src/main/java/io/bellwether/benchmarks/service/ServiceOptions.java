package io.bellwether.benchmarks.service;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What is measured, and on what.
 *
 * @param rest answers a second to ask for over REST
 * @param grpc the same over gRPC
 * @param jvm further options of the service's JVM
 * @param parts what is to be measured
 * @param trades a second into the log while a trade's way to the answers is timed
 */
record ServiceOptions(
    int investors,
    int securities,
    int factors,
    int rest,
    int grpc,
    int trades,
    Duration warmUp,
    Duration measured,
    int starts,
    Set<String> parts,
    List<String> jvm) {

  private static final Set<String> PARTS = Set.of("rest", "grpc", "swap", "fresh", "starts");

  static final String USAGE =
      """
      benchmarks/run service [--investors N] [--securities N] [--factors N] [--rest N] [--grpc N]
          [--trades N] [--warm-up SECONDS] [--seconds SECONDS] [--starts N]
          [--only PART,...] [--jvm "OPTION..."]

        500,000 investors, 20,000 securities, 64 factors; 2,500 answers a second over REST and 3,500
        over gRPC, 2,000 trades a second, each for 30 s after 10 s that do not count, and 5 starts.
        The parts are rest, grpc, swap, fresh and starts.
        The service is held to the first processor, broker and load to the second.
      """;

  static ServiceOptions of(String[] words) {
    int investors = 500_000;
    int securities = 20_000;
    int factors = 64;
    int rest = 2_500;
    int grpc = 3_500;
    int trades = 2_000;
    int warmUp = 10;
    int seconds = 30;
    int starts = 5;
    Set<String> parts = PARTS;
    List<String> jvm = List.of();
    for (int at = 0; at < words.length; at += 2) {
      if (words[at].equals("--jvm")) {
        jvm = List.of(words[at + 1].split(" +"));
        continue;
      }
      if (words[at].equals("--only")) {
        parts = Set.of(words[at + 1].split(","));
        if (!PARTS.containsAll(parts)) {
          throw new IllegalArgumentException(
              "--only is %s, but must be of %s".formatted(parts, PARTS));
        }
        continue;
      }
      int value = Integer.parseInt(words[at + 1]);
      switch (words[at]) {
        case "--investors" -> investors = value;
        case "--securities" -> securities = value;
        case "--factors" -> factors = value;
        case "--rest" -> rest = value;
        case "--grpc" -> grpc = value;
        case "--trades" -> trades = value;
        case "--warm-up" -> warmUp = value;
        case "--seconds" -> seconds = value;
        case "--starts" -> starts = value;
        default -> throw new IllegalArgumentException(words[at] + " is no option of the benchmark");
      }
    }
    return new ServiceOptions(
        investors,
        securities,
        factors,
        rest,
        grpc,
        trades,
        Duration.ofSeconds(warmUp),
        Duration.ofSeconds(seconds),
        starts,
        parts,
        jvm);
  }
}
