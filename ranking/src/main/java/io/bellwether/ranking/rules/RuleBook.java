package io.bellwether.ranking.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * All rules in force, in the order in which they are asked. Its text is one line a rule, {@code
 * name key=value ...}, and says all there is to know; equal books have equal texts and one id.
 *
 * @param preRules about securities alone, asked first
 * @param postRules about securities for a client; those that keep a place stand last
 */
public record RuleBook(List<PreRule> preRules, List<PostRule> postRules) {

  private static final int ID_DIGITS = 16;

  /**
   * @throws IllegalArgumentException if two rules are of one kind, or one that keeps a place stands
   *     before one that does not
   */
  public RuleBook {
    preRules = List.copyOf(preRules);
    postRules = List.copyOf(postRules);
    requireDistinct(preRules);
    requireDistinct(postRules);
    for (int at = 0; at < postRules.size() - 1; at++) {
      if (postRules.get(at) instanceof PostRule.KeptPlace kept
          && !(postRules.get(at + 1) instanceof PostRule.KeptPlace)) {
        throw new IllegalArgumentException(
            "%s is rule %d of %d after the ordering, must stand after %s"
                .formatted(kept.name(), at + 1, postRules.size(), postRules.get(at + 1).name()));
      }
    }
  }

  /**
   * Reads a text of one line a rule. Empty lines and lines that begin with # say nothing; keys that
   * are absent have their defaults.
   *
   * @throws IllegalArgumentException naming the line, the key, its value and the bound
   */
  public static RuleBook parse(String text) {
    return RuleText.parse(text);
  }

  /** Without rules: everything may be shown. */
  public static RuleBook empty() {
    return new RuleBook(List.of(), List.of());
  }

  /** The canonical text: every key of every rule in one order, each line ended by a line feed. */
  public String text() {
    return RuleText.write(this);
  }

  /** {@code rules-} and the first 16 hex digits of the SHA-256 of the text in UTF-8. */
  public String id() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
      return "rules-" + HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256, which every Java has", e);
    }
  }

  /** All rules in the order in which they are asked. */
  public List<Rule> rules() {
    List<Rule> all = new ArrayList<>(preRules);
    all.addAll(postRules);
    return List.copyOf(all);
  }

  /** The rules that keep a place, which stand last. */
  public List<PostRule.KeptPlace> keptPlaces() {
    return postRules.stream()
        .filter(PostRule.KeptPlace.class::isInstance)
        .map(PostRule.KeptPlace.class::cast)
        .toList();
  }

  /** These rules over the securities of one model; judges the catalogue once. */
  public CatalogueRules over(SecurityFacts facts) {
    return new CatalogueRules(this, facts);
  }

  private static void requireDistinct(List<? extends Rule> rules) {
    Set<String> seen = new HashSet<>();
    for (Rule rule : rules) {
      if (!seen.add(rule.name())) {
        throw new IllegalArgumentException(
            "%s stands 2 times, must stand once".formatted(rule.name()));
      }
    }
  }
}
