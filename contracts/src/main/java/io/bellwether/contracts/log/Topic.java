package io.bellwether.contracts.log;

import io.bellwether.contracts.InvalidValueException;
import java.util.Map;

/**
 * The topics of the log.
 *
 * <p>Compacted topics keep at least 30 days of superseded facts, so that a snapshot of that time
 * can be built again from its offsets; that of briefs keeps the last of each client.
 */
public enum Topic {
  SECURITIES("securities", 2, Cleanup.COMPACT),
  USERS("users", 4, Cleanup.COMPACT),
  TRADES("trades", 4, Cleanup.KEEP),
  SNAPSHOTS("snapshots", 1, Cleanup.COMPACT),
  ANSWERS("answers", 4, Cleanup.KEEP),
  FEEDBACK("feedback", 4, Cleanup.KEEP),
  CLIENT_BRIEFS("client-briefs", 4, Cleanup.LATEST),
  DEAD_LETTERS("dead-letters", 1, Cleanup.KEEP);

  private enum Cleanup {
    COMPACT,
    /** Compacted at once: nothing is built again from what is superseded. */
    LATEST,
    KEEP;

    private Map<String, String> settings() {
      return switch (this) {
        case COMPACT ->
            Map.of(
                "cleanup.policy", "compact",
                "min.compaction.lag.ms", "2592000000",
                // a tombstone must outlive the trades of whom it erased: ten years
                "delete.retention.ms", "315360000000");
        // a reader that was away for a month must read from the beginning
        case LATEST -> Map.of("cleanup.policy", "compact", "delete.retention.ms", "2592000000");
        case KEEP -> Map.of("cleanup.policy", "delete", "retention.ms", "-1");
      };
    }
  }

  private final String topicName;
  private final int partitionCount;
  private final Cleanup cleanup;

  Topic(String topicName, int partitionCount, Cleanup cleanup) {
    this.topicName = topicName;
    this.partitionCount = partitionCount;
    this.cleanup = cleanup;
  }

  public static Topic named(String topicName) {
    for (Topic topic : values()) {
      if (topic.topicName.equals(topicName)) {
        return topic;
      }
    }
    throw new InvalidValueException("topic", topicName, "one of the platform's topics");
  }

  public String topicName() {
    return topicName;
  }

  /** How many partitions it is made with; an operator may have made it with others. */
  public int partitionCount() {
    return partitionCount;
  }

  /** Broker settings that it is made with. */
  public Map<String, String> settings() {
    return cleanup.settings();
  }
}
