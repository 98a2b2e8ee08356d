package io.bellwether.eventlog;

import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.Topic;
import org.apache.kafka.common.TopicPartition;

/** One record of the log, read and validated. */
public sealed interface LogEntry {

  TopicPartition partition();

  long offset();

  /** Something happened. */
  record Recorded(TopicPartition partition, long offset, Event<? extends DomainEvent> event)
      implements LogEntry {}

  /** A tombstone: all that was known under this key is to be forgotten. */
  record Erased(TopicPartition partition, long offset, Topic topic, String key)
      implements LogEntry {}
}
