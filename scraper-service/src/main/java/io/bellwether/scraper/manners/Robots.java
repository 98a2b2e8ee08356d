package io.bellwether.scraper.manners;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a site's robots.txt asks of us: the rules for our own name, else those for everyone.
 *
 * @see "RFC 9309, sections 2.2.1 to 2.2.3"
 */
public final class Robots {

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

  /** What is said to one agent, as it is read. */
  private static final class Group {
    private final List<Rule> rules = new ArrayList<>();
    private Duration crawlDelay = Duration.ZERO;
  }

  private final List<Rule> rules;
  private final Duration crawlDelay;

  private Robots(Group group) {
    this.rules = List.copyOf(group.rules);
    this.crawlDelay = group.crawlDelay;
  }

  /** Reads a robots.txt for us. */
  public static Robots of(String text, UserAgent agent) {
    return parse(text, agent.product());
  }

  /** Reads a robots.txt for the agent of that name. */
  static Robots parse(String text, String agent) {
    Group ours = new Group();
    Group everyones = new Group();
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
          forUs = (naming && forUs) || value.equalsIgnoreCase(agent);
          forAll = (naming && forAll) || value.equals("*");
          oursNamed |= forUs;
          naming = true;
        }
        case "allow", "disallow" -> {
          naming = false;
          // an empty path is no rule
          if (!value.isEmpty()) {
            Rule rule = new Rule(pair[0].strip().equalsIgnoreCase("allow"), value);
            (forUs ? ours : forAll ? everyones : new Group()).rules.add(rule);
          }
        }
        case "crawl-delay" -> {
          naming = false;
          (forUs ? ours : forAll ? everyones : new Group()).crawlDelay = seconds(value);
        }
        default -> {}
      }
    }
    return new Robots(oursNamed ? ours : everyones);
  }

  /** The least pause that the site asks for, though no standard says that it may; else zero. */
  public Duration crawlDelay() {
    return crawlDelay;
  }

  /** The longest rule that matches decides, and of two as long the one that allows. */
  public boolean allows(URI address) {
    String query = address.getRawQuery();
    String path = address.getRawPath();
    String asked = (path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
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

  private static Duration seconds(String value) {
    return value.matches("\\d{1,6}(\\.\\d{1,3})?")
        ? Duration.ofMillis(new BigDecimal(value).movePointRight(3).longValue())
        : Duration.ZERO;
  }
}
