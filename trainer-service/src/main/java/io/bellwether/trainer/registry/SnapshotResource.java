package io.bellwether.trainer.registry;

import io.bellwether.kit.problem.UnknownEntityException;
import io.bellwether.snapshots.SnapshotStore;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The registry over REST, and what may be done by hand. */
@Path("/v1")
@Tag(name = "snapshots")
@RunOnVirtualThread
public class SnapshotResource {

  private final SnapshotRegistry registry;
  private final SnapshotsByHand byHand;
  private final SnapshotStore store;

  SnapshotResource(SnapshotRegistry registry, SnapshotsByHand byHand, SnapshotStore store) {
    this.registry = registry;
    this.byHand = byHand;
    this.store = store;
  }

  @GET
  @Path("snapshots")
  @Operation(summary = "Every snapshot that was published or refused, newest first")
  public List<ListedSnapshot> list() {
    return registry.all().reversed().stream().map(this::listed).toList();
  }

  @GET
  @Path("snapshots/{id}")
  @Operation(
      summary = "What a snapshot was built from, how well it did, and what became of it",
      description = "With each time it was put into service, by whom and why.")
  @APIResponse(responseCode = "404", description = "No snapshot of that id")
  public ListedSnapshot find(@PathParam("id") String id) {
    return registry
        .find(id)
        .map(this::listed)
        .orElseThrow(() -> new UnknownEntityException("snapshot", id));
  }

  @POST
  @Path("snapshots/{id}/promote")
  @Operation(summary = "Put a snapshot into service, whatever the gate found")
  @APIResponse(responseCode = "404", description = "No snapshot of that id")
  @APIResponse(
      responseCode = "409",
      description = "It is in service already, or its file is gone or changed")
  public ListedSnapshot promote(@PathParam("id") String id, @Nullable ByHand asked) {
    byHand.promote(id, ByHand.of(asked));
    return find(id);
  }

  @POST
  @Path("snapshots/{id}/pin")
  @Operation(summary = "Put a snapshot into service and let no training replace it")
  @APIResponse(responseCode = "404", description = "No snapshot of that id")
  @APIResponse(
      responseCode = "409",
      description = "It is pinned already, or its file is gone or changed")
  public ListedSnapshot pin(@PathParam("id") String id, @Nullable ByHand asked) {
    byHand.pin(id, ByHand.of(asked));
    return find(id);
  }

  @POST
  @Path("snapshots/{id}/unpin")
  @Operation(summary = "Let trainings replace a snapshot again")
  @APIResponse(responseCode = "404", description = "No snapshot of that id")
  @APIResponse(responseCode = "409", description = "It is not pinned")
  public ListedSnapshot unpin(@PathParam("id") String id, @Nullable ByHand asked) {
    byHand.unpin(id, ByHand.of(asked));
    return find(id);
  }

  @POST
  @Path("lines/{line}/rollback")
  @Operation(
      summary = "Put into service what was there before",
      description = "Once more, and it goes back one more. \"from\" guards against going twice.")
  @APIResponse(responseCode = "404", description = "Nothing of that line was ever in service")
  @APIResponse(
      responseCode = "409",
      description = "There is nothing to go back to, or something else is in service")
  public ListedSnapshot rollback(@PathParam("line") String line, @Nullable ByHand asked) {
    return find(byHand.rollback(line, ByHand.of(asked)));
  }

  private ListedSnapshot listed(RegisteredSnapshot snapshot) {
    return new ListedSnapshot(snapshot, !store.exists(snapshot.location()));
  }
}
