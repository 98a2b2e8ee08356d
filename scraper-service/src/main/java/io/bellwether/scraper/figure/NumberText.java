package io.bellwether.scraper.figure;

import io.bellwether.contracts.InvalidValueException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as market sites and their files write it: {@code 1,905,138}, {@code -4.07%}, {@code
 * 14.23B}.
 *
 * @param value in plain units: suffixes K, M, B and T are multiplied out
 * @param percent whether a percent sign stood behind it
 */
public record NumberText(BigDecimal value, boolean percent) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<digits>[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+|(?=\\.))(?:\\.\\d+)?(?:[eE][+-]?\\d{1,2})?)"
              + "(?<suffix>[KMBT]?)(?<percent>%?)");

  /** Numbers pass through binary doubles on their way into files: what lies beyond is noise. */
  private static final MathContext DOUBLE = new MathContext(15);

  /** Null where the text says that there is no value; throws where it is no number. */
  public static @Nullable NumberText parse(String text) {
    String trimmed = text.strip().replace('\u2212', '-');
    if (trimmed.isEmpty() || trimmed.equals("-")) {
      return null;
    }
    Matcher matcher = SHAPE.matcher(trimmed);
    if (!matcher.matches()) {
      throw new InvalidValueException("number", text, "a number such as 12.5, 14.23B or 3.2%");
    }
    BigDecimal digits = new BigDecimal(matcher.group("digits").replace(",", ""));
    BigDecimal value = digits.scaleByPowerOfTen(power(matcher.group("suffix")));
    return new NumberText(plain(value), !matcher.group("percent").isEmpty());
  }

  /**
   * The same of a column that is written in a unit of its own, such as millions.
   *
   * @param power of ten of the unit; a number with a suffix says its unit itself
   */
  public static @Nullable NumberText parse(String text, int power) {
    NumberText number = parse(text);
    if (number == null
        || power == 0
        || Character.isLetter(text.strip().charAt(text.strip().length() - 1))) {
      return number;
    }
    return new NumberText(plain(number.value().scaleByPowerOfTen(power)), number.percent());
  }

  private static int power(String suffix) {
    return switch (suffix) {
      case "K" -> 3;
      case "M" -> 6;
      case "B" -> 9;
      case "T" -> 12;
      default -> 0;
    };
  }

  /** One value has one form, whatever zeros it was written with. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.round(DOUBLE).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
