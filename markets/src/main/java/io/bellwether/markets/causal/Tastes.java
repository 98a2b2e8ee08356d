package io.bellwether.markets.causal;

import io.bellwether.contracts.event.Capacity;
import io.bellwether.contracts.event.Education;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Occupation;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.money.Money;
import io.bellwether.markets.draw.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What each investor is keen on: a part that follows from attributes and a private part that
 * drifts. See {@link Dimensions} for what the numbers stand for. A fact that is not known has no
 * effect.
 *
 * <p>Every four weeks a share d of the private part's variance is renewed: {@code z' = sqrt(1-d) z
 * + sqrt(d) e}, so that its variance stays as it is.
 */
final class Tastes {

  private final MarketPlan plan;
  private final Scale ages;
  private final Scale deposits;
  private final float[] privately;
  private final float[] tastes;

  Tastes(MarketPlan plan, List<Investor> investors) {
    this.plan = plan;
    this.ages =
        Scale.of(
            investors.stream()
                .map(Investor::ageYears)
                .filter(Objects::nonNull)
                .mapToDouble(Integer::intValue)
                .toArray());
    this.deposits =
        Scale.of(
            investors.stream().mapToDouble(Tastes::logDeposit).filter(Double::isFinite).toArray());
    this.privately = new float[investors.size() * Dimensions.PRIVATE_COUNT];
    this.tastes = new float[investors.size() * Dimensions.PADDED];
  }

  /** Investors x {@link Dimensions#PADDED}, row-major. */
  float[] all() {
    return tastes;
  }

  /** Draws the private taste of an investor and adds what attributes say. */
  void begin(int u, Investor investor) {
    drawInto(Draws.at(plan.seed(), Streams.PRIVATE_TASTE, u, 0), u);
    update(u, investor);
  }

  /** Goes on to a period of four weeks, counted from 1. */
  void drift(int u, Investor investor, int period) {
    double renewed = plan.strengths().of(Strength.DRIFT);
    float keep = (float) StrictMath.sqrt(1 - renewed);
    float fresh = (float) StrictMath.sqrt(renewed);
    Draws draws = Draws.at(plan.seed(), Streams.PRIVATE_TASTE, u, period);
    int at = u * Dimensions.PRIVATE_COUNT;
    for (int k = at; k < at + Dimensions.PRIVATE_COUNT; k++) {
      privately[k] = keep * privately[k] + fresh * (float) draws.normal();
    }
    update(u, investor);
  }

  /** Writes what attributes alone say into a row of {@link Dimensions#PADDED}. */
  void attributesInto(Investor investor, float[] row, int at) {
    Arrays.fill(row, at, at + Dimensions.PADDED, 0f);
    Strengths strengths = plan.strengths();
    row[at + Dimensions.BETA] =
        (float) (strengths.of(Strength.RISK_TO_BETA) * step(investor.riskProfile()));
    Integer age = investor.ageYears();
    if (age != null) {
      row[at + Dimensions.DIVIDEND] =
          (float) (strengths.of(Strength.AGE_TO_DIVIDEND) * ages.of(age));
      row[at + Dimensions.GROWTH] = (float) (-strengths.of(Strength.AGE_TO_GROWTH) * ages.of(age));
    }
    double deposit = logDeposit(investor);
    if (Double.isFinite(deposit)) {
      // -k (p - d)^2 without the part that is the same for every security
      double k = strengths.of(Strength.DEPOSIT_TO_PRICE);
      row[at + Dimensions.PRICE] = (float) (2 * k * deposits.of(deposit));
      row[at + Dimensions.PRICE_SQUARED] = (float) -k;
    }
    float sector = (float) strengths.of(Strength.OCCUPATION_TO_SECTOR);
    Occupation occupation = investor.occupation();
    if (occupation != null) {
      row[at + Dimensions.OCCUPATION + occupation.ordinal()] = sector;
    }
    Education education = investor.education();
    if (education != null) {
      row[at + Dimensions.EDUCATION + education.ordinal()] = sector / 2;
    }
    int region = People.region(investor.region());
    if (region >= 0) {
      row[at + Dimensions.REGION + region] = (float) strengths.of(Strength.HOME_BIAS);
    }
  }

  /**
   * Adds a private taste to a row that attributes have filled.
   *
   * @param normals {@link Dimensions#PRIVATE_COUNT} of them, from {@code normalsAt} on
   */
  void addPrivate(float[] normals, int normalsAt, float[] row, int at) {
    float each = (float) privateScale();
    for (int k = 0; k < Dimensions.PRIVATE_COUNT; k++) {
      row[at + k] += each * normals[normalsAt + k];
    }
  }

  /** What a private taste of 1 adds for a trait: so many of variance 1 add up to the strength's. */
  double privateScale() {
    return plan.strengths().of(Strength.PRIVATE_TASTE) / StrictMath.sqrt(Dimensions.PRIVATE_COUNT);
  }

  /** The private taste of an investor as it is now. */
  float privately(int u, int k) {
    return privately[u * Dimensions.PRIVATE_COUNT + k];
  }

  private void update(int u, Investor investor) {
    int at = u * Dimensions.PADDED;
    attributesInto(investor, tastes, at);
    addPrivate(privately, u * Dimensions.PRIVATE_COUNT, tastes, at);
  }

  private void drawInto(Draws draws, int u) {
    int at = u * Dimensions.PRIVATE_COUNT;
    for (int k = at; k < at + Dimensions.PRIVATE_COUNT; k++) {
      privately[k] = (float) draws.normal();
    }
  }

  /** -1 for the lowest risk profile to 1 for the highest. */
  private static double step(@Nullable RiskProfile profile) {
    return profile == null ? 0 : profile.steps() - 1;
  }

  /** Of the deposit or, where a capacity is all that is known, of the middle of it; else NaN. */
  private static double logDeposit(Investor investor) {
    Money deposit = investor.deposit();
    if (deposit != null) {
      return StrictMath.log(1 + deposit.amount().doubleValue());
    }
    Capacity capacity = investor.capacity();
    if (capacity == null) {
      return Double.NaN;
    }
    double from = capacity.from().amount().doubleValue();
    Money below = capacity.below();
    double middle = below == null ? 2 * from : (from + below.amount().doubleValue()) / 2;
    return StrictMath.log(1 + middle);
  }
}
