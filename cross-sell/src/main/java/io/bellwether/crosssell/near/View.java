package io.bellwether.crosssell.near;

/**
 * One way to look at clients, by which some are near: what they are like, or what they hold.
 *
 * @param closeness how much a neighbour of this view counts
 * @param trust how much the lift that these neighbours show counts, 0 to {@value #MOST_TRUST}: an
 *     exponent. Below 1 where views overlap; above 1 where neighbours are so many that they blur
 *     what the client is like
 */
public record View(Closeness closeness, double trust) {

  static final int MOST_TRUST = 4;

  public View {
    if (!(trust >= 0 && trust <= MOST_TRUST)) {
      throw new IllegalArgumentException(
          "trust is %s, must be at least 0 and at most %d".formatted(trust, MOST_TRUST));
    }
  }
}
