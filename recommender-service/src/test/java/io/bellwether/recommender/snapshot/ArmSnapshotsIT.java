package io.bellwether.recommender.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.log.EventType;
import io.bellwether.eventlog.LogReader;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.eventlog.Topics;
import io.bellwether.localstack.Infrastructure;
import io.bellwether.localstack.testing.TemporaryStack;
import io.bellwether.recommender.Market;
import io.bellwether.recommender.TestLog;
import io.bellwether.recommender.Trainer;
import io.bellwether.recommender.experiment.Arm;
import io.bellwether.recommender.experiment.Experiment;
import io.bellwether.recommender.ranking.Policy;
import io.bellwether.recommender.ranking.Query;
import io.bellwether.recommender.ranking.Recommendation;
import io.bellwether.recommender.ranking.RecommendationOutcome.Ranked;
import io.bellwether.recommender.rules.BookInForce;
import io.bellwether.serving.Limit;
import io.bellwether.serving.LiveSnapshot;
import io.bellwether.serving.Patience;
import io.bellwether.serving.feed.SnapshotsConfig;
import io.bellwether.snapshots.FolderSnapshotStore;
import io.bellwether.snapshots.Snapshot;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots of arms over a real log. */
class ArmSnapshotsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final BookInForce BOOK = BookInForce.unconfigured();

  private final TemporaryStack stack = new TemporaryStack();
  private final Infrastructure infrastructure = stack.startBroker();
  private final LogSettings settings =
      new LogSettings(infrastructure.bootstrapServers(), "arms", 1, PATIENCE);

  @TempDir private Path folder;

  private TestLog log;
  private Trainer trainer;

  @BeforeEach
  void makeTopics() {
    Topics.ensure(settings);
    log = new TestLog(infrastructure.bootstrapServers());
    trainer = new Trainer(folder, log);
  }

  @AfterEach
  void stop() {
    log.close();
    stack.close();
  }

  @Test
  void followsTheLogWithWhatIsThereAndTriesWhatIsNotAgain() {
    // Given
    Snapshot first = trainer.train();
    Snapshot late = trainer.train();
    String firstId = trainer.publish(first);
    String lateId = late.manifest().id();
    Arm arm = new Arm("then", 1, Policy.MODEL, BOOK, firstId);
    ArmSnapshots snapshots =
        snapshots(Experiment.of("e", List.of(arm, new Arm("late", 1, Policy.MODEL, BOOK, lateId))));
    assertThat(snapshots.of(firstId)).isNull();
    assertThat(snapshots.problem(firstId)).isEqualTo("not loaded yet");

    // When
    snapshots.start(new StartupEvent());

    // Then
    try {
      await().atMost(PATIENCE).until(() -> snapshots.of(firstId) != null);
      await()
          .atMost(PATIENCE)
          .until(() -> ("snapshot " + lateId + " is not known").equals(snapshots.problem(lateId)));
      assertThat(snapshots.problem(firstId)).isNull();

      assertThat(tickers(snapshots.of(firstId), arm)).contains("NVDA");
      log.publish(EventType.TRADE, Market.trade("t1", "chips-1", "XNAS:NVDA", Side.BUY));
      await().atMost(PATIENCE).until(() -> !tickers(snapshots.of(firstId), arm).contains("NVDA"));

      trainer.publish(late);
      await().atMost(PATIENCE).until(() -> snapshots.of(lateId) != null);
      assertThat(snapshots.problem(lateId)).isNull();
    } finally {
      snapshots.stop(new ShutdownEvent());
    }
  }

  private ArmSnapshots snapshots(Experiment experiment) {
    return new ArmSnapshots(
        experiment,
        new AnnouncedSnapshots(new Equities(), new FolderSnapshotStore(folder), settings),
        new Rankings(BOOK, experiment, new SimpleMeterRegistry()),
        (id, topics, from) -> new LogReader(settings, topics, from, (record, why) -> {}),
        Patience.of(PATIENCE),
        PAUSE);
  }

  private static List<String> tickers(@Nullable LiveSnapshot<LiveRanking> snapshot, Arm arm) {
    Query query = Query.of(new InvestorId("chips-1"), Limit.DEFAULT);
    return ((Ranked) Objects.requireNonNull(snapshot).state().recommend(query, arm))
        .items().stream().map(Recommendation::ticker).toList();
  }

  private static final class Equities implements SnapshotsConfig {

    @Override
    public String line() {
      return "equities";
    }

    @Override
    public Duration catchUp() {
      return PATIENCE;
    }

    @Override
    public Duration reach() {
      return PATIENCE;
    }

    @Override
    public Optional<Path> memory() {
      return Optional.empty();
    }
  }
}
