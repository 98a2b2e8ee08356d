package io.bellwether.markets.causal;

import io.bellwether.contracts.InvalidValueException;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * What to simulate.
 *
 * @param investors 1 to {@value #MOST_INVESTORS}
 * @param monday the first day
 * @param weeks 1 to {@value #MOST_WEEKS}
 * @param ordersAWeek orders to buy that an investor gives a week, on average, above 0 and at most
 *     {@value #MOST_ORDERS}; the expected number over all weeks and investors is at most {@value
 *     #MOST_TRADES}
 * @param seed of all randomness
 */
public record MarketPlan(
    int investors,
    LocalDate monday,
    int weeks,
    double ordersAWeek,
    long seed,
    Strengths strengths) {

  public static final int MOST_INVESTORS = 1_000_000;
  public static final int MOST_WEEKS = 520;
  public static final int MOST_ORDERS = 10;

  /** Event ids have eight digits, and there are sales beside the orders to buy. */
  public static final int MOST_TRADES = 60_000_000;

  public MarketPlan {
    if (investors < 1 || investors > MOST_INVESTORS) {
      throw new InvalidValueException("investors", investors, "1 to " + MOST_INVESTORS);
    }
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY
        || monday.getYear() < 1970
        || monday.getYear() > 2100) {
      throw new InvalidValueException("monday", monday, "a Monday of 1970 to 2100");
    }
    if (weeks < 1 || weeks > MOST_WEEKS) {
      throw new InvalidValueException("weeks", weeks, "1 to " + MOST_WEEKS);
    }
    if (!(ordersAWeek > 0 && ordersAWeek <= MOST_ORDERS)) {
      throw new InvalidValueException(
          "ordersAWeek", ordersAWeek, "above 0, at most " + MOST_ORDERS);
    }
    double expected = (double) investors * weeks * ordersAWeek;
    if (expected > MOST_TRADES) {
      throw new InvalidValueException(
          "investors x weeks x ordersAWeek", Math.round(expected), "at most " + MOST_TRADES);
    }
  }
}
