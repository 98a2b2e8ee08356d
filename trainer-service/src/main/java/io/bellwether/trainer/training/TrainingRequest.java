package io.bellwether.trainer.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bellwether.contracts.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * A training on the log as it is when the job first runs, or one that builds a snapshot again.
 *
 * @param seed of every random draw; 42 when absent
 * @param fromSnapshot id of the snapshot to build again, with its own seed and configuration, from
 *     the log at its offsets
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrainingRequest(@Nullable Long seed, @Nullable String fromSnapshot) {

  private static final long DEFAULT_SEED = 42;

  public TrainingRequest {
    if (fromSnapshot != null && seed != null) {
      throw new InvalidValueException("seed", seed, "absent: the snapshot has its own");
    }
    if (fromSnapshot == null && seed == null) {
      seed = DEFAULT_SEED;
    }
  }

  long seedOrDefault() {
    return seed == null ? DEFAULT_SEED : seed;
  }
}
