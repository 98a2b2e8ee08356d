package io.bellwether.trainer.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of building a snapshot again. It is neither stored nor announced.
 *
 * @param equal whether it has the same bytes
 * @param expectedSha256 of the file that was announced
 * @param sha256 that a file of the one built now has
 * @param differing names of tensors, and of parts of the metadata, in which the two differ; none
 *     where they are equal
 * @param missingEvents how many offsets before the snapshot's hold no event that counts any more:
 *     what compaction removed, and what was no event
 * @param note what stood in the way of a comparison
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RebuiltSnapshot(
    String snapshotId,
    boolean equal,
    String expectedSha256,
    String sha256,
    List<String> differing,
    long missingEvents,
    @Nullable String note) {

  public RebuiltSnapshot {
    differing = List.copyOf(differing);
  }
}
