package io.bellwether.contracts.event;

/** A day that matters to who holds a security. */
public enum KeyDate {
  /** The last or next day on which earnings are reported, whichever is nearer. */
  EARNINGS,
  /** From this day on a buyer does not get the dividend. */
  EX_DIVIDEND,
  /** The day on which it was first offered to the public. */
  FIRST_OFFERED
}
