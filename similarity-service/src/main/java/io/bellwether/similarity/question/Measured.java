package io.bellwether.similarity.question;

import io.bellwether.algorithms.distance.Measure;
import io.bellwether.contracts.InvalidValueException;
import io.bellwether.similarity.weights.FeatureWeights;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How distances are measured.
 *
 * @param weights of this question, over those of the desk
 */
public record Measured(Measure measure, FeatureWeights weights) {

  private static final String SHARES = "shares";
  private static final Set<String> SHARED = Set.of("cosine", "l1", "l2");

  /**
   * A measure by its name.
   *
   * @param name cosine, l1, l2 or blend; null or empty for the usual one
   * @param shares of cosine, l1 and l2 in a blend; empty for every other
   * @throws InvalidValueException naming what is out of bounds
   */
  public static Measure measure(@Nullable String name, Map<String, Double> shares, Measure usual) {
    boolean isBlend = name != null && name.toLowerCase(Locale.ROOT).equals("blend");
    if (!isBlend && !shares.isEmpty()) {
      throw new InvalidValueException(SHARES, shares, "left out, or measure be blend");
    }
    if (name == null || name.isEmpty()) {
      return usual;
    }
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "cosine" -> new Measure.Cosine();
      case "l1" -> new Measure.L1();
      case "l2" -> new Measure.L2();
      case "blend" -> blend(shares);
      default -> throw new InvalidValueException("measure", name, "cosine, l1, l2 or blend");
    };
  }

  private static Measure blend(Map<String, Double> shares) {
    shares.forEach(
        (measure, share) -> {
          if (!SHARED.contains(measure)) {
            throw new InvalidValueException(SHARES, measure, "of cosine, l1 and l2");
          }
          if (!(share >= 0 && share <= 1e6)) {
            throw new InvalidValueException(SHARES + "." + measure, share, "0 to 1e6");
          }
        });
    double cosine = shares.getOrDefault("cosine", 0.0);
    double l1 = shares.getOrDefault("l1", 0.0);
    double l2 = shares.getOrDefault("l2", 0.0);
    if (cosine + l1 + l2 == 0) {
      throw new InvalidValueException(SHARES, shares, "above 0 for one of cosine, l1 and l2");
    }
    return new Measure.Blend(cosine, l1, l2);
  }

  /** What a measure is called. */
  public static String nameOf(Measure measure) {
    return switch (measure) {
      case Measure.Cosine ignored -> "cosine";
      case Measure.L1 ignored -> "l1";
      case Measure.L2 ignored -> "l2";
      case Measure.Blend ignored -> "blend";
    };
  }
}
