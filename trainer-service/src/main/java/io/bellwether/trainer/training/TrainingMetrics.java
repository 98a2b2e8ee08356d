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
 * snapshot serves, NaN before the first. Of the training at work {@code
 * bellwether.trainer.training.running} is 1, and {@code bellwether.trainer.training.phase.done} the
 * share of its present phase; 0 and NaN while there is none.
 */
@ApplicationScoped
class TrainingMetrics {

  private final MeterRegistry registry;
  private volatile double precision = Double.NaN;
  private volatile double phaseDone = Double.NaN;
  private volatile int running;

  TrainingMetrics(MeterRegistry registry) {
    this.registry = registry;
    Gauge.builder("bellwether.trainer.snapshot.precision", this, metrics -> metrics.precision)
        .description("precision@5 of the served model on the test weeks")
        .register(registry);
    Gauge.builder("bellwether.trainer.training.running", this, metrics -> metrics.running)
        .description("1 while a training is at work")
        .register(registry);
    Gauge.builder("bellwether.trainer.training.phase.done", this, metrics -> metrics.phaseDone)
        .description("share of the present phase that is done, NaN while no training is at work")
        .register(registry);
  }

  Timer.Sample begin() {
    running = 1;
    phaseDone = 0;
    return Timer.start(registry);
  }

  /** How far the training at work is in its phase. */
  void at(long done, long total) {
    phaseDone = total == 0 ? 0 : (double) done / total;
  }

  void end(Timer.Sample training, String outcome) {
    running = 0;
    phaseDone = Double.NaN;
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
