package io.bellwether.contracts.event;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.log.OffsetVector;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot that was trained and is not to be served.
 *
 * @param comparedWith in service when it was refused; null for none
 * @param location where the file lies in the store, so that it can be promoted all the same
 * @param sha256 of the file, 64 lower-case hex digits
 * @param reasons at least one
 */
public record SnapshotRefused(
    String id,
    String line,
    @Nullable String comparedWith,
    OffsetVector offsets,
    SortedMap<String, String> configuration,
    long seed,
    String servedModel,
    List<Metric> metrics,
    String location,
    String sha256,
    long sizeBytes,
    Instant refusedAt,
    List<String> reasons)
    implements DomainEvent {

  public SnapshotRefused {
    SnapshotPublished.requireFile(id, line, sha256, sizeBytes);
    if (reasons.isEmpty()) {
      throw new InvalidValueException("reasons", reasons, "at least one");
    }
    configuration = Collections.unmodifiableSortedMap(new TreeMap<>(configuration));
    metrics = List.copyOf(metrics);
    reasons = List.copyOf(reasons);
  }

  /** The same, put into service all the same. */
  public SnapshotPublished published(
      @Nullable String parentId, Instant publishedAt, boolean pinned, String cause) {
    return new SnapshotPublished(
        id,
        line,
        parentId,
        offsets,
        configuration,
        seed,
        servedModel,
        metrics,
        location,
        sha256,
        sizeBytes,
        publishedAt,
        pinned,
        cause);
  }
}
