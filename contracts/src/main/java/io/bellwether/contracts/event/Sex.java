package io.bellwether.contracts.event;

/** A client's sex as the firm records it. */
public enum Sex {
  FEMALE,
  MALE
}
