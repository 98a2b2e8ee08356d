package io.bellwether.ranking.rules;

/**
 * A candidate that was not shown.
 *
 * @param security its index
 * @param rule name of the rule that removed it, the first in order
 */
public record Removal(int security, String rule, Ground ground) {}
