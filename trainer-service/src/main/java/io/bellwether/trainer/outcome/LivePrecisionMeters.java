package io.bellwether.trainer.outcome;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code bellwether.trainer.live.precision}: of the {@value #SHOWN} snapshots that answered last,
 * the live precision of answers whose window has closed.
 */
@ApplicationScoped
class LivePrecisionMeters {

  private static final int SHOWN = 10;

  private final LivePrecision precision;
  private final MultiGauge gauge;

  LivePrecisionMeters(LivePrecision precision, MeterRegistry registry) {
    this.precision = precision;
    this.gauge =
        MultiGauge.builder("bellwether.trainer.live.precision")
            .description("Share of the first five securities of answers that was bought since")
            .register(registry);
  }

  void refresh() {
    List<Row<?>> rows =
        precision.snapshots().stream().limit(SHOWN).<Row<?>>mapMulti(this::row).toList();
    gauge.register(rows, true);
  }

  private void row(SnapshotOutcome snapshot, Consumer<Row<?>> rows) {
    precision
        .of(snapshot.snapshotId())
        .ifPresent(
            share ->
                rows.accept(Row.of(Tags.of("snapshot", snapshot.snapshotId()), share.value())));
  }
}
