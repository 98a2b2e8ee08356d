package io.bellwether.trainer.outcome;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What clients bought of the answers of one snapshot.
 *
 * @param closed of answers whose window has closed: does not change any more but for late records
 *     and cancelled trades; null where there are none
 * @param open of the others, up to now; null where there are none
 */
public record SnapshotOutcome(
    String snapshotId,
    @Schema(description = "The last day of UTC of a judged answer") LocalDate lastAnswerOn,
    @Schema(description = "Of answers whose window has closed") @Nullable Judged closed,
    @Schema(description = "Of the others, up to now: can only grow") @Nullable Judged open) {

  /**
   * Judged answers, at most one a client and day.
   *
   * @param precision of their first five securities, the share that was bought; null where they had
   *     none
   */
  public record Judged(long answers, @Nullable Share precision) {

    static @Nullable Judged of(@Nullable Totals totals) {
      return totals == null ? null : new Judged(totals.answers(), totals.precision().orElse(null));
    }
  }
}
