package io.bellwether.scraper.merge;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether two sources mean the same company by what they call it. */
final class Names {

  /** What names say of a company's form and its paper, and some leave out. */
  private static final Set<String> FORMS =
      Set.of(
          "INC",
          "INCORPORATED",
          "CORP",
          "CORPORATION",
          "CO",
          "COS",
          "COMPANY",
          "COMPANIES",
          "LTD",
          "LIMITED",
          "PLC",
          "LLC",
          "LP",
          "SA",
          "SE",
          "AG",
          "NV",
          "SPA",
          "AB",
          "ASA",
          "OYJ",
          "AS",
          "THE",
          "AND",
          "OF",
          "DE",
          "HOLDING",
          "HOLDINGS",
          "HLDGS",
          "GROUP",
          "GRP",
          "COM",
          "COMMON",
          "STOCK",
          "SHARES",
          "ORDINARY",
          "ORD",
          "ADR",
          "ADS",
          "CL",
          "CLASS",
          "A",
          "B",
          "C",
          "NEW",
          "TRUST",
          "REIT",
          "INTERNATIONAL",
          "INTL");

  /** How surely. */
  enum Verdict {
    AGREE,
    DISAGREE,
    /** One of them is not called anything. */
    UNKNOWN
  }

  private Names() {}

  static Verdict compare(String one, String other) {
    if (one.isBlank() || other.isBlank()) {
      return Verdict.UNKNOWN;
    }
    Set<String> ones = words(one);
    Set<String> others = words(other);
    // one may leave out a word that the other has, but not all of what makes it a name
    boolean same = ones.equals(others) || startsAlike(ones, others) || startsAlike(others, ones);
    return same ? Verdict.AGREE : Verdict.DISAGREE;
  }

  private static boolean startsAlike(Set<String> few, Set<String> many) {
    return !few.isEmpty()
        && few.size() < many.size()
        && String.join(" ", many).startsWith(String.join(" ", few) + " ");
  }

  private static Set<String> words(String name) {
    String plain =
        Normalizer.normalize(name.replaceAll("['\u2019]", ""), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toUpperCase(Locale.ROOT)
            .replaceAll("\\.(?=\\p{L}|\\s|$)", "")
            .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
            .strip();
    Set<String> all = new LinkedHashSet<>(Arrays.asList(plain.split(" ")));
    Set<String> telling =
        all.stream()
            .filter(word -> !FORMS.contains(word))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return telling.isEmpty() ? all : telling;
  }
}
