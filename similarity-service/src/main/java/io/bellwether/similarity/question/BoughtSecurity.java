package io.bellwether.similarity.question;

/**
 * A security that a client bought.
 *
 * @param times how often
 */
public record BoughtSecurity(String securityId, String ticker, String name, int times) {}
