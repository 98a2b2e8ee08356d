package io.bellwether.recommender.reason;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An investor feature, read out of its name.
 *
 * @param name as the pipeline gives it, such as {@code age in 25..35}
 * @param attribute what it is a value of, such as {@code age}
 * @param from the value, or where the values begin; empty where there is neither
 * @param to where the values end; empty where they do not
 */
record ProfileFeature(String name, String attribute, Kind kind, String from, String to) {

  private static final Pattern VALUE =
      Pattern.compile("(.+?)(?: (=|<|>=|in) (.*)| (missing|other|scaled|squared))");

  private static final String LOGARITHM = "log ";

  /** What a feature says of an attribute. */
  enum Kind {
    IS,
    BELOW,
    AT_LEAST,
    BETWEEN,
    MISSING,
    RARE,
    /** How much, which no sentence says. */
    MEASURE,
    /** That the client has it. */
    NAMED
  }

  static ProfileFeature of(String name) {
    Matcher parts = VALUE.matcher(name);
    if (!parts.matches()) {
      return new ProfileFeature(name, name, Kind.NAMED, "", "");
    }
    String attribute = parts.group(1);
    String value = parts.group(3);
    return switch (parts.group(2) == null ? parts.group(4) : parts.group(2)) {
      case "=" -> new ProfileFeature(name, attribute, Kind.IS, value, "");
      case "<" -> new ProfileFeature(name, attribute, Kind.BELOW, "", value);
      case ">=" -> new ProfileFeature(name, attribute, Kind.AT_LEAST, value, "");
      case "in" -> {
        String[] ends = value.split("\\.\\.", 2);
        yield new ProfileFeature(name, attribute, Kind.BETWEEN, ends[0], ends[1]);
      }
      case "missing" -> new ProfileFeature(name, attribute, Kind.MISSING, "", "");
      case "other" -> new ProfileFeature(name, attribute, Kind.RARE, "", "");
      default -> new ProfileFeature(name, attribute, Kind.MEASURE, "", "");
    };
  }

  /** What a sentence speaks of. */
  String subject() {
    return isLogarithm() ? attribute.substring(LOGARITHM.length()) : attribute;
  }

  /** An end as a sentence says it: logarithms are of one more than the amount. */
  String edge(String end, NumberText numbers) {
    return isLogarithm() ? numbers.whole(Math.round(Math.expm1(Double.parseDouble(end)))) : end;
  }

  private boolean isLogarithm() {
    return attribute.startsWith(LOGARITHM);
  }
}
