package io.bellwether.similarity.offers;

import io.bellwether.crosssell.Evidence;

/**
 * A security that the like of a client hold and the client does not.
 *
 * @param security its index in the snapshot
 * @param riskClass 1 to 7; 0 where it is not known
 * @param score base rate times lift
 * @param lift by which factor it is likelier for this client than for anybody
 * @param baseRate share of all clients who hold it
 * @param support neighbours who hold it, each once
 */
public record ClientOffer(
    int security,
    int riskClass,
    double score,
    double lift,
    double baseRate,
    int support,
    Evidence byFeatures,
    Evidence byHoldings) {}
