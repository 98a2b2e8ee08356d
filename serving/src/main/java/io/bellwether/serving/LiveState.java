package io.bellwether.serving;

import io.bellwether.eventlog.LogEntry;
import java.util.function.Consumer;

/**
 * What a service answers from: a snapshot, and a fold of the log on from the snapshot's offsets.
 *
 * <p>Entries are accepted on one thread while any number of threads read. A trade counts once
 * because the fold begins exactly where the snapshot ends; entries may still repeat an event, so
 * accepting one twice must change nothing.
 */
public interface LiveState extends Consumer<LogEntry> {

  /** Answers a few times for nobody, so that the first real answer is not slow. */
  void warm();
}
