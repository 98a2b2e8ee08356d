package io.bellwether.trainer.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.DeadLetters;
import io.bellwether.eventlog.LogReader;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.jobs.JobContext;
import io.bellwether.jobs.Work;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.SnapshotManifest;
import io.bellwether.snapshots.SnapshotMetric;
import io.bellwether.snapshots.SnapshotStore;
import io.bellwether.snapshots.SnapshotTensors;
import io.bellwether.snapshots.StoredSnapshot;
import io.bellwether.trainer.TrainerConfig;
import io.bellwether.trainer.fold.TrainingSet;
import io.bellwether.trainer.fold.TrainingSetFold;
import io.bellwether.trainer.gate.Candidate;
import io.bellwether.trainer.gate.Gate;
import io.bellwether.trainer.gate.GateConfig;
import io.bellwether.trainer.line.ModelLine;
import io.bellwether.trainer.registry.RegisteredSnapshot;
import io.bellwether.trainer.registry.SnapshotAnnouncer;
import io.bellwether.trainer.registry.SnapshotMetrics;
import io.bellwether.trainer.registry.SnapshotRegistry;
import io.bellwether.trainer.registry.SnapshotRemoval;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;

/**
 * A training: pins where the log ends, folds it up to there, trains, stores the snapshot, asks the
 * gate, announces it or says why not. The pinned offsets are the checkpoint, so that after a kill
 * the same snapshot comes out.
 */
@ApplicationScoped
public class TrainingWork implements Work<TrainingRequest> {

  public static final String KIND = "training";

  private static final String NOTHING_PINNED = "";

  private static final Logger LOG = Logger.getLogger(TrainingWork.class);

  static final Set<Topic> FOLDED = EnumSet.of(Topic.SECURITIES, Topic.USERS, Topic.TRADES);

  private final LogSettings log;
  private final DeadLetters deadLetters;
  private final ModelLine line;
  private final SnapshotStore store;
  private final Gate gate;
  private final SnapshotRegistry registry;
  private final SnapshotAnnouncer announcer;
  private final SnapshotRemoval removal;
  private final Rebuild rebuild;
  private final TrainingMetrics metrics;
  private final SnapshotMetrics snapshotMetrics;
  private final ObjectMapper json;

  TrainingWork(
      LogSettings log,
      DeadLetters deadLetters,
      TrainerConfig config,
      GateConfig gate,
      SnapshotStore store,
      SnapshotRegistry registry,
      SnapshotAnnouncer announcer,
      SnapshotRemoval removal,
      Rebuild rebuild,
      TrainingMetrics metrics,
      SnapshotMetrics snapshotMetrics,
      ObjectMapper json) {
    this.log = log;
    this.deadLetters = deadLetters;
    this.line = ModelLine.of(config);
    this.store = store;
    this.gate = Gate.of(gate);
    this.registry = registry;
    this.announcer = announcer;
    this.removal = removal;
    this.rebuild = rebuild;
    this.metrics = metrics;
    this.snapshotMetrics = snapshotMetrics;
    this.json = json;
  }

