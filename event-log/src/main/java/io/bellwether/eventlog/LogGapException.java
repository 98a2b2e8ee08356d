package io.bellwether.eventlog;

import org.apache.kafka.common.TopicPartition;

/** The log does not hold what was asked for: it begins later, or ends earlier. */
public final class LogGapException extends RuntimeException {

  private LogGapException(String message) {
    super(message);
  }

  /** Retention, or somebody's hand, has removed what should have been read next. */
  static LogGapException before(TopicPartition partition, long next, long first) {
    return new LogGapException(
        "%s is to be read from offset %d, but begins at %d".formatted(partition, next, first));
  }

  /** The log was made anew, or lost its end. */
  static LogGapException after(TopicPartition partition, long next, long end) {
    return new LogGapException(
        "%s is to be read up to offset %d, but ends at %d".formatted(partition, next, end));
  }
}
