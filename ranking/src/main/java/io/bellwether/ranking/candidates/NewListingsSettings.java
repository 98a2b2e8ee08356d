package io.bellwether.ranking.candidates;

import io.bellwether.algorithms.model.Bounds;
import java.time.Duration;

/**
 * What a {@link NewListingsSource} may be told.
 *
 * @param window how long a security counts as new, at least a second
 * @param priorBuyers buyers that every listing is credited with, 0.001 to 1e6
 * @param priorAge the age that every listing is credited with, at least a second; with the prior
 *     buyers, the growth expected of a listing of which nothing is known
 */
public record NewListingsSettings(Duration window, float priorBuyers, Duration priorAge) {

  public NewListingsSettings {
    requireLength("window", window);
    Bounds.within("priorBuyers", priorBuyers, 0.001f, 1e6f);
    requireLength("priorAge", priorAge);
  }

  /** New for 90 days; one buyer in a week is credited. */
  public static NewListingsSettings defaults() {
    return new NewListingsSettings(Duration.ofDays(90), 1f, Duration.ofDays(7));
  }

  private static void requireLength(String name, Duration length) {
    if (length.toSeconds() < 1) {
      throw new IllegalArgumentException("%s is %s, must be at least PT1S".formatted(name, length));
    }
  }
}
