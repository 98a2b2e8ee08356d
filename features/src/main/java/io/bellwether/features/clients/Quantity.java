package io.bellwether.features.clients;

import io.bellwether.contracts.event.Capacity;
import io.bellwether.contracts.event.Education;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.MaritalStatus;
import io.bellwether.contracts.event.Occupation;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Sex;
import io.bellwether.contracts.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a client. Of some there is a feature for each category; of the others one.
 * What each means is in docs/similar-clients.md.
 */
public enum Quantity {
  MALE("male", "1 male, 0 female", 0, 1),
  AGE("age", "years", Double.NaN, Double.NaN),
  MARRIED("married", "1 married, 0 single", 0, 1),
  EDUCATION("education", "0 secondary to 3 academic", 0, 3),
  CHILDREN("children", "1 with children, 0 without", 0, 1),
  RISK_PROFILE("riskProfile", "steps above the lowest, 0 to 2", 0, 2),
  DEPOSIT("deposit", "ln(1 + money)", Double.NaN, Double.NaN),
  REGION("region", "1 there, 0 elsewhere", 0, 1),
  OCCUPATION("occupation", "1 this, 0 another", 0, 1),
  DEALS("deals", "ln(1 + deals)", Double.NaN, Double.NaN),
  TURNOVER("turnover", "ln(1 + money)", Double.NaN, Double.NaN),
  INSTRUMENT("instrument", "share of purchases", 0, 1),
  SECTOR("sector", "share of purchases", 0, 1),
  RISK_BOUGHT("riskBought", "mean risk class, 1 to 7", 1, 7),
  HOLDING("holding", "ln(1 + days)", Double.NaN, Double.NaN),
  RECENCY("recency", "ln(1 + days since the last deal)", Double.NaN, Double.NaN),
  CHANNEL("channel", "share of deals", 0, 1),
  CURRENCY("currency", "share of deals", 0, 1);

  private static final double SECONDS_PER_DAY = 86_400;

  private final String word;
  private final String unit;
  private final double low;
  private final double high;

  Quantity(String word, String unit, double low, double high) {
    this.word = word;
    this.unit = unit;
    this.low = low;
    this.high = high;
  }

  /** The name of its feature, or what those of its categories begin with. */
  public String word() {
    return word;
  }

  public String unit() {
    return unit;
  }

  /** Whether it lies between bounds that need no fit. */
  boolean isBounded() {
    return !Double.isNaN(low);
  }

  double low() {
    return low;
  }

  double high() {
    return high;
  }

  /**
   * The value of a client; NaN where it is unknown.
   *
   * @param category what the feature is of; empty where there is one alone
   * @param place of the category among those fitted
   * @param moment of the fit, seconds since 1970-01-01T00:00:00Z
   */
  double of(
      @Nullable Investor profile,
      @Nullable ClientTallies tallies,
      int row,
      String category,
      int place,
      long moment) {
    return switch (this) {
      case MALE -> profile == null ? Double.NaN : flag(profile.sex(), Sex.MALE);
      case AGE -> profile == null ? Double.NaN : number(profile.ageYears());
      case MARRIED ->
          profile == null ? Double.NaN : flag(profile.maritalStatus(), MaritalStatus.MARRIED);
      case EDUCATION -> profile == null ? Double.NaN : rank(profile.education());
      case CHILDREN -> profile == null ? Double.NaN : flag(profile.hasChildren(), true);
      case RISK_PROFILE -> profile == null ? Double.NaN : steps(profile.riskProfile());
      case DEPOSIT -> profile == null ? Double.NaN : deposit(profile);
      case REGION ->
          profile == null || profile.region().isEmpty()
              ? Double.NaN
              : flag(profile.region(), category);
      case OCCUPATION ->
          profile == null ? Double.NaN : flag(profile.occupation(), Occupation.valueOf(category));
      case DEALS -> tallies == null ? Double.NaN : StrictMath.log1p(tallies.deals(row));
      case TURNOVER -> tallies == null ? Double.NaN : StrictMath.log1p(tallies.turnover(row));
      case INSTRUMENT ->
          tallies == null ? Double.NaN : tallies.shareOf(InstrumentClass.valueOf(category), row);
      case SECTOR -> tallies == null ? Double.NaN : tallies.shareOfSector(place, row);
      case RISK_BOUGHT -> tallies == null ? Double.NaN : tallies.riskBought(row);
      case HOLDING -> tallies == null ? Double.NaN : logDays(tallies.holdingSeconds(row, moment));
      case RECENCY -> tallies == null ? Double.NaN : recency(tallies.last(row), moment);
      case CHANNEL -> tallies == null ? Double.NaN : tallies.shareOfChannel(row);
      case CURRENCY -> tallies == null ? Double.NaN : tallies.shareOfCurrency(place, row);
    };
  }

  private static double flag(@Nullable Object value, Object when) {
    return value == null ? Double.NaN : value.equals(when) ? 1 : 0;
  }

  private static double number(@Nullable Integer value) {
    return value == null ? Double.NaN : value;
  }

  private static double rank(@Nullable Education education) {
    return education == null ? Double.NaN : education.ordinal();
  }

  private static double steps(@Nullable RiskProfile profile) {
    return profile == null ? Double.NaN : profile.steps();
  }

  /** Of the deposit, else of the middle of the capacity; a band without an end is its lower one. */
  private static double deposit(Investor profile) {
    Money deposit = profile.deposit();
    if (deposit != null) {
      return StrictMath.log1p(deposit.amount().doubleValue());
    }
    Capacity capacity = profile.capacity();
    if (capacity == null) {
      return Double.NaN;
    }
    double from = capacity.from().amount().doubleValue();
    Money below = capacity.below();
    return StrictMath.log1p(below == null ? from : (from + below.amount().doubleValue()) / 2);
  }

  /** Who never dealt did so as long ago as can be. */
  private static double recency(@Nullable Long last, long moment) {
    return last == null ? Double.POSITIVE_INFINITY : logDays(Math.max(0, moment - last));
  }

  private static double logDays(double seconds) {
    return StrictMath.log1p(seconds / SECONDS_PER_DAY);
  }
}
