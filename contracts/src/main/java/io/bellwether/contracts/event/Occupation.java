package io.bellwether.contracts.event;

/** What a client does for a living. */
public enum Occupation {
  SENIOR_OFFICER,
  OWN_BUSINESS,
  EMPLOYEE,
  NOT_WORKING,
  RETIRED
}
