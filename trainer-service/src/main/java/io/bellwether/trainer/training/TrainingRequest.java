package io.bellwether.trainer.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bellwether.contracts.log.OffsetVector;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A training on the log up to some offsets.
 *
 * @param seed of every random draw; 42 when absent
 * @param offsets the next offset of each {@code topic-partition}; when absent, where the log ends
 *     when the job first runs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrainingRequest(@Nullable Long seed, @Nullable SortedMap<String, Long> offsets) {

  private static final long DEFAULT_SEED = 42;

  /**
   * @throws io.bellwether.contracts.InvalidValueException naming an offset that is none
   */
  public TrainingRequest {
    if (seed == null) {
      seed = DEFAULT_SEED;
    }
    if (offsets != null) {
      offsets = new OffsetVector(offsets).nextOffsets();
    }
  }

  long seedOrDefault() {
    return seed == null ? DEFAULT_SEED : seed;
  }
}
