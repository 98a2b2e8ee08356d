package io.bellwether.trainer.outcome;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The arms of one experiment side by side.
 *
 * @param baseline the arm that the others are compared with: {@code control} where there is one,
 *     else the first by name
 * @param arms in order of their names
 */
public record ExperimentOutcome(
    String experiment,
    @Schema(description = "The arm that the others are compared with") String baseline,
    List<Arm> arms) {

  /**
   * One arm.
   *
   * @param closed answers whose window has closed, which precision is of; null where there are none
   * @param open the others; null where there are none
   * @param acceptance of the clients' days on which something was shown, the share on which
   *     something was accepted; null where nothing was shown
   * @param precisionAbove the baseline's; null for the baseline itself, and where either is missing
   * @param acceptanceAbove the baseline's; null likewise
   */
  public record Arm(
      String arm,
      SnapshotOutcome.@Nullable Judged closed,
      SnapshotOutcome.@Nullable Judged open,
      @Nullable Share acceptance,
      @Nullable Difference precisionAbove,
      @Nullable Difference acceptanceAbove) {}
}
