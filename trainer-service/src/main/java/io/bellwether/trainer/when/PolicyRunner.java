package io.bellwether.trainer.when;

import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.eventlog.DeadLetters;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.jobs.JobRunner;
import io.bellwether.kit.problem.ConflictException;
import io.bellwether.snapshots.SnapshotManifest;
import io.bellwether.trainer.TrainerConfig;
import io.bellwether.trainer.line.ModelLine;
import io.bellwether.trainer.outcome.LivePrecision;
import io.bellwether.trainer.registry.SnapshotRegistry;
import io.bellwether.trainer.training.TrainingRequest;
import io.bellwether.trainer.training.TrainingWork;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the log every few seconds, and submits a training when the policy says so. While broker
 * or database are away it goes on looking. {@code bellwether.trainer.triggers} counts by reason,
 * {@code bellwether.trainer.trades.new} is the trades since the last training.
 */
@ApplicationScoped
class PolicyRunner {

  private static final Logger LOG = Logger.getLogger(PolicyRunner.class);

  private final LogSettings log;
  private final DeadLetters deadLetters;
  private final SnapshotRegistry registry;
  private final JobRunner jobs;
  private final LivePrecision live;
  private final MeterRegistry metrics;
  private final ModelLine line;
  private final Rules rules;
  private final TrainingPolicy policy;
  private final AtomicLong newTrades = new AtomicLong();

  private volatile PolicyState state;
  private volatile @Nullable Thread thread;

  PolicyRunner(
      LogSettings log,
      DeadLetters deadLetters,
      SnapshotRegistry registry,
      JobRunner jobs,
      LivePrecision live,
      MeterRegistry metrics,
      TrainerConfig trainer,
      PolicyConfig config) {
    this.log = log;
    this.deadLetters = deadLetters;
    this.registry = registry;
    this.jobs = jobs;
    this.live = live;
    this.metrics = metrics;
    this.line = ModelLine.of(trainer);
    this.rules = Rules.of(config);
    this.policy = new TrainingPolicy(rules, Clock.systemUTC());
    this.state = new PolicyState(rules.enabled(), null, null, List.of(), null, null);
    metrics.gauge("bellwether.trainer.trades.new", newTrades);
  }

  PolicyState state() {
    return state;
  }

  void start(@Observes StartupEvent started) {
    if (rules.enabled()) {
      thread = Thread.ofVirtual().name("when-to-train").start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent stopped) {
    Thread looking = thread;
    if (looking != null) {
      looking.interrupt();
    }
  }

  private void run() {
    try {
      while (true) {
        follow();
        Thread.sleep(rules.lookEvery());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow() throws InterruptedException {
    try (LogGrowth growth = new LogGrowth(log, deadLetters)) {
      while (true) {
        look(growth);
        Thread.sleep(rules.lookEvery());
      }
    } catch (RuntimeException e) {
      LOG.warnf("log not looked at, trying again: %s", e.getMessage());
    }
  }

  private void look(LogGrowth growth) {
    Optional<SnapshotPublished> served = registry.served(line.name());
    if (served.isEmpty()) {
      return;
    }
    SnapshotPublished inService = served.get();
    Sighting seen = growth.look(inService, policy.since(inService), precision(inService));
    newTrades.set(seen.trades().since());
    Optional<Condition> due = policy.due(seen);
    // what is pinned is not to be replaced: whoever pinned it asks for a training, if for any
    if (due.isPresent() && !inService.pinned() && !training()) {
      submit(seen.end(), due.get());
    } else {
      show(seen, state.lastTraining(), state.lastBecause());
    }
  }

  private Optional<Estimate> precision(SnapshotPublished inService) {
    return live.of(inService.id())
        .map(share -> new Estimate(share.value(), share.low(), share.high(), share.of()));
  }

  /** Whether a training is waiting or at work, whoever asked for it. */
  private boolean training() {
    return jobs.list(TrainingWork.KIND).stream().anyMatch(job -> !job.state().ended());
  }

  private void submit(OffsetVector end, Condition due) {
    TrainingRequest request = TrainingRequest.upTo(end, due.name());
    String id = jobId(end);
    try {
      jobs.submit(TrainingWork.KIND, id, request);
    } catch (ConflictException asked) {
      LOG.infof("training was asked for before id=%s: %s", id, asked.getMessage());
    }
    policy.asked(end);
    metrics.counter("bellwether.trainer.triggers", "because", due.name()).increment();
    LOG.infof(
        "training asked for by itself id=%s because=%s value=%s bound=%s",
        id, due.name(), due.value(), due.bound());
    state =
        new PolicyState(
            true, state.snapshotId(), state.notBefore(), state.conditions(), id, due.name());
  }

  /** From what comes out, so that whoever is due to train the same asks for the same training. */
  private String jobId(OffsetVector end) {
    String snapshot =
        SnapshotManifest.idOf(
            line.name(), end.nextOffsets(), line.configuration(), TrainingRequest.DEFAULT_SEED);
    return "auto-" + snapshot.substring(line.name().length() + 1);
  }

  private void show(Sighting seen, @Nullable String training, @Nullable String because) {
    state =
        new PolicyState(
            true,
            seen.inService().id(),
            policy.notBefore(seen.inService()),
            policy.conditions(seen),
            training,
            because);
  }
}
