package io.bellwether.trainer.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bellwether.contracts.event.Metric;
import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.event.SnapshotRefused;
import io.bellwether.contracts.log.OffsetVector;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot with all that was said of it.
 *
 * @param pinned whether it is in service and no training replaces it
 * @param parentId in service before it, when it was announced last
 * @param registeredAt when it was first published, or refused
 * @param announcements each time that it was put into service, oldest first; none if never
 * @param comparedWith what was in service when it was refused
 * @param reasons why it was refused; none if it never was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegisteredSnapshot(
    String id,
    String line,
    SnapshotState state,
    boolean pinned,
    @Nullable String parentId,
    OffsetVector offsets,
    SortedMap<String, String> configuration,
    long seed,
    String servedModel,
    List<Metric> metrics,
    String location,
    String sha256,
    long sizeBytes,
    Instant registeredAt,
    List<Announced> announcements,
    @Nullable String comparedWith,
    List<String> reasons) {

  public RegisteredSnapshot {
    announcements = List.copyOf(announcements);
    reasons = List.copyOf(reasons);
  }

  /** How often something was said of it. */
  int sayings() {
    return announcements.size() + (reasons.isEmpty() ? 0 : 1);
  }

  /** When it was last put into service; when it was refused if never. */
  Instant lastSaidAt() {
    return announcements.isEmpty() ? registeredAt : announcements.getLast().publishedAt();
  }

  /**
   * @param published all announcements of it, oldest first, at least one
   */
  static RegisteredSnapshot of(
      List<SnapshotPublished> published, @Nullable SnapshotRefused refused, SnapshotState state) {
    SnapshotPublished last = published.getLast();
    return new RegisteredSnapshot(
        last.id(),
        last.line(),
        state,
        state == SnapshotState.SERVED && last.pinned(),
        last.parentId(),
        last.offsets(),
        last.configuration(),
        last.seed(),
        last.servedModel(),
        last.metrics(),
        last.location(),
        last.sha256(),
        last.sizeBytes(),
        refused == null ? published.getFirst().publishedAt() : refused.refusedAt(),
        published.stream().map(Announced::of).toList(),
        refused == null ? null : refused.comparedWith(),
        refused == null ? List.of() : refused.reasons());
  }

  static RegisteredSnapshot of(SnapshotRefused refused) {
    return new RegisteredSnapshot(
        refused.id(),
        refused.line(),
        SnapshotState.REFUSED,
        false,
        null,
        refused.offsets(),
        refused.configuration(),
        refused.seed(),
        refused.servedModel(),
        refused.metrics(),
        refused.location(),
        refused.sha256(),
        refused.sizeBytes(),
        refused.refusedAt(),
        List.of(),
        refused.comparedWith(),
        refused.reasons());
  }
}
