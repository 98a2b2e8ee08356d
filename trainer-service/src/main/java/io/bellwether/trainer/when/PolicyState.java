package io.bellwether.trainer.when;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would start the next training.
 *
 * @param snapshotId the snapshot in service; null before the first, which is asked for
 * @param notBefore no training starts by itself before
 * @param conditions how far each is; one that is met is enough
 * @param lastTraining the last training that started by itself since this service did
 * @param lastBecause and why
 */
public record PolicyState(
    boolean enabled,
    @Nullable String snapshotId,
    @Nullable Instant notBefore,
    List<Condition> conditions,
    @Nullable String lastTraining,
    @Nullable String lastBecause) {

  public PolicyState {
    conditions = List.copyOf(conditions);
  }
}
