package io.bellwether.recommender.ranking;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Which securities may be candidates.
 *
 * @param excluded those that are none for anybody
 * @param newListings of which some are to be among the candidates, whatever else is better: the
 *     rules keep a place for one; not to be written, empty where they do not
 */
record Offer(IntPredicate excluded, BitSet newListings) {}
