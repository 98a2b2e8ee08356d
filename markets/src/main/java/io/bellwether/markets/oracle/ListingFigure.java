package io.bellwether.markets.oracle;

/**
 * What somebody who knows could make of one place kept for a new listing.
 *
 * @param knows what
 * @param listings how many new listings there are
 * @param right expected purchases, by one investor, of the listing that he puts there
 * @param byChance the same of a listing drawn by chance
 */
public record ListingFigure(String knows, int listings, double right, double byChance) {

  /** How many times as often as chance; NaN where nothing was listed. */
  public double times() {
    return right / byChance;
  }
}
