package io.bellwether.jobs;

/** Where a job stands. */
public enum JobState {
  WAITING,
  RUNNING,
  SUCCEEDED,
  FAILED,
  /** Something outside refuses: submitted again, the job goes on where it stopped. */
  BLOCKED,
  CANCELLED;

  public boolean ended() {
    return switch (this) {
      case WAITING, RUNNING -> false;
      case SUCCEEDED, FAILED, BLOCKED, CANCELLED -> true;
    };
  }
}
