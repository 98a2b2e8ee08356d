package io.bellwether.trainer.outcome;

import io.bellwether.kit.problem.UnknownEntityException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What came of answers, over REST. */
@Path("/v1/outcomes")
@Tag(name = "outcomes")
public class OutcomeResource {

  private final LivePrecision precision;

  OutcomeResource(LivePrecision precision) {
    this.precision = precision;
  }

  @GET
  @Path("snapshots")
  @Operation(
      operationId = "snapshotOutcomes",
      summary = "Live precision by snapshot, the one that answered last first",
      description =
          "Of the first five securities of an answer, the share that the client bought within the"
              + " window after it; of each client and day of UTC the first answer counts.")
  public List<SnapshotOutcome> snapshots() {
    return precision.snapshots();
  }

  @GET
  @Path("experiments/{name}")
  @Operation(
      operationId = "experimentOutcome",
      summary = "The arms of an experiment compared, with intervals")
  @APIResponse(
      responseCode = "200",
      description = "Every arm, and how far it is above the baseline")
  @APIResponse(responseCode = "404", description = "No judged answer was part of it")
  public ExperimentOutcome experiment(@PathParam("name") String name) {
    return precision
        .experiment(name)
        .orElseThrow(() -> new UnknownEntityException("experiment", name));
  }
}
