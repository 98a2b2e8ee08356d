package io.bellwether.similarity.answer;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.serving.Limit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is like a security.
 *
 * @param by what the answer calls it
 * @param buyersShare of who buys them in the distance, 0 to 1
 */
record SecurityQuestion(SecurityId security, Limit limit, String by, double buyersShare) {

  private static final double HALF = 0.5;

  /**
   * Checks the question.
   *
   * @param by buyers, features or blend; null for buyers
   * @param buyersShare of a blend; null for a half
   */
  static SecurityQuestion of(
      String security, Limit limit, @Nullable String by, @Nullable Double buyersShare) {
    String name = by == null ? "buyers" : by.toLowerCase(Locale.ROOT);
    if (buyersShare != null && !name.equals("blend")) {
      throw new InvalidValueException("buyersShare", buyersShare, "left out, or by be blend");
    }
    if (buyersShare != null && !(buyersShare >= 0 && buyersShare <= 1)) {
      throw new InvalidValueException("buyersShare", buyersShare, "0 to 1");
    }
    double share =
        switch (name) {
          case "buyers" -> 1;
          case "features" -> 0;
          case "blend" -> buyersShare == null ? HALF : buyersShare;
          default -> throw new InvalidValueException("by", by, "buyers, features or blend");
        };
    return new SecurityQuestion(new SecurityId(security), limit, name, share);
  }
}
