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
 * @param because what started it, when nobody asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrainingRequest(
    @Nullable Long seed, @Nullable SortedMap<String, Long> offsets, @Nullable String because) {

  public static final long DEFAULT_SEED = 42;

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

  /** On the log as it is when the job first runs. */
  static TrainingRequest now() {
    return new TrainingRequest(null, null, null);
  }

  /** One that nobody asked for. */
  public static TrainingRequest upTo(OffsetVector end, String because) {
    return new TrainingRequest(null, end.nextOffsets(), because);
  }

  long seedOrDefault() {
    return seed == null ? DEFAULT_SEED : seed;
  }
}
