package io.bellwether.features.clients;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * One feature as it was fitted. A known value v becomes {@code s - mean} with {@code s = (v - low)
 * / (high - low)} cut to 0..1; an unknown one becomes 0, as if it were the mean.
 *
 * @param category what it is of, such as a region; empty where there is one alone
 * @param low the value that becomes s = 0
 * @param high the value that becomes s = 1; {@code low} where nobody differs, then all become 0
 * @param mean of s over the clients of whom it is known
 * @param reach greatest s less least, of the clients that it was fitted on, the unknown at the mean
 */
public record ClientColumn(
    Quantity quantity, String category, double low, double high, double mean, double reach) {

  public ClientColumn {
    if (!(high >= low) || !(mean >= 0 && mean <= 1) || !(reach >= 0 && reach <= 1)) {
      throw new IllegalArgumentException(
          "feature %s%s has low %s, high %s, mean %s and reach %s, must have low up to high, and the others in 0..1"
              .formatted(quantity.word(), category, low, high, mean, reach));
    }
  }

  /** By which weights and answers name it. */
  @JsonIgnore
  public String name() {
    return category.isEmpty() ? quantity.word() : quantity.word() + "." + category;
  }

  /** The scaled value of a client, 0 to 1; the mean where it is unknown. */
  double scaled(double value) {
    if (Double.isNaN(value)) {
      return mean;
    }
    return low == high ? mean : Math.clamp((value - low) / (high - low), 0.0, 1.0);
  }

  /** The value by which clients are compared. */
  float centred(double value) {
    return (float) (scaled(value) - mean);
  }

  /** The scaled value that a client was compared by, 0 to 1. */
  public double shown(double centred) {
    return Math.clamp(centred + mean, 0.0, 1.0);
  }
}
