package io.bellwether.similarity.offers;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.crosssell.CrossSellSettings;
import io.bellwether.serving.Limit;
import org.jspecify.annotations.Nullable;

/**
 * What to offer a client.
 *
 * @param anyRisk whether what does not suit the client's risk profile is offered too
 */
public record OfferQuestion(
    InvestorId investor, Limit limit, CrossSellSettings settings, boolean anyRisk) {

  private static final int MOST_NEIGHBOURS = 1_000;

  /**
   * Checks the question.
   *
   * @param neighbours how many to look at by features, and by holdings; as documented when null
   * @param minimumSupport neighbours who hold an offer; as documented when null
   */
  public static OfferQuestion of(
      String investor,
      Limit limit,
      @Nullable Integer neighbours,
      @Nullable Integer minimumSupport,
      boolean anyRisk) {
    CrossSellSettings usual = CrossSellSettings.defaults();
    int looked = neighbours == null ? usual.neighbours() : neighbours;
    if (looked < 1 || looked > MOST_NEIGHBOURS) {
      throw new InvalidValueException("neighbours", looked, "1 to " + MOST_NEIGHBOURS);
    }
    int support =
        minimumSupport == null ? Math.min(usual.minimumSupport(), 2 * looked) : minimumSupport;
    if (support < 1 || support > 2 * looked) {
      throw new InvalidValueException("minimumSupport", support, "1 to " + 2 * looked);
    }
    return new OfferQuestion(
        new InvestorId(investor),
        limit,
        new CrossSellSettings(looked, usual.features(), usual.holdings(), usual.prior(), support),
        anyRisk);
  }
}
