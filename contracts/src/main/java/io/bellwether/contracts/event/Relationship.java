package io.bellwether.contracts.event;

import io.bellwether.contracts.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * What a client is to the firm.
 *
 * @param type null where unknown
 * @param segment as the firm names its segments, at most 64 characters; empty where unknown
 * @param optedOutOfOffers whether the client asked to be left alone with offers
 */
public record Relationship(@Nullable InvestorType type, String segment, boolean optedOutOfOffers) {

  /** Nothing was said. */
  public static final Relationship UNKNOWN = new Relationship(null, "", false);

  private static final int MOST_CHARACTERS = 64;

  public Relationship {
    if (segment.length() > MOST_CHARACTERS) {
      throw new InvalidValueException(
          "segment", segment, "at most %d characters".formatted(MOST_CHARACTERS));
    }
  }
}
