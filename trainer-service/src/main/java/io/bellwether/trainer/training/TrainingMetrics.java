package io.bellwether.trainer.training;

import io.bellwether.snapshots.SnapshotManifest;
import io.bellwether.snapshots.SnapshotMetric;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * {@code bellwether.trainer.trainings}, a timer by outcome: succeeded, cancelled or failed; and
 * {@code bellwether.trainer.snapshot.precision}, the precision@5 of the model that the last
 * snapshot serves, NaN before the first.
 */
@ApplicationScoped
class TrainingMetrics {

  private final MeterRegistry registry;
  private volatile double precision = Double.NaN;

  TrainingMetrics(MeterRegistry registry) {
    this.registry = registry;
    Gauge.builder("bellwether.trainer.snapshot.precision", this, metrics -> metrics.precision)
        .description("precision@5 of the served model on the test weeks")
        .register(registry);
  }

  Timer.Sample begin() {
    return Timer.start(registry);
  }

  void end(Timer.Sample training, String outcome) {
    training.stop(registry.timer("bellwether.trainer.trainings", "outcome", outcome));
  }

  void trained(SnapshotManifest manifest) {
    precision =
        manifest.metrics().stream()
            .filter(metric -> metric.model().equals(manifest.servedModel()))
            .mapToDouble(SnapshotMetric::value)
            .max()
            .orElse(Double.NaN);
  }
}
