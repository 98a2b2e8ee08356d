package io.bellwether.scraper.browse;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a site's robots.txt asks of us: the rules for our own name, else those for everyone.
 *
 * @see "RFC 9309, sections 2.2.1 to 2.2.3"
 */
final class Robots {

  /** The product token that sites may name in their robots.txt. */
  static final String AGENT = "bellwether";

  private record Rule(boolean allow, String path) {

    boolean matches(String asked) {
      boolean anchored = path.endsWith("$");
      String begin = anchored ? path.substring(0, path.length() - 1) : path;
      StringBuilder pattern = new StringBuilder();
      for (String literal : begin.split("\\*", -1)) {
        pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(literal));
      }
      return asked.matches(pattern + (anchored ? "" : ".*"));
    }
  }

  private final List<Rule> rules;

  private Robots(List<Rule> rules) {
    this.rules = rules;
  }

  static Robots parse(String text) {
    List<Rule> ours = new ArrayList<>();
    List<Rule> everyones = new ArrayList<>();
    boolean oursNamed = false;
    boolean forUs = false;
    boolean forAll = false;
    boolean naming = false;
    for (String line : text.lines().toList()) {
      String[] pair = line.replaceFirst("#.*", "").split(":", 2);
      if (pair.length < 2) {
        continue;
      }
      String value = pair[1].strip();
      switch (pair[0].strip().toLowerCase(Locale.ROOT)) {
        case "user-agent" -> {
          // agents named one below the other share the rules that follow
          forUs = (naming && forUs) || value.equalsIgnoreCase(AGENT);
          forAll = (naming && forAll) || value.equals("*");
          oursNamed |= forUs;
          naming = true;
        }
        case "allow", "disallow" -> {
          naming = false;
          // an empty path is no rule
          if (!value.isEmpty()) {
            Rule rule = new Rule(pair[0].strip().equalsIgnoreCase("allow"), value);
            (forUs ? ours : forAll ? everyones : new ArrayList<Rule>()).add(rule);
          }
        }
        default -> {}
      }
    }
    return new Robots(List.copyOf(oursNamed ? ours : everyones));
  }

  /** The longest rule that matches decides, and of two as long the one that allows. */
  boolean allows(URI address) {
    String query = address.getRawQuery();
    String asked = address.getRawPath() + (query == null ? "" : "?" + query);
    boolean allowed = true;
    int longest = -1;
    for (Rule rule : rules) {
      int length = rule.path().length();
      if (rule.matches(asked) && (length > longest || (length == longest && rule.allow()))) {
        allowed = rule.allow();
        longest = length;
      }
    }
    return allowed;
  }
}
