package io.bellwether.cli.evaluate;

import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the texts of options; what is wrong ends as a failure with option, value and bound. */
final class OptionText {

  private static final Duration LONGEST = Duration.ofDays(36_500);
  private static final Pattern WEEKS = Pattern.compile("P(\\d{1,4})W");

  private OptionText() {}

  static int integer(String option, String text, int least, int most) {
    try {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, with the bounds
    }
    throw wrong(option, text, "must be a whole number from %d to %d".formatted(least, most));
  }

  static long longInteger(String option, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw wrong(option, text, "must be a whole number of at most 64 bits");
    }
  }

  /** A number above 0 and below 1. */
  static double share(String option, String text) {
    try {
      double value = Double.parseDouble(text);
      if (value > 0 && value < 1) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, with the bounds
    }
    throw wrong(option, text, "must be a number above 0 and below 1");
  }

  /** An ISO 8601 duration of fixed length: days, weeks, hours, minutes, seconds. */
  static Duration duration(String option, String text) {
    try {
      Matcher weeks = WEEKS.matcher(text);
      Duration value =
          weeks.matches()
              ? Duration.ofDays(7L * Integer.parseInt(weeks.group(1)))
              : Duration.parse(text);
      if (value.compareTo(Duration.ofSeconds(1)) >= 0 && value.compareTo(LONGEST) <= 0) {
        return value;
      }
    } catch (DateTimeException e) {
      // told below, with the bounds
    }
    throw wrong(
        option,
        text,
        "must be an ISO 8601 duration from PT1S to P36500D, such as P14D (months and years have no"
            + " fixed length)");
  }

  /** What stands between commas, none of it twice. */
  static List<String> list(String option, String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String name = part.strip();
      if (name.isEmpty()) {
        throw wrong(option, text, "must have no empty part");
      }
      if (parts.contains(name)) {
        throw wrong(option, text, "must name %s once".formatted(name));
      }
      parts.add(name);
    }
    return parts;
  }

  static CommandFailure wrong(String option, String text, String bound) {
    return new CommandFailure(ExitCode.USAGE, "%s is \"%s\", %s".formatted(option, text, bound));
  }
}
