package io.bellwether.recommender.feedback;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.FeedbackKind;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Feedback as it comes in, one or several.
 *
 * @param feedback 1 to 1,000
 */
public record FeedbackBatch(
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Schema(description = "One, or an array of 1 to 1000")
        @Nullable List<Said> feedback) {

  static final int MOST = 1_000;

  /** The entries, of which there is one at least. */
  List<Said> entries() {
    int size = feedback == null ? 0 : feedback.size();
    if (feedback == null || size < 1 || size > MOST) {
      throw new InvalidValueException("feedback", size + " entries", "1 to " + MOST);
    }
    return feedback;
  }

  /**
   * What became of one answer.
   *
   * @param id null or empty for one that the answer, the kind and the securities alone decide
   * @param recommendationId that the answer named
   * @param investorId whom the answer was for
   * @param securityIds 1 to 100 of those that the answer held
   * @param snapshotId that the answer named; may be null
   * @param reasonCodes at most 20, of why it came to this; may be null
   * @param occurredAt null for now; at most a day ahead
   */
  public record Said(
      @Nullable String id,
      @Nullable String recommendationId,
      @Nullable String investorId,
      @Nullable FeedbackKind kind,
      @Nullable List<String> securityIds,
      @Nullable String snapshotId,
      @Nullable List<String> reasonCodes,
      @Nullable Instant occurredAt) {}
}
