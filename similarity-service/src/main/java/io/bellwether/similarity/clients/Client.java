package io.bellwether.similarity.clients;

import io.bellwether.contracts.event.RiskProfile;
import org.jspecify.annotations.Nullable;

/**
 * One client as of some event. Immutable.
 *
 * @param features by which clients are compared, before weights; not to be written
 * @param riskProfile null where unknown
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Client(
    String id,
    float[] features,
    Facts facts,
    @Nullable RiskProfile riskProfile,
    Holdings holdings) {}
