package io.bellwether.serving.feed;

import io.bellwether.serving.Announcement;
import io.bellwether.serving.Patience;
import io.bellwether.serving.RefusedSnapshotException;
import io.bellwether.serving.Served;
import io.bellwether.serving.SnapshotLog;
import io.bellwether.snapshots.SnapshotStore;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Puts the newest announced snapshot of the line into service. One that is refused is logged with
 * the reason and counted; then the newest before it is tried, unless that is in service already.
 * Loading happens on a thread of its own.
 */
@ApplicationScoped
public class SnapshotFeed {

  private static final Logger LOG = Logger.getLogger(SnapshotFeed.class);
  private static final String SNAPSHOTS = "bellwether.serving.snapshots";

  private final SnapshotsConfig config;
  private final SnapshotLoader loader;
  private final Served<?> served;
  private final SnapshotLog log;
  private final @Nullable LastServed lastServed;
  private final Executor worker;
  private final Counter loaded;
  private final Counter refused;
  private final ConcurrentSkipListSet<Announcement> pending = new ConcurrentSkipListSet<>();

  private volatile @Nullable String lastRefusal;

  @Inject
  SnapshotFeed(
      SnapshotsConfig config,
      @ConfigProperty(name = "quarkus.application.name") String service,
      SnapshotStore store,
      Served<?> served,
      SnapshotLog log,
      MeterRegistry meters) {
    this(
        config,
        service,
        store,
        served,
        log,
        meters,
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("snapshots").daemon().factory()));
  }

  SnapshotFeed(
      SnapshotsConfig config,
      String service,
      SnapshotStore store,
      Served<?> served,
      SnapshotLog log,
      MeterRegistry meters,
      Executor worker) {
    this.config = config;
    this.loader = new SnapshotLoader(store);
    this.served = served;
    this.log = log;
    this.lastServed =
        config.memory().map(folder -> new LastServed(folder, service, config.line())).orElse(null);
    this.worker = worker;
    this.loaded = meters.counter(SNAPSHOTS, "result", "loaded");
    this.refused = meters.counter(SNAPSHOTS, "result", "refused");
  }

  /** The model line that is served. */
  public String line() {
    return config.line();
  }

  /** The last refusal with its reason, or null while there was none. */
  public @Nullable String lastRefusal() {
    return lastRefusal;
  }

  /** Takes note of an announcement; returns at once. */
  void announce(Announcement announcement) {
    if (!announcement.snapshot().line().equals(config.line())) {
      LOG.debugf(
          "announcement passed over id=%s line=%s",
          announcement.id(), announcement.snapshot().line());
      return;
    }
    pending.add(announcement);
    worker.execute(this::servePending);
  }

  /** Serves at once what was served when the service last ran. */
  void start(@Observes StartupEvent begin) {
    worker.execute(this::serveTheLast);
  }

  void stop(@Observes ShutdownEvent end) {
    served.close();
  }

  private void serveTheLast() {
    if (lastServed != null) {
      lastServed
          .read()
          .filter(served::isNews)
          .ifPresent(last -> serve(last, new Patience(config.reach(), config.catchUp())));
    }
  }

  private void servePending() {
    // newest first: a topic that holds a hundred announcements costs one load, not a hundred
    for (Announcement newest = pending.pollLast(); newest != null; newest = pending.pollLast()) {
      if (served.isNews(newest)) {
        serve(newest, Patience.of(config.catchUp()));
      }
    }
  }

  private void serve(Announcement announcement, Patience patience) {
    giveWay();
    try {
      served.serve(announcement, loader.load(announcement.snapshot()), log, patience);
      loaded.increment();
      remember(announcement);
    } catch (RefusedSnapshotException e) {
      refuse(announcement, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // whatever it is, the one in service can go on
      LOG.errorf(e, "snapshot cannot be served id=%s", announcement.id());
      refuse(announcement, e.toString());
    }
  }

  /** Answers come first, once there are any: to load takes a second and more of a processor. */
  private void giveWay() {
    boolean answers = served.currentOrNull() != null;
    Thread.currentThread().setPriority(answers ? Thread.MIN_PRIORITY : Thread.NORM_PRIORITY);
  }

  private void remember(Announcement announcement) {
    if (lastServed == null) {
      return;
    }
    try {
      lastServed.keep(announcement);
    } catch (UncheckedIOException e) {
      // it serves all the same, and its next start waits for the broker
      LOG.errorf(e, "what is served cannot be remembered id=%s", announcement.id());
    }
  }

  private void refuse(Announcement announcement, String reason) {
    refused.increment();
    lastRefusal = announcement.id() + ": " + reason;
    LOG.errorf("snapshot refused id=%s reason=%s", announcement.id(), reason);
  }
}
