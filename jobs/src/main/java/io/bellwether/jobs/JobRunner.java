package io.bellwether.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.MongoException;
import io.bellwether.contracts.InvalidValueException;
import io.bellwether.kit.problem.BeyondSetupException;
import io.bellwether.kit.problem.ConflictException;
import io.bellwether.kit.problem.NotReadyException;
import io.bellwether.kit.problem.UnknownEntityException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs a service's jobs one after the other on one thread, those that go by the clock beside them.
 * A job is named by whoever submits it, so that submitting twice starts it once. Jobs that a kill
 * cut off go on when the service is back. Of each service one process runs jobs.
 */
@ApplicationScoped
public class JobRunner {

  private static final Logger LOG = Logger.getLogger(JobRunner.class);
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final int LISTED = 100;

  /** Whether this process runs jobs; of each service one does. */
  private static final String ENABLED = "bellwether.jobs.enabled";

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final JobStore store;
  private final ObjectMapper json;
  private final Iterable<Work<?>> works;
  private final boolean enabled;
  private final Map<String, RunningJob> running = new ConcurrentHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("job-", 0).daemon().factory());
  private final ExecutorService clockworks =
      Executors.newThreadPerTaskExecutor(
          Thread.ofPlatform().name("clock-job-", 0).daemon().factory());
  private final ExecutorService keepers =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("keep-job-", 0).factory());

  private volatile boolean stopping;

  @Inject
  JobRunner(
      JobStore store,
      ObjectMapper json,
      @Any Instance<Work<?>> works,
      @ConfigProperty(name = ENABLED, defaultValue = "true") boolean enabled) {
    this(store, json, (Iterable<Work<?>>) works, enabled);
  }

  JobRunner(JobStore store, ObjectMapper json, Iterable<Work<?>> works, boolean enabled) {
    this.store = store;
    this.json = json;
    this.works = works;
    this.enabled = enabled;
  }

  /**
   * Starts a job, or finds the one of that name. One that failed, was blocked or was cancelled
   * starts again from its checkpoint.
   *
   * @throws InvalidValueException when the name is none
   * @throws ConflictException when the name is taken by a job that asks for something else
   * @throws NotReadyException when the job cannot be noted because the database is away
   * @throws BeyondSetupException when another process runs the jobs of this service
   */
  public synchronized Job submit(String kind, String id, Object request) {
    if (!ID.matcher(id).matches()) {
      throw new InvalidValueException(
          "id", id, "1 to 64 letters, digits, dots, dashes and underscores");
    }
    if (!enabled) {
      throw new BeyondSetupException(
          ENABLED + " is false in this process: ask the one that runs the jobs of this service");
    }
    JsonNode asked = asStored(request);
    Job known = known(kind, id);
    if (known != null && !known.request().equals(asked)) {
      throw new ConflictException(
          "%s %s exists with another request: %s".formatted(kind, id, known.request()));
    }
    if (known != null && (known.state() == JobState.SUCCEEDED || !known.state().ended())) {
      return known;
    }
    Job waiting = Job.waiting(kind, id, asked, Instant.now());
    String checkpoint = known == null ? null : known.checkpoint();
    Job starting = checkpoint == null ? waiting : waiting.with(checkpoint);
    reach(
        () -> {
          store.save(starting);
          return starting;
        });
    enqueue(starting);
    return starting;
  }

  /**
   * The job as it stands.
   *
   * @throws UnknownEntityException when there is none of that name
   * @throws NotReadyException when the database is away and the job is not at work here
   */
  public Job find(String kind, String id) {
    Job known = known(kind, id);
    if (known == null) {
      throw new UnknownEntityException(kind, id);
    }
    return known;
  }

  /** The newest hundred jobs of a kind, newest first. */
  public List<Job> list(String kind) {
    return reach(() -> store.list(kind, LISTED)).stream().map(this::asItStandsHere).toList();
  }

  /** Asks a job to end; it is cancelled when its work has noticed, or at once while it waits. */
  public Job cancel(String kind, String id) {
    RunningJob entry = running.get(key(kind, id));
    if (entry == null) {
      return find(kind, id);
    }
    if (entry.cancel()) {
      keep(entry);
    }
    return entry.job();
  }

  void resume(@Observes StartupEvent started) {
    if (enabled) {
      Thread.ofVirtual().name("resume-jobs").start(this::resumePatiently);
    }
  }

  void stop(@Observes ShutdownEvent stopped) {
    stopping = true;
    worker.shutdownNow();
    clockworks.shutdownNow();
    try {
      worker.awaitTermination(LAST_WORDS.toSeconds(), TimeUnit.SECONDS);
      clockworks.awaitTermination(LAST_WORDS.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    keepers.shutdownNow();
  }

  private void resumePatiently() {
    while (!stopping) {
      try {
        for (Job job : store.unfinished()) {
          LOG.infof("job taken up again kind=%s id=%s phase=%s", job.kind(), job.id(), job.phase());
          enqueue(job);
        }
        return;
      } catch (MongoException e) {
        LOG.warnf("jobs not read, trying again: %s", e.getMessage());
        pause();
      }
    }
  }

  private synchronized void enqueue(Job job) {
    RunningJob entry = new RunningJob(store, job);
    RunningJob before = running.get(key(job));
    // one that has ended may still be at saving that
    if (before == null || before.job().state().ended()) {
      running.put(key(job), entry);
      (byTheClock(job.kind()) ? clockworks : worker).execute(() -> run(entry));
    }
  }

  private void run(RunningJob entry) {
    if (!entry.begin()) {
      return;
    }
    keep(entry);
    LOG.infof("job started kind=%s id=%s", entry.job().kind(), entry.jobId());
    try {
      JsonNode result = asStored(run(work(entry.job().kind()), entry));
      entry.end(done -> done.ended(JobState.SUCCEEDED, result, null, Instant.now()));
    } catch (Exception | Error e) {
      endBadly(entry, e);
    }
    Job job = entry.job();
    LOG.infof("job left kind=%s id=%s state=%s", job.kind(), job.id(), job.state());
  }

  private void keep(RunningJob entry) {
    keepers.execute(
        () -> {
          try {
            entry.keep();
            running.remove(key(entry.job()), entry);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private <R> Object run(Work<R> work, RunningJob entry) throws Exception {
    return work.run(json.treeToValue(entry.job().request(), work.requestType()), entry);
  }

  private void endBadly(RunningJob entry, Throwable failure) {
    if (stopping && !(failure instanceof Error)) {
      // left as running in the store: the next start takes it up again
      return;
    }
    if (entry.cancelled()) {
      entry.end(job -> job.ended(JobState.CANCELLED, null, "cancelled on request", Instant.now()));
      return;
    }
    if (failure instanceof BlockedException blocked) {
      String kind = entry.job().kind();
      LOG.warnf("job blocked kind=%s id=%s: %s", kind, entry.jobId(), blocked.getMessage());
      entry.end(job -> job.ended(JobState.BLOCKED, null, blocked.getMessage(), Instant.now()));
      return;
    }
    LOG.errorf(failure, "job failed kind=%s id=%s", entry.job().kind(), entry.jobId());
    String message = failure.getMessage();
    String why = message == null ? failure.toString() : message;
    entry.end(job -> job.ended(JobState.FAILED, null, why, Instant.now()));
  }

  /** A kind that nobody works on any more fails in its turn, which says so. */
  private boolean byTheClock(String kind) {
    for (Work<?> work : works) {
      if (work.kind().equals(kind)) {
        return work.byTheClock();
      }
    }
    return false;
  }

  private Work<?> work(String kind) {
    for (Work<?> work : works) {
      if (work.kind().equals(kind)) {
        return work;
      }
    }
    throw new IllegalStateException("no work of kind " + kind);
  }

  /** As it reads when it comes back from the store: there a long that fits is an int. */
  private JsonNode asStored(Object value) {
    try {
      return json.readTree(json.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "%s cannot be written as JSON".formatted(value.getClass().getSimpleName()), e);
    }
  }

  private Job asItStandsHere(Job stored) {
    RunningJob here = running.get(key(stored));
    return here == null ? stored : here.job();
  }

  private @Nullable Job known(String kind, String id) {
    RunningJob here = running.get(key(kind, id));
    return here != null ? here.job() : reachOrNull(() -> store.find(kind, id));
  }

  private static <T> T reach(Question<T> question) {
    try {
      return question.ask();
    } catch (MongoException e) {
      throw new NotReadyException("the database that keeps jobs is away", e);
    }
  }

  private static <T> @Nullable T reachOrNull(NullableQuestion<T> question) {
    try {
      return question.ask();
    } catch (MongoException e) {
      throw new NotReadyException("the database that keeps jobs is away", e);
    }
  }

  private static String key(Job job) {
    return key(job.kind(), job.id());
  }

  private static String key(String kind, String id) {
    return kind + "/" + id;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @FunctionalInterface
  private interface Question<T> {
    T ask();
  }

  @FunctionalInterface
  private interface NullableQuestion<T> {
    @Nullable T ask();
  }
}
