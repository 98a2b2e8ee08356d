package io.bellwether.contracts.event;

/** Which way a trade went, seen from the client. */
public enum Side {
  BUY,
  SELL
}
