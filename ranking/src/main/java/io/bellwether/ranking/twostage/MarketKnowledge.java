package io.bellwether.ranking.twostage;

import io.bellwether.algorithms.features.SideFeatures;

/**
 * What is known beside the purchases, as of one moment.
 *
 * @param sparse rows for models that sum over columns
 * @param dense rows for trees
 * @param firstSeenEpochSeconds of every security when it was first known, {@link
 *     io.bellwether.ranking.candidates.NewListingsSource#LONG_AGO} where that was before all
 *     records; not to be written
 */
@SuppressWarnings("ArrayRecordComponent") // a bundle that is handed on, never compared
public record MarketKnowledge(
    SideFeatures sparse, DenseFigures dense, long[] firstSeenEpochSeconds) {}
