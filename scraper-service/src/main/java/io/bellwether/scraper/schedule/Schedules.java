package io.bellwether.scraper.schedule;

import io.bellwether.jobs.Job;
import io.bellwether.jobs.JobState;
import io.bellwether.kit.problem.NotReadyException;
import io.bellwether.scraper.ScraperConfig;
import io.bellwether.scraper.manners.SiteLanes;
import io.bellwether.scraper.source.Sources;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Begins runs when it is time, and takes up a run that was blocked as soon as its site may be asked
 * again.
 */
@ApplicationScoped
class Schedules {

  private static final Logger LOG = Logger.getLogger(Schedules.class);
  private static final Duration STEP = Duration.ofSeconds(5);

  private final SourceRuns runs;
  private final Sources sources;
  private final SiteLanes lanes;
  private final Map<String, Timetable> timetables = new TreeMap<>();
  private @Nullable Thread thread;

  Schedules(ScraperConfig config, SourceRuns runs, Sources sources, SiteLanes lanes) {
    this.runs = runs;
    this.sources = sources;
    this.lanes = lanes;
    config
        .sources()
        .forEach(
            (name, source) -> timetables.put(name, Timetable.of(source.every(), source.cron())));
    timetables.values().removeIf(Timetable.ByHand.class::isInstance);
  }

  /** A wrong timetable or source ends the start with its reason. */
  void start(@Observes StartupEvent started) {
    sources.names().forEach(sources::named);
    if (!timetables.isEmpty()) {
      thread = Thread.ofVirtual().name("schedule-scrapes").start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent stopped) {
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
  }

  private void run() {
    Instant before = Instant.now();
    try {
      while (true) {
        Instant now = Instant.now();
        for (Map.Entry<String, Timetable> entry : timetables.entrySet()) {
          look(entry.getKey(), entry.getValue(), before, now);
        }
        before = now;
        Thread.sleep(STEP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(String source, Timetable timetable, Instant before, Instant now) {
    try {
      Optional<Job> last = runs.last(source);
      if (isDue(source, last.orElse(null), timetable, before, now)) {
        Job job = runs.beginOrTakeUp(source);
        LOG.infof("run begun by the clock source=%s id=%s", source, job.id());
      }
    } catch (NotReadyException e) {
      LOG.debugf("schedule waits for the database source=%s", source);
    } catch (RuntimeException e) {
      LOG.errorf(e, "run not begun by the clock source=%s", source);
    }
  }

  private boolean isDue(
      String source, @Nullable Job last, Timetable timetable, Instant before, Instant now) {
    if (last != null && !last.state().ended()) {
      return false;
    }
    if (last != null && last.state() == JobState.BLOCKED) {
      return lanes.maybeAsked(sources.named(source).address());
    }
    Instant lastBegan = last == null ? null : last.startedAt();
    return timetable.next(lastBegan, before).filter(next -> !next.isAfter(now)).isPresent();
  }
}
