package io.bellwether.scraper.scrape;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.jobs.Job;
import io.bellwether.jobs.JobRunner;
import io.bellwether.scraper.source.Sources;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scrapes over REST. */
@Path("/v1/scrapes")
@RunOnVirtualThread
public class ScrapeResource {

  private final JobRunner jobs;
  private final Sources sources;

  ScrapeResource(JobRunner jobs, Sources sources) {
    this.jobs = jobs;
    this.sources = sources;
  }

  /** Starts a scrape, or finds the one of this name. */
  @PUT
  @Path("/{id}")
  public Job start(@PathParam("id") String id, @Nullable ScrapeRequest request) {
    if (request == null) {
      throw new InvalidValueException(
          "body", null, "JSON such as {\"address\":\"http://…\"} or {\"source\":\"…\"}");
    }
    request.of(sources);
    return jobs.submit(ScrapeWork.KIND, id, request);
  }

  @GET
  @Path("/{id}")
  public Job find(@PathParam("id") String id) {
    return jobs.find(ScrapeWork.KIND, id);
  }

  @GET
  public List<Job> list() {
    return jobs.list(ScrapeWork.KIND);
  }

  @DELETE
  @Path("/{id}")
  public Job cancel(@PathParam("id") String id) {
    return jobs.cancel(ScrapeWork.KIND, id);
  }
}