  /** Made at the start, so that settings out of bounds end it. */
  void start(@Observes StartupEvent started) {
    LOG.infof("trains line=%s configuration=%s", line.name(), line.configuration());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<TrainingRequest> requestType() {
    return TrainingRequest.class;
  }

  @Override
  public Object run(TrainingRequest request, JobContext context) throws Exception {
    Timer.Sample training = metrics.begin();
    String outcome = "failed";
    try {
      Object result =
          request.fromSnapshot() == null
              ? train(request, context)
              : rebuild.build(request.fromSnapshot(), context, listener(context));
      outcome = "succeeded";
      return result;
    } catch (CancellationException e) {
      outcome = "cancelled";
      throw e;
    } finally {
      metrics.end(training, outcome);
    }
  }

  private TrainingResult train(TrainingRequest request, JobContext context)
      throws JsonProcessingException {
    TrainingSetFold fold = new TrainingSetFold();
    OffsetVector offsets = read(fold, request, context);
    TrainingSet set = fold.finish();
    SnapshotTrainer trainer = new SnapshotTrainer(line, request.seedOrDefault(), listener(context));
    TrainedSnapshot trained = trained(trainer, set, offsets, context);
    Snapshot snapshot = trained.snapshot();
    trained
        .leftOut()
        .forEach((model, reason) -> LOG.warnf("model left out model=%s reason=%s", model, reason));

    context.progress("storing the snapshot", 0, 1);
    StoredSnapshot stored = store.put(snapshot);
    metrics.trained(snapshot.manifest());
    ServedModel served =
        new ServedModel(line, request.seedOrDefault(), set, trained.judged(), listener(context));
    RegisteredSnapshot registered = admitted(trained, stored, served, context);
    removal.removeOverdue();
    return result(trained, stored, registered);
  }

  /** Asks the gate, tells the log, and returns what the registry has of the snapshot. */
  private RegisteredSnapshot admitted(
      TrainedSnapshot trained, StoredSnapshot stored, ServedModel served, JobContext context) {
    SnapshotManifest manifest = trained.snapshot().manifest();
    registry.awaitCaughtUp();
    // the long part, before anything is held; nearly always what is in service then is the same
    served.of(registry.served(manifest.line()).orElse(null));
    context.progress("announcing the snapshot", 0, 1);
    Candidate candidate =
        new Candidate(
            manifest.servedModel(),
            Objects.requireNonNull(trained.judged().rankings().get(manifest.servedModel())),
            SnapshotTensors.notFinite(trained.snapshot()));
    Admission admission = new Admission(manifest, stored, candidate, served, gate);
    announcer
        .announce(admission::decide)
        .ifPresentOrElse(
            said ->
                snapshotMetrics.said(said instanceof SnapshotPublished ? "published" : "refused"),
            () -> LOG.infof("snapshot was announced before id=%s", manifest.id()));
    return registry.find(manifest.id()).orElseThrow();
  }

  private static TrainedSnapshot trained(
      SnapshotTrainer trainer, TrainingSet set, OffsetVector offsets, JobContext context) {
    try {
      return trainer.train(set, offsets);
    } catch (NothingToTrainOnException e) {
      // asked again, it looks at the log as it is then
      context.checkpoint(NOTHING_PINNED);
      throw e;
    }
  }

  private OffsetVector read(TrainingSetFold fold, TrainingRequest request, JobContext context)
      throws JsonProcessingException {
    try (LogReader reader = new LogReader(log, FOLDED, OffsetVector.START, deadLetters)) {
      OffsetVector end = pinned(reader, request, context);
      long total = end.nextOffsets().values().stream().mapToLong(Long::longValue).sum();
      reader.readTo(
          end,
          fold,
          left -> {
            context.progress("reading the log", Math.max(0, total - left), total);
            metrics.at(Math.max(0, total - left), total);
          });
      return end;
    }
  }

  private OffsetVector pinned(LogReader reader, TrainingRequest request, JobContext context)
      throws JsonProcessingException {
    String checkpoint = context.checkpoint();
    if (checkpoint != null && !checkpoint.equals(NOTHING_PINNED)) {
      return json.readValue(checkpoint, OffsetVector.class);
    }
    SortedMap<String, Long> asked = request.offsets();
    OffsetVector end = asked == null ? reader.end() : new OffsetVector(asked);
    context.checkpoint(json.writeValueAsString(end));
    return end;
  }

  private static TrainingResult result(
      TrainedSnapshot trained, StoredSnapshot stored, RegisteredSnapshot registered) {
    Snapshot snapshot = trained.snapshot();
    List<SnapshotMetric> leaderboard =
        snapshot.manifest().metrics().stream()
            .sorted(Comparator.comparingDouble(SnapshotMetric::value).reversed())
            .toList();
    boolean refused = !registered.reasons().isEmpty();
    return new TrainingResult(
        snapshot.manifest().id(),
        refused ? TrainingResult.Outcome.REFUSED : TrainingResult.Outcome.PUBLISHED,
        registered.reasons(),
        refused ? null : registered.announcements().getFirst().cause(),
        snapshot.manifest().servedModel(),
        leaderboard,
        trained.leftOut(),
        snapshot.manifest().counts(),
        snapshot.manifest().offsets(),
        stored.location(),
        stored.sha256(),
        stored.bytes());
  }

  private TrainingListener listener(JobContext context) {
    return new TrainingListener() {
      @Override
      public void progress(String phase, int done, int total) {
        context.progress(phase, done, total);
        metrics.at(done, total);
      }

      @Override
      public boolean cancelled() {
        return context.cancelled();
      }
    };
  }
}
