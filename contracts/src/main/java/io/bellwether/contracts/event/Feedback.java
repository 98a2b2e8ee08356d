package io.bellwether.contracts.event;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import java.time.Instant;
import java.util.List;

/**
 * What became of one answer: which securities were shown, opened, accepted or rejected.
 *
 * @param id what was said twice under one id counts once
 * @param recommendationId of the answer; may be empty
 * @param securityIds at most {@value #MOST_SECURITIES}
 * @param snapshotId that the answer named; may be empty
 * @param occurredAt at most a day after the event's {@code ce_time}
 */
public record Feedback(
    String id,
    String recommendationId,
    InvestorId investorId,
    FeedbackKind kind,
    List<SecurityId> securityIds,
    String snapshotId,
    List<String> reasonCodes,
    Instant occurredAt)
    implements DomainEvent {

  /** The longest answer. */
  public static final int MOST_SECURITIES = 100;

  public Feedback {
    if (id.isEmpty() || id.length() > 128) {
      throw new InvalidValueException("id", id, "1 to 128 characters");
    }
    if (recommendationId.length() > 128) {
      throw new InvalidValueException(
          "recommendationId", recommendationId, "at most 128 characters");
    }
    if (securityIds.size() > MOST_SECURITIES) {
      throw new InvalidValueException(
          "securityIds", securityIds.size() + " securities", "at most " + MOST_SECURITIES);
    }
    securityIds = List.copyOf(securityIds);
    reasonCodes = List.copyOf(reasonCodes);
  }
}
