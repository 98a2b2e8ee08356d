package io.bellwether.contracts.event;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.log.OffsetVector;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot is in the store and may be served.
 *
 * @param line the model line; one snapshot of a line is served at a time
 * @param offsets what it was folded up to
 * @param location where the file lies in the store
 * @param sha256 of the file, 64 lower-case hex digits
 * @param pinned while the latest of a line is, no training replaces it
 * @param cause why it is put into service: what the gate found, or who asked for it and why
 */
public record SnapshotPublished(
    String id,
    String line,
    @Nullable String parentId,
    OffsetVector offsets,
    SortedMap<String, String> configuration,
    long seed,
    String servedModel,
    List<Metric> metrics,
    String location,
    String sha256,
    long sizeBytes,
    Instant publishedAt,
    boolean pinned,
    String cause)
    implements DomainEvent {

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  public SnapshotPublished {
    requireFile(id, line, sha256, sizeBytes);
    configuration = Collections.unmodifiableSortedMap(new TreeMap<>(configuration));
    metrics = List.copyOf(metrics);
  }

  /** The same, announced again. */
  public SnapshotPublished again(
      @Nullable String nextParentId, Instant at, boolean nextPinned, String nextCause) {
    return new SnapshotPublished(
        id,
        line,
        nextParentId,
        offsets,
        configuration,
        seed,
        servedModel,
        metrics,
        location,
        sha256,
        sizeBytes,
        at,
        nextPinned,
        nextCause);
  }

  static void requireFile(String id, String line, String sha256, long sizeBytes) {
    if (id.isEmpty()) {
      throw new InvalidValueException("id", id, "not empty");
    }
    if (line.isEmpty()) {
      throw new InvalidValueException("line", line, "not empty");
    }
    if (!DIGEST.matcher(sha256).matches()) {
      throw new InvalidValueException("sha256", sha256, "64 lower-case hex digits");
    }
    if (sizeBytes <= 0) {
      throw new InvalidValueException("sizeBytes", sizeBytes, "above 0");
    }
  }
}
