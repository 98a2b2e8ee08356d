package io.bellwether.trainer.registry;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which snapshots are no longer kept: those beyond the newest {@code count} of their line, and
 * those older than {@code age}; never what is in service or what a rollback leads to.
 */
record Retention(int count, Duration age) {

  private static final Duration LEAST_AGE = Duration.ofSeconds(1);

  Retention {
    if (count < 1) {
      throw new IllegalArgumentException(
          "bellwether.retention.count is %d, but must be at least 1".formatted(count));
    }
    if (age.compareTo(LEAST_AGE) < 0) {
      throw new IllegalArgumentException(
          "bellwether.retention.age is %s, but must be at least %s".formatted(age, LEAST_AGE));
    }
  }

  /**
   * @param ofLine all that are registered of one line, in any order
   */
  List<RegisteredSnapshot> overdue(List<RegisteredSnapshot> ofLine, Instant now) {
    List<RegisteredSnapshot> newestFirst =
        ofLine.stream()
            .sorted(Comparator.comparing(RegisteredSnapshot::lastSaidAt).reversed())
            .toList();
    return IntStream.range(0, newestFirst.size())
        .filter(
            place -> place >= count || newestFirst.get(place).lastSaidAt().isBefore(now.minus(age)))
        .mapToObj(newestFirst::get)
        .filter(
            snapshot ->
                snapshot.state() != SnapshotState.SERVED
                    && snapshot.state() != SnapshotState.PREVIOUS)
        .toList();
  }
}
