package io.bellwether.scraper.scrape;

import io.bellwether.jobs.Job;
import io.bellwether.jobs.JobEvents;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Runs as they go on. */
@Path("/v1/scrapes/{id}/events")
public class ScrapeEventsResource {

  private final JobEvents events;

  ScrapeEventsResource(JobEvents events) {
    this.events = events;
  }

  /** A run whenever it has come further, until it has ended. */
  @GET
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  public Multi<Job> events(@PathParam("id") String id) {
    return events.of(ScrapeWork.KIND, id);
  }
}
