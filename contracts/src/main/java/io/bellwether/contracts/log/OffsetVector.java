package io.bellwether.contracts.log;

import io.bellwether.contracts.InvalidValueException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the log has been read: for each partition the next offset to read. A partition that is
 * absent has not been read at all. Keys are {@code topic-partition}, ascending.
 */
public record OffsetVector(SortedMap<String, Long> nextOffsets) {

  private static final Pattern PARTITION = Pattern.compile(".+-(0|[1-9]\\d{0,8})");

  public static final OffsetVector START = new OffsetVector(new TreeMap<>());

  public OffsetVector {
    nextOffsets.forEach(OffsetVector::check);
    nextOffsets = Collections.unmodifiableSortedMap(new TreeMap<>(nextOffsets));
  }

  public static OffsetVector of(Map<TopicPartition, Long> offsets) {
    TreeMap<String, Long> named = new TreeMap<>();
    offsets.forEach((partition, next) -> named.put(partition.toString(), next));
    return new OffsetVector(named);
  }

  public long next(TopicPartition partition) {
    return nextOffsets.getOrDefault(partition.toString(), 0L);
  }

  /** Whether everything before {@code other} has been read here too. */
  public boolean reaches(OffsetVector other) {
    return other.nextOffsets.entrySet().stream()
        .allMatch(entry -> nextOffsets.getOrDefault(entry.getKey(), 0L) >= entry.getValue());
  }

  /** The part that speaks of the given topics. */
  public OffsetVector of(java.util.Collection<Topic> topics) {
    Set<String> names = topics.stream().map(Topic::topicName).collect(Collectors.toSet());
    TreeMap<String, Long> part = new TreeMap<>(nextOffsets);
    part.keySet().removeIf(partition -> !names.contains(topicName(partition)));
    return new OffsetVector(part);
  }

  public static TopicPartition partition(String key) {
    int dash = key.lastIndexOf('-');
    return new TopicPartition(key.substring(0, dash), Integer.parseInt(key.substring(dash + 1)));
  }

  private static String topicName(String partition) {
    return partition.substring(0, partition.lastIndexOf('-'));
  }

  private static void check(String partition, Long next) {
    if (!PARTITION.matcher(partition).matches()) {
      throw new InvalidValueException("partition", partition, "topic-number");
    }
    if (next < 0) {
      throw new InvalidValueException("offsets[" + partition + "]", next, "at least 0");
    }
  }
}
