package io.bellwether.cli.evaluate.dataset;

import io.bellwether.algorithms.evaluation.Interactions;

/**
 * An interactions file in memory. Indices follow the order of the ids, and rows the order of
 * investor, security, time, weight and price, so that the order of the file changes no bit of what
 * is computed from it.
 */
public record Dataset(
    Interactions interactions, IdOrder investors, IdOrder securities, Facts facts) {}
