package io.bellwether.trainer.when;

import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.log.OffsetVector;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says at each look whether a training is due. It waits out a burst of trades, and keeps trainings
 * apart, those included that gave no new snapshot. For one thread.
 */
final class TrainingPolicy {

  private final Rules rules;
  private final Clock clock;

  private @Nullable OffsetVector seenEnd;
  private Instant endMovedAt = Instant.MIN;
  private @Nullable Instant metSince;
  private @Nullable OffsetVector trainedUpTo;
  private Instant trainedAt = Instant.MIN;

  TrainingPolicy(Rules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * From where on the log counts as new: the snapshot's offsets, or those of a later training that
   * this policy asked for, whatever came of it.
   */
  OffsetVector since(SnapshotPublished inService) {
    OffsetVector asked = trainedUpTo;
    return asked != null && asked.reaches(inService.offsets()) ? asked : inService.offsets();
  }

  /** No training by itself before. */
  Instant notBefore(SnapshotPublished inService) {
    return last(inService).plus(rules.atLeastApart());
  }

  /** How far each condition is, in a fixed order. */
  List<Condition> conditions(Sighting seen) {
    List<Condition> conditions = new ArrayList<>();
    conditions.add(
        Condition.atLeast(
            "new-trades", (double) seen.trades().since(), (double) rules.newTrades()));
    conditions.add(
        Condition.atLeast("new-trades-share", seen.trades().share(), rules.newTradesShare()));
    conditions.add(
        Condition.atLeast(
            "new-securities-share", seen.securities().share(), rules.newSecuritiesShare()));
    conditions.add(
        Condition.atLeast(
            "new-investors-share", seen.investors().share(), rules.newInvestorsShare()));
    double waited = seconds(Duration.between(last(seen.inService()), clock.instant()));
    conditions.add(Condition.atLeast("age", waited, seconds(rules.age())));
    rules
        .every()
        .ifPresent(every -> conditions.add(Condition.atLeast("every", waited, seconds(every))));
    seen.live().ifPresent(live -> conditions.add(drift(live, seen)));
    return conditions;
  }

  /** What makes a training due now; empty while none is, or it has to wait. */
  Optional<Condition> due(Sighting seen) {
    Instant now = clock.instant();
    if (!seen.end().equals(seenEnd)) {
      seenEnd = seen.end();
      endMovedAt = now;
    }
    // of the same entries comes the same snapshot
    Optional<Condition> met =
        seen.anythingNew()
            ? conditions(seen).stream().filter(Condition::met).findFirst()
            : Optional.empty();
    if (met.isEmpty()) {
      metSince = null;
      return met;
    }
    Instant since = metSince == null ? now : metSince;
    metSince = since;
    boolean settled =
        !now.isBefore(endMovedAt.plus(rules.quiet()))
            || !now.isBefore(since.plus(rules.patience()));
    return settled && !now.isBefore(notBefore(seen.inService())) ? met : Optional.empty();
  }

  /** A training up to these offsets was asked for. */
  void asked(OffsetVector upTo) {
    trainedUpTo = upTo;
    trainedAt = clock.instant();
    metSince = null;
  }

  private Instant last(SnapshotPublished inService) {
    Instant published = inService.publishedAt();
    return trainedAt.isAfter(published) ? trainedAt : published;
  }

  private static double seconds(Duration time) {
    return (double) time.toSeconds();
  }

  /** Low is bad, so that what is compared is how far it fell below what was promised. */
  private Condition drift(Estimate live, Sighting seen) {
    double bound = rules.driftShare() * seen.precision();
    return new Condition(
        "drift", live.high(), bound, live.answers() >= rules.driftAnswers() && live.high() < bound);
  }
}
