package io.bellwether.similarity.neighbours;

/**
 * A security that a neighbour bought.
 *
 * @param ticker empty where unknown, as is the name
 * @param times how many times the neighbour bought it
 */
public record BoughtSecurity(String securityId, String ticker, String name, int times) {}
