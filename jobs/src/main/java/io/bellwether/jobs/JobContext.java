package io.bellwether.jobs;

import org.jspecify.annotations.Nullable;

/** How running work speaks of itself. Safe for use by several threads. */
public interface JobContext {

  String jobId();

  /**
   * Says how far the work has come. Cheap: call it often.
   *
   * @param total 0 while it is not known
   * @throws java.util.concurrent.CancellationException when the job was cancelled
   */
  void progress(String phase, long done, long total);

  /** Whether the job was cancelled: the work should end by itself soon. Cheap: ask it often. */
  boolean cancelled();

  /** Says something beside the count, until something else is said; null for nothing. Cheap. */
  void note(@Nullable String text);

  /** What was noted before a kill; null at first. */
  @Nullable String checkpoint();

  /**
   * Notes where to go on after a kill. Returns when the database has it; waits while it is away.
   *
   * @throws java.util.concurrent.CancellationException when the job is cancelled meanwhile
   */
  void checkpoint(String text);

  /** Notes where to go on after a kill, without waiting until the database has it. Cheap. */
  void checkpointSoon(String text);
}
