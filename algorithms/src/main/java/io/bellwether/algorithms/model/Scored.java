package io.bellwether.algorithms.model;

/**
 * A security and how strongly a model suggests it. Scores of different models do not compare.
 *
 * @param security the security's index
 */
public record Scored(int security, float score) {}
