package io.bellwether.similarity.question;

import java.util.List;

/**
 * How far two clients are apart, and by which features.
 *
 * @param distance 0 to 1
 * @param features what tells them apart most first; contributions add up to the distance, or to
 *     what it was before it was cut at 1
 */
public record Comparison(double distance, List<Part> features) {

  public Comparison {
    features = List.copyOf(features);
  }

  /**
   * One feature.
   *
   * @param value of the first, scaled to 0..1
   * @param otherValue of the second
   */
  public record Part(
      String feature, double weight, double value, double otherValue, double contribution) {}
}
