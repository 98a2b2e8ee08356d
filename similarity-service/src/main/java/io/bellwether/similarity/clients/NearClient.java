package io.bellwether.similarity.clients;

/**
 * A client and how far they are.
 *
 * @param distance from 0 to 1
 */
public record NearClient(String id, double distance) {}
