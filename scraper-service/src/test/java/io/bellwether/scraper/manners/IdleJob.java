package io.bellwether.scraper.manners;

import io.bellwether.jobs.JobContext;
import org.jspecify.annotations.Nullable;

/** A job that nobody watches. */
final class IdleJob implements JobContext {

  @Override
  public String jobId() {
    return "idle";
  }

  @Override
  public void progress(String phase, long done, long total) {}

  @Override
  public boolean cancelled() {
    return false;
  }

  @Override
  public void note(@Nullable String text) {}

  @Override
  public @Nullable String checkpoint() {
    return null;
  }

  @Override
  public void checkpoint(String text) {}

  @Override
  public void checkpointSoon(String text) {}
}
