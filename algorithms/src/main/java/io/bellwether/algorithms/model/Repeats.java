package io.bellwether.algorithms.model;

/** Whether a security bought before may be recommended, and bought again as a success. */
public enum Repeats {
  EXCLUDED,
  COUNTED
}
