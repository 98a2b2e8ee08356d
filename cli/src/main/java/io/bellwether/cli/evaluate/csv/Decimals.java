package io.bellwether.cli.evaluate.csv;

/** Decimal numbers as files have them: digits, a point, a sign, an exponent; nothing else. */
public final class Decimals {

  private Decimals() {}

  /**
   * Reads any number.
   *
   * @throws BadValueException if the text is no number or its float32 is not finite
   */
  public static float finite(String column, String text) throws BadValueException {
    String stripped = text.strip();
    if (!isPlain(stripped)) {
      throw new BadValueException(
          "%s is \"%s\", must be a number%s"
              .formatted(
                  column, text, stripped.indexOf(',') < 0 ? "" : " with a point, not a comma"));
    }
    float value;
    try {
      value = Float.parseFloat(stripped);
    } catch (NumberFormatException e) {
      throw new BadValueException("%s is \"%s\", must be a number".formatted(column, text));
    }
    if (!Float.isFinite(value)) {
      throw new BadValueException(
          "%s is \"%s\", must be at most %s in size".formatted(column, text, Float.MAX_VALUE));
    }
    return value;
  }

  /** Whether the text is a number that {@link #finite} reads. */
  public static boolean isNumber(String text) {
    try {
      finite("", text);
      return true;
    } catch (BadValueException e) {
      return false;
    }
  }

  /**
   * Reads a number of at least 0.
   *
   * @throws BadValueException if the text is no number, not finite or below 0
   */
  public static float notNegative(String column, String text) throws BadValueException {
    float value = finite(column, text);
    if (value < 0) {
      throw new BadValueException("%s is \"%s\", must be at least 0".formatted(column, text));
    }
    // -0 would sort apart from 0
    return Math.abs(value);
  }

  // Float.parseFloat alone would take NaN, 1f and 0x1p3
  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if ((c < '0' || c > '9') && "+-.eE".indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
