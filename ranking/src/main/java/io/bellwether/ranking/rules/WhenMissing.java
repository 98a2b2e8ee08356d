package io.bellwether.ranking.rules;

/** What becomes of a candidate when a rule cannot judge it. */
public enum WhenMissing {
  KEEP,
  REMOVE
}
