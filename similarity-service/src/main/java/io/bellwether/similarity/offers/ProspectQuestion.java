package io.bellwether.similarity.offers;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.similarity.question.Filter;
import org.jspecify.annotations.Nullable;

/**
 * Which clients to offer something.
 *
 * @param what a security or a product
 * @param limit the most clients, 1 to 10,000
 * @param minimumSupport neighbours who hold it or any of it, 1 to twice {@link
 *     Campaigning#NEIGHBOURS}
 * @param filter which clients may be named; one that lets through who opted out of offers is closed
 *     to them
 * @param anyRisk whether clients whose risk profile it does not suit are named too
 */
public record ProspectQuestion(
    CampaignFor what, int limit, int minimumSupport, Filter filter, boolean anyRisk) {

  public static final int MOST = 10_000;

  private static final int USUAL = 100;
  private static final int USUAL_SUPPORT = 3;

  public ProspectQuestion {
    filter = new Filter(filter.regions(), filter.types(), filter.segments(), true);
    requireWithin("limit", limit, MOST);
    requireWithin("minimumSupport", minimumSupport, 2 * Campaigning.NEIGHBOURS);
  }

  /** Null is as documented: 100 clients, 3 neighbours. */
  public static ProspectQuestion of(
      CampaignFor what,
      @Nullable Integer limit,
      @Nullable Integer minimumSupport,
      Filter filter,
      boolean anyRisk) {
    return new ProspectQuestion(
        what,
        limit == null ? USUAL : limit,
        minimumSupport == null ? USUAL_SUPPORT : minimumSupport,
        filter,
        anyRisk);
  }

  private static void requireWithin(String field, int value, int most) {
    if (value < 1 || value > most) {
      throw new InvalidValueException(field, value, "1 to " + most);
    }
  }
}
