package io.bellwether.recommender.feedback;

import io.bellwether.contracts.event.Feedback;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.eventlog.LogUnavailableException;
import io.bellwether.eventlog.LogWriter;
import io.bellwether.recommender.audit.OutgoingLog;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Takes feedback, and is done when the log has it. May wait: not for an event loop. */
@Singleton
final class Feedbacks {

  private static final String RECEIVED = "bellwether.recommender.feedback";

  private final OutgoingLog log;
  private final MeterRegistry meters;

  Feedbacks(OutgoingLog log, MeterRegistry meters) {
    this.log = log;
    this.meters = meters;
  }

  /**
   * Writes the whole batch and returns its ids.
   *
   * @throws io.bellwether.contracts.InvalidValueException before anything is written
   * @throws LogUnavailableException when the log did not take all of it; sending it again is safe
   */
  List<String> take(FeedbackBatch batch) {
    List<Event<Feedback>> events = CheckedFeedback.of(batch, Instant.now());
    LogWriter writer = log.writer();
    List<CompletableFuture<Void>> written =
        events.stream().map(event -> writer.write(EventType.FEEDBACK, event)).toList();
    try {
      written.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw e.getCause() instanceof LogUnavailableException away ? away : e;
    }
    for (Event<Feedback> event : events) {
      String kind = event.payload().kind().name().toLowerCase(Locale.ROOT);
      meters.counter(RECEIVED, "kind", kind).increment();
    }
    return events.stream().map(Event::id).toList();
  }
}
