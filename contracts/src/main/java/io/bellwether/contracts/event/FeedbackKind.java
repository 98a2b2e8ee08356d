package io.bellwether.contracts.event;

/** What became of a recommendation. */
public enum FeedbackKind {
  SHOWN,
  OPENED,
  ACCEPTED,
  REJECTED
}
