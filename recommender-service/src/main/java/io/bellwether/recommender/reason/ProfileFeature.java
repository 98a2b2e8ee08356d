package io.bellwether.recommender.reason;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An investor feature, read out of its name.
 *
 * @param name as the pipeline gives it, such as {@code age in 25..35}
 * @param attribute what it is a value of, such as {@code age}
 * @param phrase how clients who have it are spoken of, such as {@code with age 25 to 35}; empty for
 *     a column that only measures how much
 */
record ProfileFeature(String name, String attribute, String phrase) {

  private static final Pattern VALUE =
      Pattern.compile("(.+?)(?: (=|<|>=|in) (.*)| (missing|other|scaled|squared))");

  private static final String LOGARITHM = "log ";

  static ProfileFeature of(String name) {
    Matcher parts = VALUE.matcher(name);
    if (!parts.matches()) {
      return new ProfileFeature(name, name, "with " + name);
    }
    String attribute = parts.group(1);
    return new ProfileFeature(name, attribute, phrase(attribute, parts));
  }

  private static String phrase(String attribute, Matcher parts) {
    String subject = attribute.startsWith(LOGARITHM) ? attribute.substring(4) : attribute;
    String kind = parts.group(2) == null ? parts.group(4) : parts.group(2);
    return switch (kind) {
      case "=" -> "with %s %s".formatted(subject, parts.group(3));
      case "<" -> "with %s below %s".formatted(subject, bound(attribute, parts.group(3)));
      case ">=" -> "with %s %s or more".formatted(subject, bound(attribute, parts.group(3)));
      case "in" -> {
        String[] ends = parts.group(3).split("\\.\\.", 2);
        yield "with %s %s to %s"
            .formatted(subject, bound(attribute, ends[0]), bound(attribute, ends[1]));
      }
      case "missing" -> "whose %s is not known".formatted(subject);
      case "other" -> "with a rare %s".formatted(subject);
      default -> "";
    };
  }

  /** Logarithms are of one more than the amount, as docs/features.md says. */
  private static String bound(String attribute, String edge) {
    return attribute.startsWith(LOGARITHM)
        ? String.format(Locale.ROOT, "%,d", Math.round(Math.expm1(Double.parseDouble(edge))))
        : edge;
  }
}
