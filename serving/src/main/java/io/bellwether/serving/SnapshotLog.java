package io.bellwether.serving;

import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogReader;
import java.util.Set;

/** Opens the log for a snapshot's follower. */
@FunctionalInterface
public interface SnapshotLog {

  /**
   * A reader at the given offsets. Throws {@link io.bellwether.eventlog.LogUnavailableException}
   * while the broker is away, which the follower waits out.
   *
   * @param snapshotId names the reader to the broker
   */
  LogReader open(String snapshotId, Set<Topic> topics, OffsetVector from);
}
