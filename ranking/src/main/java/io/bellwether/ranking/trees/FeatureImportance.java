package io.bellwether.ranking.trees;

/**
 * What a feature did for an ensemble.
 *
 * @param gain by how much its splits lowered the loss of the training, summed
 * @param splits how many nodes ask for it
 */
public record FeatureImportance(String feature, double gain, int splits) {}
