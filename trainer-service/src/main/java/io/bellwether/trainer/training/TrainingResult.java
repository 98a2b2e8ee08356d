package io.bellwether.trainer.training;

import io.bellwether.snapshots.SnapshotMetric;
import java.util.List;
import java.util.SortedMap;

/**
 * What came of a training.
 *
 * @param leaderboard the models by falling precision@5
 * @param leftOut models of the line that could not be fitted, with the reason
 */
public record TrainingResult(
    String snapshotId,
    String servedModel,
    List<SnapshotMetric> leaderboard,
    SortedMap<String, String> leftOut,
    SortedMap<String, Long> counts,
    SortedMap<String, Long> offsets,
    String location,
    String sha256,
    long sizeBytes) {}
