package io.bellwether.similarity.securities;

/**
 * A security and how far it is.
 *
 * @param security its index in the snapshot
 * @param distance 0 to 1
 */
public record NearSecurity(int security, double distance) {}
