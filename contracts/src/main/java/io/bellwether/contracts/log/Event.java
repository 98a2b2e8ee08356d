package io.bellwether.contracts.log;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.event.Feedback;
import io.bellwether.contracts.event.Trade;
import java.time.Duration;
import java.time.Instant;

/**
 * An event in its CloudEvents envelope.
 *
 * @param id unique within its source; the same fact published twice has the same id
 * @param source a URI reference that names the producer
 * @param time when the event was made; a trade in it was executed, feedback in it occurred, at most
 *     a day later
 * @see "CloudEvents 1.0, context attributes id, source, time"
 */
public record Event<T extends DomainEvent>(String id, String source, Instant time, T payload) {

  /** Room for clocks that disagree. */
  private static final Duration MOST_AHEAD = Duration.ofDays(1);

  public Event {
    requireNotEmpty("ce_id", id);
    requireNotEmpty("ce_source", source);
    if (payload instanceof Trade trade) {
      // one trade of the far future would move every window that is counted from the latest trade
      requirePast("executedAt", trade.executedAt(), time);
    }
    if (payload instanceof Feedback feedback) {
      requirePast("occurredAt", feedback.occurredAt(), time);
    }
  }

  private static void requirePast(String field, Instant moment, Instant time) {
    Instant latest = time.plus(MOST_AHEAD);
    if (moment.isAfter(latest)) {
      throw new InvalidValueException(
          field, moment, "at most %s, a day after the event's ce_time".formatted(latest));
    }
  }

  private static void requireNotEmpty(String attribute, String value) {
    if (value.isEmpty()) {
      throw new InvalidValueException(attribute, value, "not empty");
    }
  }
}
