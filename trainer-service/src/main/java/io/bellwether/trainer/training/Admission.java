package io.bellwether.trainer.training;

import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.event.Metric;
import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.event.SnapshotRefused;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.snapshots.SnapshotManifest;
import io.bellwether.snapshots.StoredSnapshot;
import io.bellwether.trainer.gate.Candidate;
import io.bellwether.trainer.gate.Gate;
import io.bellwether.trainer.gate.Verdict;
import io.bellwether.trainer.registry.SnapshotHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a trained and stored snapshot: that it is published, that it is refused, or
 * nothing, where the log has it already.
 */
record Admission(
    SnapshotManifest manifest,
    StoredSnapshot stored,
    Candidate candidate,
    ServedModel servedModel,
    Gate gate) {

  /** What to write, as the log is now. */
  Optional<DomainEvent> decide(SnapshotHistory history) {
    if (history.knows(manifest.id())) {
      return Optional.empty();
    }
    SnapshotPublished served = history.served(manifest.line()).orElse(null);
    Verdict verdict = gate.judge(candidate, servedModel.of(served), manifest.seed());
    List<String> reasons = new ArrayList<>();
    if (served != null && served.pinned()) {
      reasons.add("snapshot %s is pinned: %s".formatted(served.id(), served.cause()));
    }
    reasons.addAll(verdict.reasons());
    SnapshotRefused judged =
        refused(
            served,
            history,
            // the record of a refusal is also what a publication is made of
            reasons.isEmpty() ? List.of(verdict.finding()) : reasons);
    return Optional.of(
        reasons.isEmpty()
            ? judged.published(
                judged.comparedWith(), judged.refusedAt(), false, "trained: " + verdict.finding())
            : judged);
  }

  private SnapshotRefused refused(
      @Nullable SnapshotPublished served, SnapshotHistory history, List<String> reasons) {
    return new SnapshotRefused(
        manifest.id(),
        manifest.line(),
        served == null ? null : served.id(),
        new OffsetVector(manifest.offsets()),
        manifest.configuration(),
        manifest.seed(),
        manifest.servedModel(),
        manifest.metrics().stream()
            .map(
                m ->
                    new Metric(
                        m.model(), m.name(), m.value(), m.low(), m.high(), m.investorCount()))
            .toList(),
        stored.location(),
        stored.sha256(),
        stored.bytes(),
        history.nextMoment(manifest.line()),
        reasons);
  }
}
