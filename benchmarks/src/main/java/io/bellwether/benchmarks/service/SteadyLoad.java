package io.bellwether.benchmarks.service;

import java.time.Duration;
import java.util.Locale;

/** A load after a warm-up, and what the service used of its processor for it. */
final class SteadyLoad {

  private final Deployment deployment;
  private final ServiceOptions options;

  SteadyLoad(Deployment deployment, ServiceOptions options) {
    this.deployment = deployment;
    this.options = options;
  }

  /** One line. */
  String measured(Caller caller, int rate) {
    Load load = new Load(caller, rate, options.investors());
    load.run(options.warmUp());
    Duration before = deployment.processorTime();
    String line = load.run(options.measured()).line();
    Duration used = deployment.processorTime().minus(before);
    return String.format(
        Locale.ROOT,
        "%s, %.0f us of the processor an answer",
        line,
        used.toNanos() * 1e-3 / (rate * options.measured().toSeconds()));
  }
}
