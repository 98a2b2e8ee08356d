package io.bellwether.jobs;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A job in this process. What stands here is the truth while the process lives; the store follows,
 * and may be away for a while.
 */
final class RunningJob implements JobContext {

  private static final Logger LOG = Logger.getLogger(RunningJob.class);
  private static final Duration SAVE_EVERY = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  // a database that is killed may lose what it took within about a second before
  private static final Duration SURE_AFTER = Duration.ofSeconds(2);

  private final JobStore store;
  // one save at a time, each of what stands here then: an older state never follows a newer one
  private final Object saving = new Object();
  private Job job;
  private @Nullable Thread worker;
  private volatile boolean cancelled;

  RunningJob(JobStore store, Job job) {
    this.store = store;
    this.job = job;
  }

  synchronized Job job() {
    return job;
  }

  /** Makes the calling thread the worker; false when the job was cancelled while it waited. */
  synchronized boolean begin() {
    if (job.state().ended()) {
      return false;
    }
    worker = Thread.currentThread();
    job = job.running(Instant.now());
    return true;
  }

  /**
   * Makes the work end at its next word, and wakes it when it waits. A job that has not begun ends
   * here; the answer is whether it was so.
   */
  synchronized boolean cancel() {
    if (job.state() == JobState.WAITING) {
      job = job.ended(JobState.CANCELLED, null, "cancelled before it began", Instant.now());
      return true;
    }
    cancelled = true;
    if (worker != null) {
      worker.interrupt();
    }
    return false;
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  /** Ends the job, on the worker's thread. */
  synchronized void end(UnaryOperator<Job> ending) {
    job = ending.apply(job);
    worker = null;
    if (cancelled) {
      // the interrupt was meant for this work, not for the next
      Thread.interrupted();
    }
  }

  /**
   * Keeps the store up with the job; returns when the job's end is there and safe from a database
   * that loses its last second.
   */
  void keep() throws InterruptedException {
    while (!job().state().ended()) {
      saveIfReachable();
      Thread.sleep(SAVE_EVERY);
    }
    saveIfReachable();
    do {
      Thread.sleep(SURE_AFTER);
    } while (!endIsStored());
  }

  @Override
  public String jobId() {
    return job().id();
  }

  @Override
  public void progress(String phase, long done, long total) {
    if (cancelled) {
      throw new CancellationException("cancelled on request");
    }
    change(now -> now.at(phase, done, total, Instant.now()));
  }

  @Override
  public void note(@Nullable String text) {
    if (!Objects.equals(job().note(), text)) {
      change(now -> now.noting(text));
    }
  }

  @Override
  public @Nullable String checkpoint() {
    return job().checkpoint();
  }

  @Override
  public void checkpoint(String text) {
    change(now -> now.with(text));
    while (!saveIfReachable()) {
      if (cancelled || Thread.currentThread().isInterrupted()) {
        throw new CancellationException("stopped while the database is away");
      }
      pause();
    }
  }

  @Override
  public void checkpointSoon(String text) {
    change(now -> now.with(text));
  }

  private synchronized void change(UnaryOperator<Job> change) {
    if (job.state().ended()) {
      throw new CancellationException("job %s has ended".formatted(job.id()));
    }
    job = change.apply(job);
  }

  private boolean saveIfReachable() {
    try {
      synchronized (saving) {
        store.save(job());
      }
      return true;
    } catch (MongoException e) {
      LOG.warnf("job not saved, trying again job=%s: %s", jobId(), e.getMessage());
      return false;
    }
  }

  private boolean endIsStored() {
    try {
      return store.confirm(job());
    } catch (MongoException e) {
      LOG.warnf("end of a job not saved, trying again job=%s: %s", jobId(), e.getMessage());
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
