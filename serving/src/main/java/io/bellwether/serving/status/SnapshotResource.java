package io.bellwether.serving.status;

import io.bellwether.serving.Served;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says which snapshot answers. */
@Path("/v1/snapshot")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "snapshot")
public class SnapshotResource {

  private final Served<?> served;

  SnapshotResource(Served<?> served) {
    this.served = served;
  }

  @GET
  @Operation(
      operationId = "servedSnapshot",
      summary = "The snapshot in service: what it was built from, how well it does, since when")
  @APIResponse(
      responseCode = "200",
      description = "The snapshot in service",
      content = @Content(schema = @Schema(implementation = SnapshotStatus.class)))
  @APIResponse(responseCode = "503", description = "No snapshot is loaded yet")
  public SnapshotStatus served() {
    return SnapshotStatus.of(served.current());
  }
}
