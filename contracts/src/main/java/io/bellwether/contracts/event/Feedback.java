package io.bellwether.contracts.event;

import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import java.time.Instant;
import java.util.List;

/** What became of one answer: which securities were shown, opened, accepted or rejected. */
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

  public Feedback {
    securityIds = List.copyOf(securityIds);
    reasonCodes = List.copyOf(reasonCodes);
  }
}
