package io.bellwether.trainer.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bellwether.snapshots.SnapshotMetric;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What came of a training. One whose snapshot the gate refused has succeeded too: it did what was
 * asked, and says so here.
 *
 * @param outcome what became of the snapshot
 * @param reasons why it was refused; none if it was not
 * @param cause how it compares with what was in service, if it was published
 * @param leaderboard the models by falling precision@5
 * @param leftOut models of the line that could not be fitted, with the reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrainingResult(
    String snapshotId,
    Outcome outcome,
    List<String> reasons,
    @Nullable String cause,
    String servedModel,
    List<SnapshotMetric> leaderboard,
    SortedMap<String, String> leftOut,
    SortedMap<String, Long> counts,
    SortedMap<String, Long> offsets,
    String location,
    String sha256,
    long sizeBytes) {

  /** What became of the snapshot. */
  public enum Outcome {
    PUBLISHED,
    REFUSED
  }
}
