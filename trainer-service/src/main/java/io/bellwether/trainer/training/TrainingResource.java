package io.bellwether.trainer.training;

import io.bellwether.jobs.Job;
import io.bellwether.jobs.JobRunner;
import io.bellwether.kit.problem.ConflictException;
import io.bellwether.trainer.recorded.UnlikeConfigurationException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Trainings over REST. */
@Path("/v1/trainings")
@Tag(name = "trainings")
@RunOnVirtualThread
public class TrainingResource {

  private final JobRunner jobs;
  private final Rebuild rebuild;

  TrainingResource(JobRunner jobs, Rebuild rebuild) {
    this.jobs = jobs;
    this.rebuild = rebuild;
  }

  @PUT
  @Path("{id}")
  @Operation(
      summary = "Train on the log as it is now",
      description =
          "The same id and request twice is one training; progress is in the job. With"
              + " fromSnapshot a snapshot is built again and compared, and nothing is published.")
  @APIResponse(responseCode = "202", description = "The job, waiting, running or ended")
  @APIResponse(responseCode = "400", description = "A name that is none, or unknown fields")
  @APIResponse(responseCode = "404", description = "No snapshot of the id in fromSnapshot")
  @APIResponse(
      responseCode = "409",
      description =
          "The id is taken by another request, or the snapshot cannot be built by this version")
  public Response submit(@PathParam("id") String id, @Nullable TrainingRequest request) {
    TrainingRequest asked = request == null ? TrainingRequest.now() : request;
    if (asked.fromSnapshot() != null) {
      requireMakeable(asked.fromSnapshot());
    }
    return Response.accepted(jobs.submit(TrainingWork.KIND, id, asked)).build();
  }

  private void requireMakeable(String snapshotId) {
    try {
      rebuild.line(snapshotId);
    } catch (UnlikeConfigurationException e) {
      throw new ConflictException(
          "snapshot %s cannot be built again by this version: %s"
              .formatted(snapshotId, e.getMessage()));
    }
  }

  @GET
  @Path("{id}")
  @Operation(summary = "How far a training is, and what came of it")
  @APIResponse(responseCode = "404", description = "No training of that id")
  public Job find(@PathParam("id") String id) {
    return jobs.find(TrainingWork.KIND, id);
  }

  @GET
  @Operation(summary = "The newest hundred trainings, newest first")
  public List<Job> list() {
    return jobs.list(TrainingWork.KIND);
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Cancel a training")
  public Job cancel(@PathParam("id") String id) {
    return jobs.cancel(TrainingWork.KIND, id);
  }
}
