package io.bellwether.synthetic.generation;

import io.bellwether.jobs.Job;
import io.bellwether.jobs.JobRunner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Generations as every channel offers them. */
@ApplicationScoped
public class Generations {

  private final JobRunner jobs;
  private final Feeds feeds;

  Generations(JobRunner jobs, Feeds feeds) {
    this.jobs = jobs;
    this.feeds = feeds;
  }

  /** Starts one, or finds the one of that id; throws when the request is out of its bounds. */
  public Job submit(String id, GenerationRequest request) {
    GenerationRequest complete = request.complete();
    feeds.require(complete.plan());
    return jobs.submit(Generation.KIND, id, complete);
  }

  public Job find(String id) {
    return jobs.find(Generation.KIND, id);
  }

  List<Job> list() {
    return jobs.list(Generation.KIND);
  }

  public Job cancel(String id) {
    return jobs.cancel(Generation.KIND, id);
  }
}
