package io.bellwether.ranking.candidates;

import io.bellwether.algorithms.model.Bounds;
import java.time.Duration;
import java.util.Optional;

/**
 * What a {@link SimilarClientsSource} may be told.
 *
 * @param prior {@code k}: how many buyers a group must be expected to have before its own purchases
 *     weigh as much as the whole population's; 0.01 to 1e6
 * @param trust {@code a}: how much of each group's evidence counts, 0 to 1; 1 treats the features
 *     as independent, 0 leaves plain popularity
 * @param window how far back from the last purchase investors are counted, at least a second; empty
 *     for all time
 */
public record SimilarClientsSettings(float prior, float trust, Optional<Duration> window) {

  public SimilarClientsSettings {
    Bounds.within("prior", prior, 0.01f, 1e6f);
    Bounds.within("trust", trust, 0f, 1f);
    window.ifPresent(
        length -> {
          if (length.toSeconds() < 1) {
            throw new IllegalArgumentException(
                "window is %s, must be at least PT1S".formatted(length));
          }
        });
  }

  /**
   * A prior of 50 buyers, a trust of 0.6, all time. Features overlap (age, occupation and deposit
   * say much of the same), and evidence counted several times over does more harm than evidence
   * counted in part. On drawn markets whose features each stood there three times, a prior of 1
   * with full trust found up to 44 % fewer purchases than popularity; these found 2 % fewer where
   * features meant nothing, and 24 % more where they meant most.
   */
  public static SimilarClientsSettings defaults() {
    return new SimilarClientsSettings(50f, 0.6f, Optional.empty());
  }
}
