package io.bellwether.contracts.log;

import io.bellwether.contracts.event.SnapshotRefused;
import java.util.TreeMap;

/** SnapshotRefused to and from its Protobuf message. */
final class SnapshotRefusedWire {

  private SnapshotRefusedWire() {}

  static io.bellwether.contracts.wire.SnapshotRefused toWire(SnapshotRefused refused) {
    String comparedWith = refused.comparedWith();
    return io.bellwether.contracts.wire.SnapshotRefused.newBuilder()
        .setId(refused.id())
        .setLine(refused.line())
        .setComparedWith(comparedWith == null ? "" : comparedWith)
        .addAllOffsets(OffsetsWire.toWire(refused.offsets()))
        .putAllConfiguration(refused.configuration())
        .setSeed(refused.seed())
        .setServedModel(refused.servedModel())
        .addAllMetrics(refused.metrics().stream().map(MetricWire::toWire).toList())
        .setLocation(refused.location())
        .setSha256(refused.sha256())
        .setSizeBytes(refused.sizeBytes())
        .setRefusedAt(WireFormat.toWire(refused.refusedAt()))
        .addAllReasons(refused.reasons())
        .build();
  }

  static SnapshotRefused fromWire(io.bellwether.contracts.wire.SnapshotRefused wire) {
    return new SnapshotRefused(
        wire.getId(),
        wire.getLine(),
        wire.getComparedWith().isEmpty() ? null : wire.getComparedWith(),
        OffsetsWire.fromWire(wire.getOffsetsList()),
        new TreeMap<>(wire.getConfigurationMap()),
        wire.getSeed(),
        wire.getServedModel(),
        wire.getMetricsList().stream().map(MetricWire::fromWire).toList(),
        wire.getLocation(),
        wire.getSha256(),
        wire.getSizeBytes(),
        WireFormat.fromWire("refusedAt", wire.hasRefusedAt(), wire.getRefusedAt()),
        wire.getReasonsList());
  }
}
