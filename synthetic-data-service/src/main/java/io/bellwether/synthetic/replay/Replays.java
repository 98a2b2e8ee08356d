package io.bellwether.synthetic.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.jobs.Job;
import io.bellwether.jobs.JobRunner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Replays as every channel offers them. */
@ApplicationScoped
public class Replays {

  private final JobRunner jobs;
  private final Layouts layouts;
  private final BadRows badRows;

  Replays(JobRunner jobs, Layouts layouts, BadRows badRows) {
    this.jobs = jobs;
    this.layouts = layouts;
    this.badRows = badRows;
  }

  /** Starts one, or finds the one of that id; throws when the request is out of its bounds. */
  public Job submit(String id, ReplayRequest request) {
    return jobs.submit(Replay.KIND, id, layouts.require(request));
  }

  Job find(String id) {
    return jobs.find(Replay.KIND, id);
  }

  List<Job> list() {
    return jobs.list(Replay.KIND);
  }

  Job cancel(String id) {
    return jobs.cancel(Replay.KIND, id);
  }

  JsonNode badRows(String id) {
    return badRows.of(find(id));
  }
}
