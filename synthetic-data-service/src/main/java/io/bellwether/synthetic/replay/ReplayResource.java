package io.bellwether.synthetic.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.jobs.Job;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Replays as a resource: submit, watch, cancel. */
@Path("/v1/replays")
@Tag(name = "Replays")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReplayResource {

  private final Replays replays;

  ReplayResource(Replays replays) {
    this.replays = replays;
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Start a replay",
      description =
          "The same id with the same request is the same replay: it is resumed when it had"
              + " failed or was cancelled, and left alone otherwise.")
  public RestResponse<Job> submit(@PathParam("id") String id, ReplayRequest.@Nullable Body body) {
    Job job = replays.submit(id, (body == null ? ReplayRequest.Body.EMPTY : body).complete());
    return RestResponse.status(
        job.state().ended() ? RestResponse.Status.OK : RestResponse.Status.ACCEPTED, job);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "How far a replay is, and its result")
  public Job find(@PathParam("id") String id) {
    return replays.find(id);
  }

  @GET
  @Operation(summary = "The newest replays")
  public List<Job> list() {
    return replays.list();
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Cancel a replay", description = "What is in the log stays there.")
  public Job cancel(@PathParam("id") String id) {
    return replays.cancel(id);
  }

  @GET
  @Path("{id}/bad-rows")
  @Operation(
      summary = "What a replay passed over",
      description = "The first thousand rows, each with its file, line, field, value and reason.")
  public JsonNode badRows(@PathParam("id") String id) {
    return replays.badRows(id);
  }
}
