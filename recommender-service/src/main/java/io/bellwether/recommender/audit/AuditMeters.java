package io.bellwether.recommender.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** {@code bellwether.recommender.audit.records}: records of answers by what became of them. */
final class AuditMeters {

  private static final String RECORDS = "bellwether.recommender.audit.records";

  private final Counter recorded;
  private final Counter spooled;
  private final Counter lost;

  AuditMeters(MeterRegistry meters) {
    this.recorded = meters.counter(RECORDS, "result", "recorded");
    this.spooled = meters.counter(RECORDS, "result", "spooled");
    this.lost = meters.counter(RECORDS, "result", "lost");
  }

  /** The log has it. */
  void recorded() {
    recorded.increment();
  }

  /** It waits in the file. */
  void spooled() {
    spooled.increment();
  }

  void lost(int records) {
    lost.increment(records);
  }

  long lostCount() {
    return (long) lost.count();
  }
}
