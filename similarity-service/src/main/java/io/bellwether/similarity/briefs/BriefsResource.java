package io.bellwether.similarity.briefs;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.jobs.Job;
import io.bellwether.jobs.JobEvents;
import io.bellwether.jobs.JobRunner;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Runs over all clients, over REST. */
@Path("/v1/briefs")
@Tag(name = "briefs")
public class BriefsResource {

  private final JobRunner jobs;
  private final JobEvents events;

  BriefsResource(JobRunner jobs, JobEvents events) {
    this.jobs = jobs;
    this.events = events;
  }

  @PUT
  @Blocking
  @Path("{id}")
  @Operation(
      operationId = "writeBriefs",
      summary = "Tell the sales desk of every client: neighbours and offers",
      description =
          "To files, to the database, to the topic client-briefs; docs/briefs.md says what each"
              + " gets. The same id and request twice is one run.")
  @APIResponse(responseCode = "202", description = "The job, waiting, running or ended")
  @APIResponse(responseCode = "400", description = "A value is out of bounds")
  @APIResponse(responseCode = "409", description = "The id is taken by another request")
  @APIResponse(responseCode = "501", description = "Another process runs these jobs")
  public Response submit(@PathParam("id") String id, @Nullable BriefRequest request) {
    if (request == null) {
      throw new InvalidValueException("body", null, "JSON such as {\"to\":[\"kafka\"]}");
    }
    return Response.accepted(jobs.submit(BriefWork.KIND, id, request)).build();
  }

  @GET
  @Blocking
  @Path("{id}")
  @Operation(operationId = "findBriefs", summary = "How far a run is, and what came of it")
  @APIResponse(responseCode = "404", description = "No run of that id")
  public Job find(@PathParam("id") String id) {
    return jobs.find(BriefWork.KIND, id);
  }

  @GET
  @Blocking
  @Path("{id}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "watchBriefs",
      summary = "A run whenever it has come further, until it has ended")
  @APIResponse(responseCode = "404", description = "No run of that id")
  public Multi<Job> events(@PathParam("id") String id) {
    return events.of(BriefWork.KIND, id);
  }

  @GET
  @Blocking
  @Operation(operationId = "listBriefs", summary = "The newest hundred runs, newest first")
  public List<Job> list() {
    return jobs.list(BriefWork.KIND);
  }

  @DELETE
  @Blocking
  @Path("{id}")
  @Operation(operationId = "cancelBriefs", summary = "Cancel a run")
  public Job cancel(@PathParam("id") String id) {
    return jobs.cancel(BriefWork.KIND, id);
  }
}
