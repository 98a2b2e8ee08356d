package io.bellwether.markets.causal;

/** First step of each path of draws, so that no two causes share a stream. */
final class Streams {

  static final int CATALOGUE = 10;
  static final int TRAITS = 11;
  static final int POPULARITY = 12;
  static final int AFFINITY = 13;
  static final int LISTING = 14;
  static final int PEOPLE = 15;
  static final int PRIVATE_TASTE = 16;
  static final int ACTIVITY = 17;
  static final int LIFE = 18;
  static final int WEEK = 19;
  static final int PRICES = 20;
  static final int UNKNOWN_TASTE = 21;
  static final int UNKNOWN_TRAIT = 22;

  private Streams() {}
}
