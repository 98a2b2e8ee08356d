package io.bellwether.jobs;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Jobs as they change, as server-sent events want them. */
@ApplicationScoped
public class JobEvents {

  /** So often at most: work may report a thousand times a second. */
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  private final JobRunner jobs;

  JobEvents(JobRunner jobs) {
    this.jobs = jobs;
  }

  /**
   * The job as it stands, then whenever it has changed, until it has ended.
   *
   * @throws io.bellwether.kit.problem.UnknownEntityException when there is none of that name
   * @throws io.bellwether.kit.problem.NotReadyException when the database is away and the job is
   *     not at work here
   */
  public Multi<Job> of(String kind, String id) {
    Job first = jobs.find(kind, id);
    if (first.state().ended()) {
      return Multi.createFrom().item(first);
    }
    Multi<Job> later =
        Multi.createFrom()
            .ticks()
            .every(LOOK_EVERY)
            .onOverflow()
            .drop()
            .emitOn(Infrastructure.getDefaultWorkerPool())
            .map(tick -> jobs.find(kind, id));
    return Multi.createBy()
        .concatenating()
        .streams(List.of(Multi.createFrom().item(first), later))
        .skip()
        .repetitions()
        .onItem()
        .transformToMultiAndConcatenate(JobEvents::andTheEnd)
        .select()
        .first(Optional::isPresent)
        .map(Optional::orElseThrow);
  }

  /** An ended job is followed by nothing. */
  private static Multi<Optional<Job>> andTheEnd(Job job) {
    return job.state().ended()
        ? Multi.createFrom().items(Optional.of(job), Optional.empty())
        : Multi.createFrom().item(Optional.of(job));
  }
}
