package io.bellwether.synthetic.generation;

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

/** Generations as a resource: submit, watch, cancel. */
@Path("/v1/generations")
@Tag(name = "Generations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class GenerationResource {

  private final Generations generations;

  GenerationResource(Generations generations) {
    this.generations = generations;
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Start a generation",
      description =
          "The same id with the same request is the same generation: it is resumed when it had"
              + " failed or was cancelled, and left alone otherwise.")
  public RestResponse<Job> submit(@PathParam("id") String id, @Nullable GenerationRequest body) {
    Job job = generations.submit(id, body == null ? GenerationRequest.EMPTY : body);
    return RestResponse.status(
        job.state().ended() ? RestResponse.Status.OK : RestResponse.Status.ACCEPTED, job);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "How far a generation is, and its result")
  public Job find(@PathParam("id") String id) {
    return generations.find(id);
  }

  @GET
  @Operation(summary = "The newest generations")
  public List<Job> list() {
    return generations.list();
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Cancel a generation", description = "What is in the log stays there.")
  public Job cancel(@PathParam("id") String id) {
    return generations.cancel(id);
  }
}
