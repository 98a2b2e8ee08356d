package io.bellwether.synthetic.live;

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

/** Live modes as a resource: start, watch, stop. */
@Path("/v1/live")
@Tag(name = "Live mode")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class LiveResource {

  private final LiveModes modes;

  LiveResource(LiveModes modes) {
    this.modes = modes;
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Start a live mode",
      description =
          "Trades go on until it is stopped. The same id with the same request is the same live"
              + " mode: one that was stopped makes up for the time since.")
  public RestResponse<Job> submit(@PathParam("id") String id, LiveRequest.@Nullable Body body) {
    Job job = modes.submit(id, (body == null ? LiveRequest.Body.EMPTY : body).complete());
    return RestResponse.status(
        job.state().ended() ? RestResponse.Status.OK : RestResponse.Status.ACCEPTED, job);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "How many trades a live mode has made")
  public Job find(@PathParam("id") String id) {
    return modes.find(id);
  }

  @GET
  @Operation(summary = "The newest live modes")
  public List<Job> list() {
    return modes.list();
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Stop a live mode", description = "What is in the log stays there.")
  public Job cancel(@PathParam("id") String id) {
    return modes.cancel(id);
  }
}
