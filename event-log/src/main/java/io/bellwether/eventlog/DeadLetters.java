package io.bellwether.eventlog;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where records go that are no events. */
@FunctionalInterface
public interface DeadLetters {

  /**
   * Buries a record with its reason. Called again for the same record when it is read again.
   *
   * @param reason what is wrong with it, naming field, value and bound
   */
  void bury(ConsumerRecord<String, byte[]> record, String reason);
}
