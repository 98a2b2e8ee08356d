package io.bellwether.scraper.capture;

import com.mongodb.MongoException;
import io.bellwether.contracts.InvalidValueException;
import io.bellwether.kit.problem.NotReadyException;
import io.bellwether.kit.problem.UnknownEntityException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was seen and when, over REST. */
@Path("/v1/captures")
@RunOnVirtualThread
public class CapturesResource {

  private final CaptureIndex index;
  private final CaptureStore store;

  CapturesResource(CaptureIndex index, CaptureStore store) {
    this.index = index;
    this.store = store;
  }

  /** The page of an address as it was seen last, and every state it has been seen in. */
  public record PageView(Capture latest, List<CaptureIndex.State> states) {}

  @GET
  public PageView find(@QueryParam("address") @Nullable String address) {
    if (address == null) {
      throw new InvalidValueException("address", null, "the address of a page");
    }
    try {
      return new PageView(
          index.latest(address).orElseThrow(() -> new UnknownEntityException("page", address)),
          index.states(address));
    } catch (MongoException e) {
      throw new NotReadyException("the database that knows captures is away", e);
    }
  }

  /** A capture as it was received: as text, since nobody knows what its scripts would do. */
  @GET
  @Path("/{sha256}")
  @Produces(MediaType.TEXT_PLAIN + ";charset=utf-8")
  public Response content(@PathParam("sha256") String sha256) {
    if (!store.has(sha256)) {
      throw new UnknownEntityException("capture", sha256);
    }
    return Response.ok(store.page(sha256)).header("X-Content-Type-Options", "nosniff").build();
  }
}
