package io.bellwether.trainer.training;

import io.bellwether.snapshots.SnapshotMetric;
import java.util.List;
import java.util.SortedMap;

/**
 * What came of a training.
 *
 * @param leaderboard the models by falling precision@5
 */
public record TrainingResult(
    String snapshotId,
    String servedModel,
    List<SnapshotMetric> leaderboard,
    SortedMap<String, Long> counts,
    SortedMap<String, Long> offsets,
    String location,
    String sha256,
    long sizeBytes) {}
