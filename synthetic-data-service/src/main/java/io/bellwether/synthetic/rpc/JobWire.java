package io.bellwether.synthetic.rpc;

import com.google.protobuf.Timestamp;
import io.bellwether.contracts.wire.SyntheticJob;
import io.bellwether.contracts.wire.SyntheticJobState;
import io.bellwether.jobs.Job;
import io.bellwether.jobs.JobState;
import java.time.Instant;

/** A job as its message. */
final class JobWire {

  private JobWire() {}

  static SyntheticJob toWire(Job job) {
    SyntheticJob.Builder wire =
        SyntheticJob.newBuilder()
            .setId(job.id())
            .setKind(job.kind())
            .setState(toWire(job.state()))
            .setPhase(job.phase())
            .setDone(job.done())
            .setTotal(job.total())
            .setStartedAt(toWire(job.startedAt()));
    if (job.note() != null) {
      wire.setNote(job.note());
    }
    if (job.problem() != null) {
      wire.setProblem(job.problem());
    }
    if (job.endedAt() != null) {
      wire.setEndedAt(toWire(job.endedAt()));
    }
    if (job.result() != null) {
      wire.setResultJson(job.result().toString());
    }
    return wire.build();
  }

  private static SyntheticJobState toWire(JobState state) {
    return switch (state) {
      case WAITING -> SyntheticJobState.SYNTHETIC_JOB_STATE_WAITING;
      case RUNNING -> SyntheticJobState.SYNTHETIC_JOB_STATE_RUNNING;
      case SUCCEEDED -> SyntheticJobState.SYNTHETIC_JOB_STATE_SUCCEEDED;
      // nothing outside refuses what this service does
      case FAILED, BLOCKED -> SyntheticJobState.SYNTHETIC_JOB_STATE_FAILED;
      case CANCELLED -> SyntheticJobState.SYNTHETIC_JOB_STATE_CANCELLED;
    };
  }

  private static Timestamp toWire(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }
}
