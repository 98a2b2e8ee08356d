package io.bellwether.contracts.event;

/** What kind of instrument a security is. */
public enum InstrumentClass {
  STOCK,
  BOND,
  FUND
}
