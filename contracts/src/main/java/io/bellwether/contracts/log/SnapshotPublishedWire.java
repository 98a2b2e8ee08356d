package io.bellwether.contracts.log;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Metric;
import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.wire.PartitionOffset;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** SnapshotPublished to and from its Protobuf message. */
final class SnapshotPublishedWire {

  private SnapshotPublishedWire() {}

  static io.bellwether.contracts.wire.SnapshotPublished toWire(SnapshotPublished snapshot) {
    var wire =
        io.bellwether.contracts.wire.SnapshotPublished.newBuilder()
            .setId(snapshot.id())
            .setLine(snapshot.line())
            .putAllConfiguration(snapshot.configuration())
            .setSeed(snapshot.seed())
            .setServedModel(snapshot.servedModel())
            .setLocation(snapshot.location())
            .setSha256(snapshot.sha256())
            .setSizeBytes(snapshot.sizeBytes())
            .setPublishedAt(WireFormat.toWire(snapshot.publishedAt()));
    String parentId = snapshot.parentId();
    if (parentId != null) {
      wire.setParentId(parentId);
    }
    snapshot
        .offsets()
        .nextOffsets()
        .forEach((partition, next) -> wire.addOffsets(offset(partition, next)));
    snapshot.metrics().forEach(metric -> wire.addMetrics(toWire(metric)));
    return wire.build();
  }

  static SnapshotPublished fromWire(io.bellwether.contracts.wire.SnapshotPublished wire) {
    TreeMap<String, Long> offsets = new TreeMap<>();
    for (PartitionOffset offset : wire.getOffsetsList()) {
      if (offset.getPartition() < 0) {
        throw new InvalidValueException("offsets.partition", offset.getPartition(), "at least 0");
      }
      offsets.put(offset.getTopic() + "-" + offset.getPartition(), offset.getNextOffset());
    }
    return new SnapshotPublished(
        wire.getId(),
        wire.getLine(),
        wire.getParentId().isEmpty() ? null : wire.getParentId(),
        new OffsetVector(offsets),
        new TreeMap<>(wire.getConfigurationMap()),
        wire.getSeed(),
        wire.getServedModel(),
        wire.getMetricsList().stream().map(SnapshotPublishedWire::fromWire).toList(),
        wire.getLocation(),
        wire.getSha256(),
        wire.getSizeBytes(),
        WireFormat.fromWire("publishedAt", wire.hasPublishedAt(), wire.getPublishedAt()));
  }

  private static PartitionOffset offset(String partition, long next) {
    TopicPartition named = OffsetVector.partition(partition);
    return PartitionOffset.newBuilder()
        .setTopic(named.topic())
        .setPartition(named.partition())
        .setNextOffset(next)
        .build();
  }

  private static io.bellwether.contracts.wire.Metric toWire(Metric metric) {
    return io.bellwether.contracts.wire.Metric.newBuilder()
        .setModel(metric.model())
        .setName(metric.name())
        .setValue(metric.value())
        .setLow(metric.low())
        .setHigh(metric.high())
        .setInvestorCount(metric.investorCount())
        .build();
  }

  private static Metric fromWire(io.bellwether.contracts.wire.Metric wire) {
    return new Metric(
        wire.getModel(),
        wire.getName(),
        wire.getValue(),
        wire.getLow(),
        wire.getHigh(),
        wire.getInvestorCount());
  }
}
