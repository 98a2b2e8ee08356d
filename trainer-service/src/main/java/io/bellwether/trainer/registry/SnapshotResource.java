package io.bellwether.trainer.registry;

import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.kit.problem.UnknownEntityException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The registry over REST. */
@Path("/v1/snapshots")
@Tag(name = "snapshots")
public class SnapshotResource {

  private final SnapshotRegistry registry;

  SnapshotResource(SnapshotRegistry registry) {
    this.registry = registry;
  }

  @GET
  @Operation(summary = "Every snapshot that was announced, newest first")
  public List<SnapshotPublished> list() {
    return registry.all().reversed();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "What a snapshot was built from, and how well it did")
  @APIResponse(responseCode = "404", description = "No snapshot of that id")
  public SnapshotPublished find(@PathParam("id") String id) {
    return registry.find(id).orElseThrow(() -> new UnknownEntityException("snapshot", id));
  }
}
