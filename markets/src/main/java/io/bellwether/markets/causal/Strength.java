package io.bellwether.markets.causal;

import io.bellwether.contracts.InvalidValueException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How strongly each cause acts, with its default and bounds. What acts on a purchase is in
 * log-odds: 0 switches the cause off, 0.7 doubles the odds. "Standardised" means over the
 * catalogue, or over the portrait for what belongs to an investor: mean 0, standard deviation 1.
 */
public enum Strength {
  RISK_TO_BETA(1.2, 5, "log-odds for each standardised unit of beta and each step of risk profile"),
  AGE_TO_DIVIDEND(0.9, 5, "log-odds for each standardised unit of dividend yield and of age"),
  AGE_TO_GROWTH(0.6, 5, "log-odds for each standardised unit of growth and of youth"),
  DEPOSIT_TO_PRICE(
      0.25, 5, "log-odds lost for each unit of squared distance between price and deposit"),
  OCCUPATION_TO_SECTOR(0.8, 5, "log-odds for the sectors that an occupation and education favour"),
  HOME_BIAS(0.7, 5, "log-odds for a security of the investor's own region"),
  POPULARITY(0.8, 3, "exponent s of an intrinsic popularity rank^-s"),
  HERDING(0.2, 2, "log-odds for each e-fold of last week's purchases beyond the expected"),
  PRIVATE_TASTE(2, 5, "standard deviation of the log-odds that no attribute explains"),
  DRIFT(0.1, 1, "share of the private taste's variance renewed every four weeks"),
  LIFE_EVENTS(0.02, 1, "probability that an attribute changes within four weeks"),
  REPEATS(0.2, 1, "share of orders that buy again what is already held"),
  SALES(0.02, 1, "probability that a position is sold within a week"),
  DISPOSITION(0.7, 5, "log-odds of selling a position that gained against one that lost"),
  LISTINGS(0.05, 0.5, "share of the securities listed only after the first week"),
  DELISTINGS(0.03, 0.5, "share of the securities delisted before the last week"),
  CORRELATION(1, 1, "how far age, occupation, deposit and risk profile go together"),
  MARKET_VOLATILITY(0.01, 0.2, "standard deviation of the market's daily log return"),
  SECTOR_VOLATILITY(0.007, 0.2, "standard deviation of a sector's own daily log return"),
  OWN_VOLATILITY(0.015, 0.2, "standard deviation of a security's own daily log return");

  private final double standard;
  private final double most;
  private final String meaning;

  Strength(double standard, double most, String meaning) {
    this.standard = standard;
    this.most = most;
    this.meaning = meaning;
  }

  /** The strength of a name as people write it, such as {@code risk-to-beta}. */
  public static Strength named(String name) {
    for (Strength strength : values()) {
      if (strength.label().equals(name)) {
        return strength;
      }
    }
    throw new InvalidValueException(
        "strength",
        name,
        "one of " + Arrays.stream(values()).map(Strength::label).collect(Collectors.joining(", ")));
  }

  /** Its name as people write it, such as {@code risk-to-beta}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public double standard() {
    return standard;
  }

  /** The highest value; the lowest is 0. */
  public double most() {
    return most;
  }

  public String meaning() {
    return meaning;
  }

  /** Returns the value, or throws when it is out of bounds. */
  double require(double value) {
    if (!(value >= 0 && value <= most)) {
      throw new InvalidValueException(label(), value, "0 to " + most);
    }
    return value;
  }
}
