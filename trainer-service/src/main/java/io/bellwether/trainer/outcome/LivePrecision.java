package io.bellwether.trainer.outcome;

import io.bellwether.trainer.outcome.SnapshotOutcome.Judged;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How good recommendations turned out to be: of the first five securities of an answer, the share
 * that the client bought within the window after it. Of each client and day one answer counts.
 *
 * <p>Intervals are of the 2.5th to the 97.5th percentile over resamples of the clients, for the
 * answers of one client are alike.
 */
@Singleton
public final class LivePrecision {

  private static final String CONTROL = "control";

  private final Tally tally = new Tally();

  /** Of answers by a snapshot whose window has closed; empty while there is none. */
  public Optional<Share> of(String snapshotId) {
    return tally.ofSnapshot(snapshotId, true).flatMap(Totals::precision);
  }

  /** Every snapshot with judged answers, the one that answered last first. */
  List<SnapshotOutcome> snapshots() {
    return tally.snapshots().stream()
        .map(this::snapshot)
        .sorted(
            Comparator.comparing(SnapshotOutcome::lastAnswerOn)
                .reversed()
                .thenComparing(SnapshotOutcome::snapshotId))
        .toList();
  }

  /** The arms of an experiment compared; empty for one without a judged answer. */
  Optional<ExperimentOutcome> experiment(String name) {
    List<String> arms = tally.arms(name);
    if (arms.isEmpty()) {
      return Optional.empty();
    }
    String baseline = arms.contains(CONTROL) ? CONTROL : arms.getFirst();
    return Optional.of(
        new ExperimentOutcome(
            name, baseline, arms.stream().map(arm -> arm(name, arm, baseline)).toList()));
  }

  Tally tally() {
    return tally;
  }

  private SnapshotOutcome snapshot(String id) {
    Totals closed = tally.ofSnapshot(id, true).orElse(null);
    Totals open = tally.ofSnapshot(id, false).orElse(null);
    return new SnapshotOutcome(id, sum(closed, open).lastDay(), Judged.of(closed), Judged.of(open));
  }

  private ExperimentOutcome.Arm arm(String experiment, String arm, String baseline) {
    Totals closed = tally.ofArm(experiment, arm, true).orElse(null);
    Totals open = tally.ofArm(experiment, arm, false).orElse(null);
    Totals all = sum(closed, open);
    boolean isBaseline = arm.equals(baseline);
    Totals baseClosed = tally.ofArm(experiment, baseline, true).orElse(null);
    Totals baseAll = sum(baseClosed, tally.ofArm(experiment, baseline, false).orElse(null));
    return new ExperimentOutcome.Arm(
        arm,
        Judged.of(closed),
        Judged.of(open),
        all.acceptance().orElse(null),
        isBaseline || closed == null || baseClosed == null
            ? null
            : closed.precisionAbove(baseClosed).orElse(null),
        isBaseline ? null : all.acceptanceAbove(baseAll).orElse(null));
  }

  private static Totals sum(@Nullable Totals... parts) {
    Totals sum = new Totals();
    Stream.of(parts).filter(Objects::nonNull).forEach(sum::add);
    return sum;
  }
}
