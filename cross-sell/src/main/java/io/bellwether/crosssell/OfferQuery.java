package io.bellwether.crosssell;

import java.util.function.IntPredicate;

/**
 * What is asked for a client.
 *
 * @param limit how many offers at most, at least 1
 * @param suitable securities that suit the client, by risk profile for instance
 * @param excluded securities that are no offer, whatever the reason; what the client holds never is
 */
public record OfferQuery(int limit, IntPredicate suitable, IntPredicate excluded) {

  public OfferQuery {
    if (limit < 1) {
      throw new IllegalArgumentException("limit is %d, must be at least 1".formatted(limit));
    }
  }

  /** Everything suits, nothing is excluded. */
  public static OfferQuery best(int limit) {
    return new OfferQuery(limit, security -> true, security -> false);
  }
}
