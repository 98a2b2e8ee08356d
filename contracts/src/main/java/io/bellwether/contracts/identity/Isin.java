package io.bellwether.contracts.identity;

import io.bellwether.contracts.InvalidValueException;
import java.util.regex.Pattern;

/**
 * International Securities Identification Number: two letters, nine letters or digits, one check
 * digit.
 *
 * @see "ISO 6166, check digit by the modulus 10 double-add-double formula"
 */
public record Isin(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[A-Z0-9]{9}[0-9]");

  public Isin {
    if (!SHAPE.matcher(value).matches()) {
      throw new InvalidValueException(
          "isin", value, "two capital letters, nine capital letters or digits and a check digit");
    }
    int expected = checkDigit(value.substring(0, 11));
    if (value.charAt(11) - '0' != expected) {
      throw new InvalidValueException("isin", value, "ending in its check digit " + expected);
    }
  }

  public static boolean hasShape(String value) {
    return SHAPE.matcher(value).matches();
  }

  /** Letters count as 10 to 35; every second digit from the right is doubled. */
  private static int checkDigit(String body) {
    StringBuilder digits = new StringBuilder(22);
    for (int i = 0; i < body.length(); i++) {
      digits.append(Character.digit(body.charAt(i), 36));
    }
    int sum = 0;
    boolean doubled = true;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int digit = digits.charAt(i) - '0';
      int weighted = doubled ? 2 * digit : digit;
      sum += weighted / 10 + weighted % 10;
      doubled = !doubled;
    }
    return (10 - sum % 10) % 10;
  }

  @Override
  public String toString() {
    return value;
  }
}
