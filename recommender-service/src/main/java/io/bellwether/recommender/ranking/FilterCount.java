package io.bellwether.recommender.ranking;

/**
 * How many securities a part of the question left out that the rules about securities had left.
 *
 * @param filter the field's name; what several would leave out counts for the first of universe,
 *     exclude, sectors and instruments
 */
public record FilterCount(String filter, int removed) {}
