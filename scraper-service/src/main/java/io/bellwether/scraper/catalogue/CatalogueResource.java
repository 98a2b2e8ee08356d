package io.bellwether.scraper.catalogue;

import com.mongodb.MongoException;
import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.kit.problem.NotReadyException;
import io.bellwether.kit.problem.UnknownEntityException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Supplier;

/** The catalogue over REST. */
@Path("/v1/securities")
@RunOnVirtualThread
public class CatalogueResource {

  private static final int MOST = 500;

  private final CatalogueStore store;

  CatalogueResource(CatalogueStore store) {
    this.store = store;
  }

  /**
   * Some securities in the order of their ids.
   *
   * @param after the id behind which to begin; empty for the first
   */
  @GET
  public SecurityView.Page list(
      @QueryParam("limit") @DefaultValue("100") int limit,
      @QueryParam("after") @DefaultValue("") String after) {
    if (limit < 1 || limit > MOST) {
      throw new InvalidValueException("limit", limit, "1 to " + MOST);
    }
    return ask(
        () -> {
          List<SecurityView> items = store.list(after, limit);
          String next = items.size() < limit ? null : items.getLast().id();
          return new SecurityView.Page(store.count(), items, next);
        });
  }

  /** What is known of one security now. */
  @GET
  @Path("/{id: .+}")
  public SecurityView find(@PathParam("id") String id) {
    SecurityId known = new SecurityId(id);
    return ask(
        () ->
            store
                .find(known.value())
                .orElseThrow(() -> new UnknownEntityException("security", known.value())));
  }

  private static <T> T ask(Supplier<T> question) {
    try {
      return question.get();
    } catch (MongoException e) {
      throw new NotReadyException("the database that keeps the catalogue is away", e);
    }
  }
}
