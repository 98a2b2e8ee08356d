package io.bellwether.contracts.event;

/** Whether a client is a person. */
public enum InvestorType {
  INDIVIDUAL,
  ORGANISATION
}
