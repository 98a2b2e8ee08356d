package io.bellwether.trainer.when;

import io.bellwether.contracts.event.AnswerGiven;
import io.bellwether.contracts.event.ClientBrief;
import io.bellwether.contracts.event.Feedback;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.event.SnapshotRefused;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.event.TradeCancelled;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.eventlog.LogEntry;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * At which offsets keys of a topic were first met: 24 to 48 bytes a key. A key whose first word
 * compaction removed is met where it was described again. Safe for use by several threads.
 */
final class KnownKeys implements Consumer<LogEntry> {

  private final Map<TopicPartition, FirstMet> partitions = new HashMap<>();

  @Override
  public synchronized void accept(LogEntry entry) {
    if (entry instanceof LogEntry.Recorded recorded) {
      switch (recorded.event().payload()) {
        case Security security -> meet(recorded, security.id().value());
        case Investor investor -> meet(recorded, investor.id().value());
        case Trade _,
            TradeCancelled _,
            SnapshotPublished _,
            SnapshotRefused _,
            AnswerGiven _,
            Feedback _,
            ClientBrief _ -> {}
      }
    }
  }

  /** How many of a topic were met before the offsets, and how many at or after them. */
  synchronized Sighting.Growth growth(String topic, OffsetVector since) {
    long before = 0;
    long after = 0;
    for (Map.Entry<TopicPartition, FirstMet> each : partitions.entrySet()) {
      if (each.getKey().topic().equals(topic)) {
        int earlier = each.getValue().before(since.next(each.getKey()));
        before += earlier;
        after += each.getValue().size - earlier;
      }
    }
    return new Sighting.Growth(before, after);
  }

  private void meet(LogEntry.Recorded entry, String key) {
    partitions
        .computeIfAbsent(entry.partition(), partition -> new FirstMet())
        .meet(key, entry.offset());
  }

  /** Of one partition, whose entries come in order. */
  private static final class FirstMet {

    private static final int FIRST_SLOTS = 64;

    // hashes of keys, 0 is an empty slot; two keys of one hash count as one
    private long[] slots = new long[FIRST_SLOTS];
    private long[] offsets = new long[FIRST_SLOTS / 2];
    private int size;

    void meet(String key, long offset) {
      if (!insert(hash(key))) {
        return;
      }
      offsets[size++] = offset;
      if (size == offsets.length) {
        offsets = Arrays.copyOf(offsets, 2 * size);
        long[] held = slots;
        slots = new long[2 * held.length];
        Arrays.stream(held).filter(hash -> hash != 0).forEach(this::insert);
      }
    }

    int before(long offset) {
      int at = Arrays.binarySearch(offsets, 0, size, offset);
      return at < 0 ? -at - 1 : at;
    }

    private boolean insert(long hash) {
      int slot = (int) hash & (slots.length - 1);
      while (slots[slot] != 0) {
        if (slots[slot] == hash) {
          return false;
        }
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = hash;
      return true;
    }

    private static long hash(String key) {
      long hash = 0;
      for (int at = 0; at < key.length(); at++) {
        hash = (hash ^ key.charAt(at)) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 32;
      }
      return hash == 0 ? 1 : hash;
    }
  }
}
