package io.bellwether.serving;

import io.bellwether.contracts.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * How many items an answer may have: 1 to 100, and 10 when nothing is said. The same over every
 * channel.
 */
public record Limit(int value) {

  public static final int LEAST = 1;
  public static final int MOST = 100;
  public static final Limit DEFAULT = new Limit(10);

  private static final String BOUND = LEAST + " to " + MOST;

  public Limit {
    if (value < LEAST || value > MOST) {
      throw new InvalidValueException("limit", value, BOUND);
    }
  }

  /** The limit that a query parameter asks for; null is the default. */
  public static Limit parse(@Nullable String text) {
    if (text == null) {
      return DEFAULT;
    }
    try {
      return new Limit(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      throw new InvalidValueException("limit", text, BOUND);
    }
  }
}
