package io.bellwether.similarity.clients;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.InvestorType;
import io.bellwether.contracts.event.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * What questions may filter clients by. Many clients have the same.
 *
 * @param region empty where unknown
 * @param type null where unknown
 * @param segment empty where unknown
 */
public record Facts(
    String region, @Nullable InvestorType type, String segment, boolean optedOutOfOffers) {

  static final Facts UNKNOWN = new Facts("", null, "", false);

  static Facts of(@Nullable Investor profile) {
    if (profile == null) {
      return UNKNOWN;
    }
    Relationship relationship = profile.relationship();
    return new Facts(
        profile.region(),
        relationship.type(),
        relationship.segment(),
        relationship.optedOutOfOffers());
  }
}
