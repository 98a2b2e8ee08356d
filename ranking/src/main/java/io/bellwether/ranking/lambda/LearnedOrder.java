package io.bellwether.ranking.lambda;

import io.bellwether.ranking.trees.TreeEnsemble;

/**
 * What a training has learned. The score of a candidate is its base score plus the score of the
 * trees.
 *
 * @param trees without any tree if none bettered the order of the base score on the held-out groups
 * @param baseMeasure the measure of the base score's order on the held-out groups
 * @param measure the measure with these trees, at least {@code baseMeasure}
 * @param triedTrees how many trees were fitted before the training ended
 */
public record LearnedOrder(
    TreeEnsemble trees, double baseMeasure, double measure, int triedTrees) {}
