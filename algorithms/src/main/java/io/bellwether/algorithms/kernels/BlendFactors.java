package io.bellwether.algorithms.kernels;

/**
 * What {@link Kernels#blend} weighs its three parts by.
 *
 * @param cosine share of the product
 * @param l1 share of the L1 distance
 * @param l1Scale the L1 distance counts times this, and as 1 at most
 * @param l2 share of the L2 distance
 * @param l2Scale the L2 distance counts times this, and as 1 at most
 * @param lessened what the sum of squared norms counts times, a little below 1, so that rounding
 *     never makes an L2 distance too great
 */
public record BlendFactors(
    float cosine, float l1, float l1Scale, float l2, float l2Scale, float lessened) {}
