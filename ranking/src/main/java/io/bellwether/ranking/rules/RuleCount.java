package io.bellwether.ranking.rules;

/**
 * What one rule did.
 *
 * @param rule the rule's name
 * @param removed how many it removed; one that several would remove counts for the first in order
 * @param missing how many it met whose facts it lacked, kept or removed as its parameters say
 * @param otherCurrency how many it met whose price is in another currency than the deposit, kept or
 *     removed as its parameters say
 */
public record RuleCount(String rule, int removed, int missing, int otherCurrency) {}
