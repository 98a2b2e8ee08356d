package io.bellwether.algorithms.similarity;

/**
 * A row and how alike it is.
 *
 * @param similarity cosine, from -1 to 1
 */
public record Neighbour(int row, float similarity) {}
