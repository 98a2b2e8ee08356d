package io.bellwether.contracts.event;

/** Whether a client is married. */
public enum MaritalStatus {
  SINGLE,
  MARRIED
}
