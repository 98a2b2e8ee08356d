package io.bellwether.trainer.when;

import io.bellwether.contracts.event.Metric;
import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.log.OffsetVector;
import java.util.Optional;

/**
 * The log and the snapshot in service, at one look.
 *
 * @param end where securities, users and trades end
 * @param inService the latest snapshot of the line
 * @param trades before and since the last training; an entry that repeats or cancels one is one
 * @param live how its answers fared
 */
record Sighting(
    OffsetVector end,
    SnapshotPublished inService,
    Growth trades,
    Growth securities,
    Growth investors,
    Optional<Estimate> live) {

  /** How many there were, and how many came since. */
  record Growth(long before, long since) {

    /** Since as a share of before; of nothing, one is all. */
    double share() {
      return (double) since / Math.max(1, before);
    }
  }

  boolean anythingNew() {
    return trades.since() + securities.since() + investors.since() > 0;
  }

  /** What the snapshot's model had on the test weeks; 0 where its metrics do not say. */
  double precision() {
    return inService.metrics().stream()
        .filter(metric -> metric.model().equals(inService.servedModel()))
        .mapToDouble(Metric::value)
        .max()
        .orElse(0);
  }
}
