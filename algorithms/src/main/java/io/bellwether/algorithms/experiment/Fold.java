package io.bellwether.algorithms.experiment;

/**
 * One part of a split, counted.
 *
 * @param description where train ends and test begins, for a reader
 * @param trainInteractions distinct pairs to learn from
 * @param testInteractions distinct pairs to foresee, repeats included
 * @param repeatedInteractions those of test that are in train too
 * @param warmInvestors with something in train and something in test
 * @param coldInvestors with something in test alone
 */
public record Fold(
    String description,
    int trainInteractions,
    int testInteractions,
    int repeatedInteractions,
    int warmInvestors,
    int coldInvestors) {}
