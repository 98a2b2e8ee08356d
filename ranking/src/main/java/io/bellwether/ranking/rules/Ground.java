package io.bellwether.ranking.rules;

/** Why a rule removed a candidate. */
public enum Ground {
  /** The facts break the rule. */
  RULE,
  /** A fact that the rule needs is unknown, and the rule says to remove. */
  MISSING_FACT,
  /** Two amounts are in different currencies, and the rule says to remove. */
  OTHER_CURRENCY
}
