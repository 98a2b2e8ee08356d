package io.bellwether.similarity.weights;

import io.bellwether.contracts.InvalidValueException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Weights by name: of a feature, such as {@code region.North}, or of all that begin so, such as
 * {@code region}; the longer name counts. What is not named has the weight 1.
 *
 * @param byName each 0, or from 1e-6 to 1e6
 */
public record FeatureWeights(Map<String, Double> byName) {

  /** All features count alike. */
  public static final FeatureWeights EVEN = new FeatureWeights(Map.of());

  private static final double LEAST = 1e-6;
  private static final double MOST = 1e6;
  private static final String FIELD = "weights";

  /**
   * @throws InvalidValueException naming the weight that is out of bounds
   */
  public FeatureWeights {
    byName = Collections.unmodifiableMap(new TreeMap<>(byName));
    byName.forEach(
        (name, weight) -> {
          if (weight != 0 && !(weight >= LEAST && weight <= MOST)) {
            throw new InvalidValueException(FIELD + "." + name, weight, "0, or from 1e-6 to 1e6");
          }
        });
  }

  /** These, and of others what is not named here. */
  public FeatureWeights over(FeatureWeights others) {
    Map<String, Double> all = new TreeMap<>(others.byName);
    // a group that is named anew covers what the others say of its features
    byName.keySet().forEach(name -> all.keySet().removeIf(other -> other.startsWith(name + ".")));
    all.putAll(byName);
    return new FeatureWeights(all);
  }

  /** One for each feature; names of features that are none of these count for nothing. */
  public float[] of(List<String> features) {
    float[] weights = new float[features.size()];
    for (int feature = 0; feature < weights.length; feature++) {
      weights[feature] = of(features.get(feature));
    }
    return weights;
  }

  private float of(String feature) {
    Double own = byName.get(feature);
    if (own == null) {
      own = byName.get(group(feature));
    }
    return own == null ? 1 : own.floatValue();
  }

  /** What a feature's name begins with, up to the dot; the whole name where there is none. */
  public static String group(String feature) {
    int dot = feature.indexOf('.');
    return dot < 0 ? feature : feature.substring(0, dot);
  }

  /**
   * Requires that each name is of a feature or of a group of them.
   *
   * @throws InvalidValueException naming what is not
   */
  public void requireNamesOf(List<String> features) {
    TreeSet<String> known = new TreeSet<>(features);
    features.forEach(feature -> known.add(group(feature)));
    for (String name : byName.keySet()) {
      if (!known.contains(name)) {
        throw new InvalidValueException(FIELD, name, "of the features " + known);
      }
    }
  }

  /** Requires that some feature counts. */
  public void requireSomeAbove0(List<String> features) {
    for (float weight : of(features)) {
      if (weight > 0) {
        return;
      }
    }
    throw new InvalidValueException(FIELD, byName, "above 0 for one feature at least");
  }
}
