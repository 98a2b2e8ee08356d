package io.bellwether.algorithms.model;

/**
 * How much one security of the history added to a score.
 *
 * @param security index of the security in the history
 */
public record Contribution(int security, float amount) {}
