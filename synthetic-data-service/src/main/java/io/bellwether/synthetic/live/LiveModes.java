package io.bellwether.synthetic.live;

import io.bellwether.jobs.Job;
import io.bellwether.jobs.JobRunner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Live modes as every channel offers them. */
@ApplicationScoped
public class LiveModes {

  private final JobRunner jobs;

  LiveModes(JobRunner jobs) {
    this.jobs = jobs;
  }

  /** Starts one, or finds the one of that id. */
  public Job submit(String id, LiveRequest request) {
    return jobs.submit(LiveMode.KIND, id, request);
  }

  Job find(String id) {
    return jobs.find(LiveMode.KIND, id);
  }

  List<Job> list() {
    return jobs.list(LiveMode.KIND);
  }

  Job cancel(String id) {
    return jobs.cancel(LiveMode.KIND, id);
  }
}
