package io.bellwether.algorithms.nearest;

/**
 * A row and how far it is.
 *
 * @param distance from 0 to 1
 */
public record Near(int row, double distance) {}
