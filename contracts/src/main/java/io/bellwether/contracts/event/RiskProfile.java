package io.bellwether.contracts.event;

/** How much risk a client's answers allow, ascending. */
public enum RiskProfile {
  LOW,
  MEDIUM,
  HIGH
}
