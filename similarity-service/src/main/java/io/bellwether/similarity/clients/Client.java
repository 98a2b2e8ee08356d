package io.bellwether.similarity.clients;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.InvestorAttribute;
import io.bellwether.contracts.event.RiskProfile;
import org.jspecify.annotations.Nullable;

/**
 * One client as of some event. Immutable.
 *
 * @param features by which clients are compared, before weights; not to be written
 * @param riskProfile as the client stated it; null where unknown or predicted
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Client(
    String id,
    float[] features,
    Facts facts,
    @Nullable RiskProfile riskProfile,
    Holdings holdings) {

  /** What a client said of risk; null where nothing, or a model said it. */
  static @Nullable RiskProfile statedRisk(@Nullable Investor profile) {
    return profile == null || profile.predicted().contains(InvestorAttribute.RISK_PROFILE)
        ? null
        : profile.riskProfile();
  }
}
