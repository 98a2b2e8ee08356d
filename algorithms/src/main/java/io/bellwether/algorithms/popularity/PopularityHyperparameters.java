package io.bellwether.algorithms.popularity;

import java.time.Duration;
import java.util.Optional;

/**
 * What a {@link PopularityTrainer} may be told.
 *
 * @param window how far back from the last purchase investors are counted, at least a second; empty
 *     for all time
 */
public record PopularityHyperparameters(Optional<Duration> window) {

  public PopularityHyperparameters {
    window.ifPresent(
        length -> {
          if (length.toSeconds() < 1) {
            throw new IllegalArgumentException(
                "window is %s, must be at least PT1S".formatted(length));
          }
        });
  }

  public static PopularityHyperparameters allTime() {
    return new PopularityHyperparameters(Optional.empty());
  }

  public static PopularityHyperparameters windowed(Duration window) {
    return new PopularityHyperparameters(Optional.of(window));
  }

  /** {@value PopularityModel#NAME} or {@value PopularityModel#WINDOWED_NAME}. */
  public String modelName() {
    return window.isEmpty() ? PopularityModel.NAME : PopularityModel.WINDOWED_NAME;
  }
}
