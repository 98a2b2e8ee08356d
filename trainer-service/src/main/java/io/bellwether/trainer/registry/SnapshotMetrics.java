package io.bellwether.trainer.registry;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * {@code bellwether.trainer.snapshots}, a counter by outcome: published or refused by a training;
 * promoted, pinned, unpinned or rolled-back by hand; removed from the store.
 */
@ApplicationScoped
public class SnapshotMetrics {

  private final MeterRegistry meters;

  SnapshotMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  public void said(String outcome) {
    meters.counter("bellwether.trainer.snapshots", "outcome", outcome).increment();
  }
}
