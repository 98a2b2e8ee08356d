package io.bellwether.scraper.again;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.jobs.Job;
import io.bellwether.jobs.JobRunner;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reading pages again, over REST. */
@Path("/v1/reparses")
@RunOnVirtualThread
public class ReparseResource {

  private final JobRunner jobs;

  ReparseResource(JobRunner jobs) {
    this.jobs = jobs;
  }

  /** Begins to read the kept pages of a source again, or finds the job of this name. */
  @PUT
  @Path("/{id}")
  public Job start(@PathParam("id") String id, @Nullable ReparseRequest request) {
    if (request == null) {
      throw new InvalidValueException("body", null, "JSON such as {\"source\":\"…\"}");
    }
    return jobs.submit(ReparseWork.KIND, id, request);
  }

  @GET
  @Path("/{id}")
  public Job find(@PathParam("id") String id) {
    return jobs.find(ReparseWork.KIND, id);
  }

  @GET
  public List<Job> list() {
    return jobs.list(ReparseWork.KIND);
  }

  @DELETE
  @Path("/{id}")
  public Job cancel(@PathParam("id") String id) {
    return jobs.cancel(ReparseWork.KIND, id);
  }
}
