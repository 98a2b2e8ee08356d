package io.bellwether.trainer.outcome;

import io.bellwether.contracts.event.FeedbackKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * An answer and what came of it.
 *
 * @param feedback oldest first
 * @param bought securities of the answer that the client bought within the window after it
 * @param windowClosesAt until when a purchase counts
 */
public record AnswerStory(
    RecordedAnswer answer, List<Said> feedback, List<Bought> bought, Instant windowClosesAt) {

  /** What was said of the answer. */
  public record Said(String id, FeedbackKind kind, List<String> securityIds, Instant occurredAt) {}

  /**
   * A purchase of what was recommended.
   *
   * @param executedAt of the first purchase after the answer
   */
  public record Bought(String securityId, Instant executedAt) {}

  static AnswerStory of(RecordedAnswer answer, ClientRecord client, Duration window) {
    List<String> items = answer.items().stream().map(RecordedAnswer.Item::securityId).toList();
    Map<String, Instant> bought = client.bought(items, answer.answeredAt(), window);
    return new AnswerStory(
        answer,
        client.feedback().entrySet().stream()
            .filter(said -> said.getValue().answerId().equals(answer.recommendationId()))
            .map(AnswerStory::said)
            .sorted(Comparator.comparing(Said::occurredAt))
            .toList(),
        items.stream()
            .filter(bought::containsKey)
            .map(id -> new Bought(id, bought.getOrDefault(id, Instant.EPOCH)))
            .toList(),
        answer.answeredAt().plus(window));
  }

  private static Said said(Map.Entry<String, ClientRecord.Said> said) {
    return new Said(
        said.getKey(),
        said.getValue().kind(),
        said.getValue().securityIds(),
        said.getValue().occurredAt());
  }
}
