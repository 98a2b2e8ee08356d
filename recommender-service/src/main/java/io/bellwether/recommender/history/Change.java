package io.bellwether.recommender.history;

/** What an event did to a history. */
public enum Change {
  /** It was known, counts not, or bought nothing that the snapshot has. */
  NOTHING,
  /** One purchase more. */
  ADDED,
  /** A purchase counts no more; another may have come in its place. */
  TAKEN_OUT
}
