package io.bellwether.trainer.training;

import io.bellwether.jobs.Job;
import io.bellwether.jobs.JobEvents;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Trainings as they go on. */
@Path("/v1/trainings/{id}/events")
@Tag(name = "trainings")
public class TrainingEventsResource {

  private final JobEvents events;

  TrainingEventsResource(JobEvents events) {
    this.events = events;
  }

  @GET
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Operation(summary = "A training whenever it has come further, until it has ended")
  @APIResponse(responseCode = "404", description = "No training of that id")
  public Multi<Job> events(@PathParam("id") String id) {
    return events.of(TrainingWork.KIND, id);
  }
}
