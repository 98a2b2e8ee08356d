package io.bellwether.contracts.log;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.DomainEvent;
import java.time.Instant;

/**
 * An event in its CloudEvents envelope.
 *
 * @param id unique within its source; the same fact published twice has the same id
 * @param source a URI reference that names the producer
 * @param time when the event was made
 * @see "CloudEvents 1.0, context attributes id, source, time"
 */
public record Event<T extends DomainEvent>(String id, String source, Instant time, T payload) {

  public Event {
    requireNotEmpty("id", id);
    requireNotEmpty("source", source);
  }

  private static void requireNotEmpty(String attribute, String value) {
    if (value.isEmpty()) {
      throw new InvalidValueException(attribute, value, "not empty");
    }
  }
}
