package io.bellwether.trainer.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.log.OffsetVector;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A training on the log up to some offsets, or one that builds a snapshot again.
 *
 * @param seed of every random draw; 42 when absent
 * @param offsets the next offset of each {@code topic-partition}; when absent, where the log ends
 *     when the job first runs
 * @param because what started it, when nobody asked
 * @param fromSnapshot id of the snapshot to build again, with its own seed and configuration, from
 *     the log at its offsets
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrainingRequest(
    @Nullable Long seed,
    @Nullable SortedMap<String, Long> offsets,
    @Nullable String because,
    @Nullable String fromSnapshot) {

  public static final long DEFAULT_SEED = 42;

  /**
   * @throws InvalidValueException naming an offset that is none, or what a snapshot has of its own
   */
  public TrainingRequest {
    if (fromSnapshot != null && seed != null) {
      throw new InvalidValueException("seed", seed, "absent: the snapshot has its own");
    }
    if (fromSnapshot != null && offsets != null) {
      throw new InvalidValueException("offsets", offsets, "absent: the snapshot has its own");
    }
    if (fromSnapshot == null && seed == null) {
      seed = DEFAULT_SEED;
    }
    if (offsets != null) {
      offsets = new OffsetVector(offsets).nextOffsets();
    }
  }

  /** On the log as it is when the job first runs. */
  static TrainingRequest now() {
    return new TrainingRequest(null, null, null, null);
  }

  /** One that nobody asked for. */
  public static TrainingRequest upTo(OffsetVector end, String because) {
    return new TrainingRequest(null, end.nextOffsets(), because, null);
  }

  long seedOrDefault() {
    return seed == null ? DEFAULT_SEED : seed;
  }
}
