package io.bellwether.trainer.training;

import org.jspecify.annotations.Nullable;

/**
 * A training on the log as it is when the job first runs.
 *
 * @param seed of every random draw; 42 when absent
 */
public record TrainingRequest(@Nullable Long seed) {

  private static final long DEFAULT_SEED = 42;

  public TrainingRequest {
    if (seed == null) {
      seed = DEFAULT_SEED;
    }
  }

  long seedOrDefault() {
    return seed == null ? DEFAULT_SEED : seed;
  }
}
