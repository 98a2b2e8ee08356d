package io.bellwether.features;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.Security;
import java.math.BigDecimal;

/** A security's figures as doubles, and what is commonly made of them; NaN where unknown. */
final class Figures {

  private Figures() {}

  static double of(Security security, Figure figure) {
    BigDecimal value = security.figure(figure);
    return value == null ? Double.NaN : value.doubleValue();
  }

  /** NaN unless the denominator is above 0. */
  static double ratio(double numerator, double denominator) {
    return denominator > 0 ? numerator / denominator : Double.NaN;
  }

  /** Natural logarithm; NaN unless the value is above 0. */
  static double logarithm(double value) {
    return value > 0 ? StrictMath.log(value) : Double.NaN;
  }
}
