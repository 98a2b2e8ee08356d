package io.bellwether.markets.oracle;

import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.markets.scheme.Assortment;
import io.bellwether.markets.scheme.Listing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How probable it is that an investor buys a security in one block of weeks, by the published
 * scheme. Within a group every security is as likely, hence the expected number that the scheme
 * buys from a group, over all sizes of purchase, divided by the group's size:
 *
 * <pre>
 * popular list:               (1 + 2)                 / 7 / size
 * index, popular sectors:     (2 + 2 + 2 + 2 + 2)     / 7 / size
 * index, other sectors:       (1 + 2 + 2 + 3 + 4)     / 7 / size
 * outside the index:          (1 + 1 + 1)             / 7 / size
 * </pre>
 *
 * <p>A member of the popular list belongs to a group of sectors too, from which other sizes of
 * purchase draw: the two probabilities add up, for no purchase draws from both.
 */
final class SchemeProbabilities {

  private static final double SIZES = 7;
  private static final double FROM_POPULAR = 3 / SIZES;
  private static final double FROM_POPULAR_SECTORS = 10 / SIZES;
  private static final double FROM_OTHER_SECTORS = 12 / SIZES;
  private static final double FROM_OUTSIDE = 3 / SIZES;

  private final Map<SecurityId, Double> probabilities = new HashMap<>();

  private SchemeProbabilities() {}

  static SchemeProbabilities of(Assortment assortment) {
    SchemeProbabilities all = new SchemeProbabilities();
    all.add(assortment.popular(), FROM_POPULAR);
    all.add(assortment.popularSectors(), FROM_POPULAR_SECTORS);
    all.add(assortment.otherSectors(), FROM_OTHER_SECTORS);
    all.add(assortment.outsideIndex(), FROM_OUTSIDE);
    return all;
  }

  /** Of one block; 0 for a security that the scheme never buys. */
  double of(SecurityId security) {
    return probabilities.getOrDefault(security, 0.0);
  }

  /** All securities that can be bought, the most probable first, equals in order of id. */
  List<SecurityId> ranking() {
    List<SecurityId> ranking = new ArrayList<>(probabilities.keySet());
    ranking.sort(
        Comparator.<SecurityId>comparingDouble(this::of)
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    return ranking;
  }

  private void add(List<Listing> group, double expected) {
    for (Listing listing : group) {
      probabilities.merge(listing.id(), expected / group.size(), Double::sum);
    }
  }
}
