package io.bellwether.synthetic.generation;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids of one job's events of one kind: a prefix and a number of eight digits, so that ids sort
 * as numbers do.
 */
final class EventIds {

  private static final int DIGITS = 8;

  private final String prefix;
  private final Pattern shape;

  private EventIds(String prefix) {
    this.prefix = prefix;
    this.shape = Pattern.compile(Pattern.quote(prefix) + "(\\d{" + DIGITS + "})");
  }

  static EventIds ofInvestors(String jobId) {
    return new EventIds(jobId + "-i-");
  }

  static EventIds ofTrades(String jobId) {
    return new EventIds(jobId + "-t-");
  }

  /** The id of a number, 0 to 99,999,999. */
  String id(int number) {
    String digits = Integer.toString(number);
    return prefix + "0".repeat(DIGITS - digits.length()) + digits;
  }

  /** The number of an id, or nothing when the id belongs to somebody else. */
  OptionalInt number(String id) {
    Matcher matcher = shape.matcher(id);
    return matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }
}
