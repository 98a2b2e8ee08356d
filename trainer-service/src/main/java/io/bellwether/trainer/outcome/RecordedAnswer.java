package io.bellwether.trainer.outcome;

import io.bellwether.contracts.event.AnswerGiven;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The record of an answer.
 *
 * @param askedBy as they named themselves; may be empty
 * @param question what was asked for beside the client, by name
 * @param offsets for each {@code topic-partition} the next offset that the answer knew of
 * @param items best first
 * @param dropped what each rule removed, with the first of it
 * @param experiment empty, as is {@code arm}, where none was on
 */
public record RecordedAnswer(
    String recommendationId,
    String investorId,
    @Schema(description = "As they named themselves; may be empty") String askedBy,
    String channel,
    SortedMap<String, String> question,
    String snapshotId,
    String model,
    String rulesId,
    SortedMap<String, Long> offsets,
    String outcome,
    List<Item> items,
    List<Dropped> dropped,
    String experiment,
    String arm,
    Instant answeredAt) {

  /** A security that was put before the client. */
  public record Item(String securityId, double score, List<String> reasonCodes) {}

  /** What one rule removed: how many, and the first of them by rank. */
  public record Dropped(String rule, int count, List<String> securityIds) {}

  static RecordedAnswer of(AnswerGiven answer) {
    return new RecordedAnswer(
        answer.recommendationId(),
        answer.investorId().value(),
        answer.askedBy(),
        answer.channel(),
        answer.question(),
        answer.snapshotId(),
        answer.model(),
        answer.rulesId(),
        answer.offsets().nextOffsets(),
        answer.outcome(),
        answer.items().stream()
            .map(item -> new Item(item.securityId().value(), item.score(), item.reasonCodes()))
            .toList(),
        answer.dropped().stream()
            .map(
                dropped ->
                    new Dropped(
                        dropped.rule(),
                        dropped.count(),
                        dropped.securityIds().stream().map(id -> id.value()).toList()))
            .toList(),
        answer.experiment(),
        answer.arm(),
        answer.answeredAt());
  }
}
