package io.bellwether.markets.causal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Map.Entry;

/** A value for every {@link Strength}: its default where none was chosen. Immutable. */
public final class Strengths {

  private static final Strengths STANDARD = new Strengths(Map.of());

  private final Map<Strength, Double> chosen;

  private Strengths(Map<Strength, Double> chosen) {
    this.chosen = chosen;
  }

  public static Strengths standard() {
    return STANDARD;
  }

  /**
   * The defaults with some of them changed.
   *
   * @param chosen by the names people write, such as {@code risk-to-beta}
   */
  public static Strengths of(Map<String, Double> chosen) {
    Strengths strengths = STANDARD;
    for (Entry<String, Double> entry : chosen.entrySet()) {
      strengths = strengths.with(Strength.named(entry.getKey()), entry.getValue());
    }
    return strengths;
  }

  /** These strengths with one changed; throws when the value is out of its bounds. */
  public Strengths with(Strength strength, double value) {
    EnumMap<Strength, Double> more = new EnumMap<>(Strength.class);
    more.putAll(chosen);
    more.put(strength, strength.require(value));
    return new Strengths(more);
  }

  public double of(Strength strength) {
    return chosen.getOrDefault(strength, strength.standard());
  }

  @Override
  public String toString() {
    return chosen.toString();
  }
}
