package io.bellwether.contracts.event;

/** An attribute of an investor that a model may have predicted in place of the client's answer. */
public enum InvestorAttribute {
  RISK_PROFILE,
  CAPACITY
}
