package io.bellwether.contracts.log;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.wire.PartitionOffset;
import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** An offset vector to and from its Protobuf messages. */
final class OffsetsWire {

  private OffsetsWire() {}

  static List<PartitionOffset> toWire(OffsetVector offsets) {
    return offsets.nextOffsets().entrySet().stream()
        .map(offset -> toWire(offset.getKey(), offset.getValue()))
        .toList();
  }

  static OffsetVector fromWire(List<PartitionOffset> wire) {
    TreeMap<String, Long> offsets = new TreeMap<>();
    for (PartitionOffset offset : wire) {
      if (offset.getPartition() < 0) {
        throw new InvalidValueException("offsets.partition", offset.getPartition(), "at least 0");
      }
      offsets.put(offset.getTopic() + "-" + offset.getPartition(), offset.getNextOffset());
    }
    return new OffsetVector(offsets);
  }

  private static PartitionOffset toWire(String partition, long next) {
    TopicPartition named = OffsetVector.partition(partition);
    return PartitionOffset.newBuilder()
        .setTopic(named.topic())
        .setPartition(named.partition())
        .setNextOffset(next)
        .build();
  }
}
