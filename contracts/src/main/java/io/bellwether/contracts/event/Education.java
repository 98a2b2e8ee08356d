package io.bellwether.contracts.event;

/** The highest education a client completed, ascending. */
public enum Education {
  SECONDARY,
  HIGHER,
  SECOND_HIGHER,
  ACADEMIC
}
