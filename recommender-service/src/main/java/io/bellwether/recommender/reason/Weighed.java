package io.bellwether.recommender.reason;

/**
 * A reason and how much of the score it is.
 *
 * @param amount in the score's own unit, above 0
 */
record Weighed(float amount, Reason reason) {}
