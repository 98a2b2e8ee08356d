package io.bellwether.jobs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of long work as it stands.
 *
 * @param phase what it is at, in a word or two
 * @param total of {@code done} in this phase; 0 while it is not known
 * @param note what it says beside the count, such as that it waits for the broker
 * @param problem why it failed
 * @param phaseStartedAt when this phase began, in this run
 * @param phaseStartedWith how much of the phase was done then, by a run before; not shown
 * @param checkpoint what the work noted for a run after a kill; not shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Job(
    String id,
    String kind,
    JobState state,
    String phase,
    long done,
    long total,
    @Nullable String note,
    JsonNode request,
    @Nullable JsonNode result,
    @Nullable String problem,
    Instant startedAt,
    Instant phaseStartedAt,
    @JsonIgnore long phaseStartedWith,
    Instant updatedAt,
    @Nullable Instant endedAt,
    @JsonIgnore @Nullable String checkpoint) {

  static Job waiting(String kind, String id, JsonNode request, Instant now) {
    return new Job(
        id,
        kind,
        JobState.WAITING,
        "waiting",
        0,
        0,
        null,
        request,
        null,
        null,
        now,
        now,
        0,
        now,
        null,
        null);
  }

  /** Steps a second in this phase and this run. */
  @JsonProperty
  public double ratePerSecond() {
    double seconds = Duration.between(phaseStartedAt, updatedAt).toMillis() / 1000.0;
    return seconds <= 0 ? 0 : (done - phaseStartedWith) / seconds;
  }

  /** Seconds that this phase will still take at its present rate, or null when nobody can tell. */
  @JsonProperty
  public @Nullable Long secondsLeft() {
    double rate = ratePerSecond();
    return state.ended() || total == 0 || rate <= 0
        ? null
        : Math.round(Math.max(0, total - done) / rate);
  }

  Job running(Instant now) {
    return new Job(
        id,
        kind,
        JobState.RUNNING,
        phase,
        done,
        total,
        null,
        request,
        null,
        null,
        startedAt,
        now,
        done,
        now,
        null,
        checkpoint);
  }

  Job at(String nextPhase, long nextDone, long nextTotal, Instant now) {
    // a run that goes on from a checkpoint may begin before the place where the last one ended
    boolean same = nextPhase.equals(phase) && nextDone >= phaseStartedWith;
    return new Job(
        id,
        kind,
        state,
        nextPhase,
        nextDone,
        nextTotal,
        note,
        request,
        null,
        null,
        startedAt,
        same ? phaseStartedAt : now,
        same ? phaseStartedWith : nextDone,
        now,
        null,
        checkpoint);
  }

  Job with(String nextCheckpoint) {
    return new Job(
        id,
        kind,
        state,
        phase,
        done,
        total,
        note,
        request,
        null,
        null,
        startedAt,
        phaseStartedAt,
        phaseStartedWith,
        updatedAt,
        null,
        nextCheckpoint);
  }

  Job noting(@Nullable String nextNote) {
    return new Job(
        id,
        kind,
        state,
        phase,
        done,
        total,
        nextNote,
        request,
        result,
        problem,
        startedAt,
        phaseStartedAt,
        phaseStartedWith,
        updatedAt,
        endedAt,
        checkpoint);
  }

  Job ended(JobState end, @Nullable JsonNode outcome, @Nullable String why, Instant now) {
    return new Job(
        id,
        kind,
        end,
        phase,
        done,
        total,
        null,
        request,
        outcome,
        why,
        startedAt,
        phaseStartedAt,
        phaseStartedWith,
        now,
        now,
        checkpoint);
  }
}
