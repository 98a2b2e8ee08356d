package io.bellwether.benchmarks.market;

/** Which of an investor's purchases come early. */
public enum PurchaseOrder {
  /** The week of a purchase has nothing to do with how early it was drawn. */
  RANDOM,
  /** Purchases happen in the order drawn: an investor's favourites tend to come first. */
  SEQUENTIAL
}
