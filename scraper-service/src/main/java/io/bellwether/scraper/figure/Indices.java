package io.bellwether.scraper.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Index memberships, which sites have written as {@code DJIA S&P500} and {@code DJIA, S&P 500}. */
public final class Indices {

  private static final Pattern KNOWN = Pattern.compile("DJIA|NDX|RUT|S&P ?500");

  private Indices() {}

  public static List<String> parse(String text) {
    List<String> indices = new ArrayList<>();
    for (String part : text.strip().split("\\s*,\\s*", -1)) {
      if (part.isEmpty() || part.equals("-")) {
        continue;
      }
      indices.addAll(known(part));
    }
    return List.copyOf(indices);
  }

  private static List<String> known(String part) {
    List<String> known = new ArrayList<>();
    Matcher matcher = KNOWN.matcher(part);
    while (matcher.find()) {
      known.add(matcher.group().equals("S&P500") ? "S&P 500" : matcher.group());
    }
    // an index we have not heard of keeps its name
    return KNOWN.matcher(part).replaceAll("").isBlank() ? known : List.of(part);
  }
}
