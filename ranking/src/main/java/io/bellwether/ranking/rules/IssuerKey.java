package io.bellwether.ranking.rules;

import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Isin;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who issued a security, as far as its facts tell. An ISIN of the United States or Canada holds a
 * CUSIP, whose first six characters (3 to 8 of the ISIN) name the issuer. Every other is known by
 * its name: without case, accents, punctuation and the legal form or share class at its end.
 *
 * <p>Limits: one issuer with an ISIN of either kind has two keys, and so has one that renamed or
 * spells its name in two ways; issuers of one name have one.
 *
 * @see "CUSIP Global Services: the six characters of the issuer (CUSIP-6)"
 */
public final class IssuerKey {

  private static final Set<String> AT_THE_END =
      Set.of(
          ("inc incorporated corp corporation co company plc ltd limited llc lp sa ag nv se spa ab"
                  + " asa oyj as pjsc ojsc jsc class cl a b c common ordinary ord preferred pref"
                  + " stock shares share adr ads gdr")
              .split(" "));

  // accents that were taken off; "S.A." is one word, "O'Reilly" too
  private static final Pattern WITHIN_WORDS = Pattern.compile("[\\p{M}.'’]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  private IssuerKey() {}

  /** {@code cusip:037833} or {@code name:nestle}; null if neither ISIN nor name tells. */
  public static @Nullable String of(Security security) {
    Isin isin = security.isin();
    if (isin != null && (isin.value().startsWith("US") || isin.value().startsWith("CA"))) {
      return "cusip:" + isin.value().substring(2, 8);
    }
    String stem = stem(security.name());
    return stem.isEmpty() ? null : "name:" + stem;
  }

  private static String stem(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String joined = WITHIN_WORDS.matcher(plain).replaceAll("");
    String spaced = BETWEEN_WORDS.matcher(joined).replaceAll(" ").strip();
    List<String> words = Arrays.asList(spaced.split(" "));
    int end = words.size();
    while (end > 1 && AT_THE_END.contains(words.get(end - 1))) {
      end--;
    }
    return String.join(" ", words.subList(0, end));
  }
}
