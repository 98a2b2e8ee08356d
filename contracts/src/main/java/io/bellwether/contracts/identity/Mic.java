package io.bellwether.contracts.identity;

import io.bellwether.contracts.InvalidValueException;
import java.util.regex.Pattern;

/**
 * Market Identifier Code: four capital letters or digits. {@code XXXX} is the standard's own code
 * for "no market".
 *
 * @see "ISO 10383"
 */
public record Mic(String value) {

  // before NO_MARKET, whose constructor reads it
  private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{4}");

  /** For a security whose source names no market. */
  public static final Mic NO_MARKET = new Mic("XXXX");

  public Mic {
    if (!SHAPE.matcher(value).matches()) {
      throw new InvalidValueException("mic", value, "four capital letters or digits (ISO 10383)");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
