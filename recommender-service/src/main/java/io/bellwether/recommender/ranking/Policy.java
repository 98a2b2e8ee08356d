package io.bellwether.recommender.ranking;

/** What puts a client's candidates in order. */
public enum Policy {
  /** The model that the snapshot serves. */
  MODEL,
  /** What most others bought, for every client. */
  POPULARITY
}
