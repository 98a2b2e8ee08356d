package io.bellwether.markets.causal;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.Security;
import io.bellwether.markets.draw.Draws;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The securities as the market sees them: traits, intrinsic popularity and the weeks in which each
 * is listed. Only securities with a price take part, in order of id. Immutable.
 */
final class Universe {

  private static final int LEAST = MadeUpCatalogue.LEAST;
  private static final double MOST_DEVIATIONS = 3;

  /** A security at home in one region; the others are at home in none. */
  private static final double AT_HOME = 1.0 / 3;

  private final List<Security> securities;
  private final float[] traits;
  private final float[] popularity;
  private final int[] listedFrom;
  private final int[] delistedAt;

  Universe(List<Security> catalogue, MarketPlan plan) {
    this.securities =
        catalogue.stream()
            .filter(Universe::hasPrice)
            .sorted(Comparator.comparing(security -> security.id().value()))
            .toList();
    if (count() < LEAST) {
      throw new InvalidValueException(
          "securities with a price", count(), "at least " + LEAST + " in the catalogue");
    }
    this.traits = new float[count() * Dimensions.PADDED];
    this.popularity = new float[count()];
    this.listedFrom = new int[count()];
    this.delistedAt = new int[count()];
    fillTraits(plan.seed());
    fillPopularity(plan);
    fillListings(plan);
  }

  int count() {
    return securities.size();
  }

  Security security(int i) {
    return securities.get(i);
  }

  /** Securities x {@link Dimensions#PADDED}, row-major. */
  float[] traits() {
    return traits;
  }

  /** Log of the intrinsic popularity of each: 0 for the most popular. */
  float[] popularity() {
    return popularity;
  }

  /** The first week, from 0, in which a security is listed. */
  int listedFrom(int i) {
    return listedFrom[i];
  }

  /** Whether it can be bought in a week: listed, and not in its last week. */
  boolean isOnSale(int i, int week) {
    return listedFrom[i] <= week && week < delistedAt[i] - 1;
  }

  boolean isListed(int i, int week) {
    return listedFrom[i] <= week && week < delistedAt[i];
  }

  /** Whether this is the week after which it is no longer listed. */
  boolean isLastWeek(int i, int week) {
    return week == delistedAt[i] - 1;
  }

  /** The median price, whatever the currency. */
  double typicalPrice() {
    double[] prices =
        securities.stream().mapToDouble(security -> figure(security, Figure.PRICE)).toArray();
    Arrays.sort(prices);
    return prices[prices.length / 2];
  }

  private static boolean hasPrice(Security security) {
    BigDecimal price = security.figure(Figure.PRICE);
    return price != null && price.signum() > 0;
  }

  private void fillTraits(long seed) {
    fill(Dimensions.BETA, security -> figure(security, Figure.BETA));
    fill(Dimensions.DIVIDEND, security -> figure(security, Figure.DIVIDEND_YIELD));
    fill(Dimensions.GROWTH, security -> log(figure(security, Figure.PRICE_TO_BOOK)));
    fill(Dimensions.PRICE, security -> log(figure(security, Figure.PRICE)));
    for (int i = 0; i < count(); i++) {
      int at = i * Dimensions.PADDED;
      traits[at + Dimensions.PRICE_SQUARED] =
          traits[at + Dimensions.PRICE] * traits[at + Dimensions.PRICE];
      Draws draws = Draws.at(seed, Streams.TRAITS, i);
      for (int k = 0; k < Dimensions.HIDDEN_COUNT; k++) {
        traits[at + Dimensions.HIDDEN + k] = (float) draws.normal();
      }
      if (draws.unit() < AT_HOME) {
        traits[at + Dimensions.REGION + People.region(draws.unit())] = 1;
      }
      // a sector is favoured alike wherever it occurs
      Draws favour = Draws.at(seed, Streams.AFFINITY, securities.get(i).sector().hashCode());
      for (int k = Dimensions.OCCUPATION; k < Dimensions.REGION; k++) {
        traits[at + k] = (float) favour.normal();
      }
    }
  }

  /** Standardises a figure over the catalogue; where it is not known it counts as average. */
  private void fill(int dimension, ToDoubleFunction<Security> figure) {
    double[] values = securities.stream().mapToDouble(figure).toArray();
    double[] known = Arrays.stream(values).filter(Double::isFinite).toArray();
    Scale scale = Scale.of(known);
    for (int i = 0; i < values.length; i++) {
      double standardised = Double.isFinite(values[i]) ? scale.of(values[i]) : 0;
      traits[i * Dimensions.PADDED + dimension] =
          (float) Math.clamp(standardised, -MOST_DEVIATIONS, MOST_DEVIATIONS);
    }
  }

  private static double figure(Security security, Figure figure) {
    BigDecimal value = security.figure(figure);
    return value == null ? Double.NaN : value.doubleValue();
  }

  private static double log(double value) {
    return value > 0 ? StrictMath.log(value) : Double.NaN;
  }

  /** Log of rank^-s, the ranks a random order. */
  private void fillPopularity(MarketPlan plan) {
    Draws draws = Draws.at(plan.seed(), Streams.POPULARITY);
    int[] order = new int[count()];
    for (int i = 0; i < order.length; i++) {
      int other = draws.below(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    double exponent = plan.strengths().of(Strength.POPULARITY);
    for (int rank = 0; rank < order.length; rank++) {
      popularity[order[rank]] = (float) (-exponent * StrictMath.log(rank + 1.0));
    }
  }

  private void fillListings(MarketPlan plan) {
    int weeks = plan.weeks();
    for (int i = 0; i < count(); i++) {
      Draws draws = Draws.at(plan.seed(), Streams.LISTING, i);
      boolean late = draws.unit() < plan.strengths().of(Strength.LISTINGS) && weeks > 1;
      listedFrom[i] = late ? draws.between(1, weeks - 1) : 0;
      boolean early = draws.unit() < plan.strengths().of(Strength.DELISTINGS);
      int first = listedFrom[i] + 2;
      delistedAt[i] = early && first < weeks ? draws.between(first, weeks - 1) : Integer.MAX_VALUE;
    }
  }
}
