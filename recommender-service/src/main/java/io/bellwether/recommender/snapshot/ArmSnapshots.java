package io.bellwether.recommender.snapshot;

import io.bellwether.recommender.experiment.Arm;
import io.bellwether.recommender.experiment.Experiment;
import io.bellwether.serving.LiveSnapshot;
import io.bellwether.serving.Patience;
import io.bellwether.serving.Served;
import io.bellwether.serving.SnapshotLog;
import io.bellwether.serving.feed.SnapshotsConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The snapshots that arms of the experiment answer from. Each follows the log as the one in service
 * does, and stays when that one is swapped. One that cannot be had is tried again; until it is
 * there nobody is answered by its arm.
 */
@Singleton
public class ArmSnapshots {

  private static final Logger LOG = Logger.getLogger(ArmSnapshots.class);
  private static final Duration PAUSE = Duration.ofSeconds(20);
  private static final String READER = "experiment";
  private static final String NOT_YET = "not loaded yet";

  private final AnnouncedSnapshots announced;
  private final SnapshotLog log;
  private final Patience patience;
  private final Duration pause;
  private final Map<String, Served<LiveRanking>> served = new TreeMap<>();
  private final Map<String, String> problems = new ConcurrentHashMap<>();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform()
              .name("arm-snapshots")
              .priority(Thread.MIN_PRIORITY)
              .daemon()
              .factory());

  @Inject
  ArmSnapshots(
      Experiment experiment,
      AnnouncedSnapshots announced,
      Rankings rankings,
      SnapshotLog log,
      SnapshotsConfig config) {
    this(experiment, announced, rankings, log, Patience.of(config.catchUp()), PAUSE);
  }

  ArmSnapshots(
      Experiment experiment,
      AnnouncedSnapshots announced,
      Rankings rankings,
      SnapshotLog log,
      Patience patience,
      Duration pause) {
    this.announced = announced;
    this.log = log;
    this.patience = patience;
    this.pause = pause;
    experiment.arms().stream()
        .map(Arm::snapshotId)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(id -> served.put(id, new Served<>(LiveRanking.TOPICS, rankings::silent)));
  }

  /** The snapshot of an arm that has its own; null until it answers. */
  public @Nullable LiveSnapshot<LiveRanking> of(String id) {
    return Objects.requireNonNull(served.get(id), id).currentOrNull();
  }

  /** Why a snapshot does not answer; null where it does. */
  public @Nullable String problem(String id) {
    return of(id) != null ? null : problems.getOrDefault(id, NOT_YET);
  }

  void start(@Observes StartupEvent begin) {
    if (!served.isEmpty()) {
      worker.execute(this::loadWhatIsMissing);
    }
  }

  void stop(@Observes ShutdownEvent end) {
    worker.shutdownNow();
    served.values().forEach(Served::close);
  }

  private void loadWhatIsMissing() {
    served.keySet().stream().filter(id -> of(id) == null).forEach(this::load);
    if (served.values().stream().anyMatch(each -> each.currentOrNull() == null)) {
      worker.schedule(this::loadWhatIsMissing, pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void load(String id) {
    try {
      AnnouncedSnapshots.Found found = announced.find(id, READER);
      Objects.requireNonNull(served.get(id), id)
          .serve(found.announcement(), found.snapshot(), log, patience);
    } catch (RuntimeException unfit) {
      // whatever it is, the one in service goes on and this one is tried again
      String problem = Objects.requireNonNullElseGet(unfit.getMessage(), unfit::toString);
      if (!problem.equals(problems.put(id, problem))) {
        LOG.errorf("snapshot of an arm does not answer id=%s: %s", id, problem);
      }
    }
  }
}
