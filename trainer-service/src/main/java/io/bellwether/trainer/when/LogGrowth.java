package io.bellwether.trainer.when;

import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.DeadLetters;
import io.bellwether.eventlog.LogFollower;
import io.bellwether.eventlog.LogReader;
import io.bellwether.eventlog.LogSettings;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How much the log has grown. Trades are not read for it, only asked where they end; of securities
 * and investors the keys are followed.
 */
final class LogGrowth implements AutoCloseable {

  private static final Set<Topic> FOLLOWED = EnumSet.of(Topic.SECURITIES, Topic.USERS);

  private final KnownKeys keys = new KnownKeys();
  private final LogFollower follower;
  private final LogReader ends;

  /**
   * Starts to follow.
   *
   * @throws io.bellwether.eventlog.LogUnavailableException when the broker does not answer
   */
  LogGrowth(LogSettings log, DeadLetters deadLetters) {
    this.ends =
        new LogReader(
            log,
            EnumSet.of(Topic.SECURITIES, Topic.USERS, Topic.TRADES),
            OffsetVector.START,
            deadLetters);
    this.follower =
        LogFollower.start(
            "growth",
            OffsetVector.START,
            // what is no event is buried by trainings, which read it too
            () -> new LogReader(log, FOLLOWED, OffsetVector.START, (record, reason) -> {}),
            keys);
  }

  /**
   * What there is since some offsets.
   *
   * @throws io.bellwether.eventlog.LogUnavailableException when the broker does not answer
   */
  Sighting look(SnapshotPublished inService, OffsetVector since, Optional<Estimate> live) {
    if (follower.failure() != null) {
      throw new IllegalStateException("the log's growth is no longer followed", follower.failure());
    }
    OffsetVector end = ends.end();
    return new Sighting(
        end,
        inService,
        trades(since, end),
        keys.growth(Topic.SECURITIES.topicName(), since),
        keys.growth(Topic.USERS.topicName(), since),
        live);
  }

  @Override
  public void close() {
    follower.close();
    ends.close();
  }

  private static Sighting.Growth trades(OffsetVector since, OffsetVector end) {
    Set<Topic> trades = Set.of(Topic.TRADES);
    long before = sum(since.of(trades));
    return new Sighting.Growth(before, Math.max(0, sum(end.of(trades)) - before));
  }

  private static long sum(OffsetVector offsets) {
    return offsets.nextOffsets().values().stream().mapToLong(Long::longValue).sum();
  }
}
