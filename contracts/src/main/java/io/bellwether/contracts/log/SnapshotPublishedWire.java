package io.bellwether.contracts.log;

import io.bellwether.contracts.event.SnapshotPublished;
import java.util.TreeMap;

/** SnapshotPublished to and from its Protobuf message. */
final class SnapshotPublishedWire {

  private SnapshotPublishedWire() {}

  static io.bellwether.contracts.wire.SnapshotPublished toWire(SnapshotPublished snapshot) {
    String parentId = snapshot.parentId();
    return io.bellwether.contracts.wire.SnapshotPublished.newBuilder()
        .setId(snapshot.id())
        .setLine(snapshot.line())
        .setParentId(parentId == null ? "" : parentId)
        .addAllOffsets(OffsetsWire.toWire(snapshot.offsets()))
        .putAllConfiguration(snapshot.configuration())
        .setSeed(snapshot.seed())
        .setServedModel(snapshot.servedModel())
        .addAllMetrics(snapshot.metrics().stream().map(MetricWire::toWire).toList())
        .setLocation(snapshot.location())
        .setSha256(snapshot.sha256())
        .setSizeBytes(snapshot.sizeBytes())
        .setPublishedAt(WireFormat.toWire(snapshot.publishedAt()))
        .setPinned(snapshot.pinned())
        .setCause(snapshot.cause())
        .build();
  }

  static SnapshotPublished fromWire(io.bellwether.contracts.wire.SnapshotPublished wire) {
    return new SnapshotPublished(
        wire.getId(),
        wire.getLine(),
        wire.getParentId().isEmpty() ? null : wire.getParentId(),
        OffsetsWire.fromWire(wire.getOffsetsList()),
        new TreeMap<>(wire.getConfigurationMap()),
        wire.getSeed(),
        wire.getServedModel(),
        wire.getMetricsList().stream().map(MetricWire::fromWire).toList(),
        wire.getLocation(),
        wire.getSha256(),
        wire.getSizeBytes(),
        WireFormat.fromWire("publishedAt", wire.hasPublishedAt(), wire.getPublishedAt()),
        wire.getPinned(),
        wire.getCause());
  }
}
