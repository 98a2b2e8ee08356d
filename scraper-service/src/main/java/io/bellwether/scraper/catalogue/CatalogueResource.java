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
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

  /**
   * What is known of one security: now, or at a moment.
   *
   * @param knownAt what had been published of it by then
   * @param trueAt what was true of it then, as it is known by now
   */
  @GET
  @Path("/{id: .+}")
  public SecurityView find(
      @PathParam("id") String id,
      @QueryParam("knownAt") @Nullable String knownAt,
      @QueryParam("trueAt") @Nullable String trueAt) {
    SecurityId known = new SecurityId(id);
    if (knownAt != null && trueAt != null) {
      throw new InvalidValueException("trueAt", trueAt, "absent where knownAt is given");
    }
    Supplier<Optional<SecurityView>> question =
        knownAt != null
            ? () -> store.knownAt(known.value(), instant("knownAt", knownAt))
            : trueAt != null
                ? () -> store.trueAt(known.value(), instant("trueAt", trueAt))
                : () -> store.find(known.value());
    return ask(question).orElseThrow(() -> new UnknownEntityException("security", known.value()));
  }

  /** All that was ever published of one security, the last first. */
  @GET
  @Path("/{id: .+}/history")
  public List<SecurityView> history(
      @PathParam("id") String id, @QueryParam("limit") @DefaultValue("100") int limit) {
    SecurityId known = new SecurityId(id);
    if (limit < 1 || limit > MOST) {
      throw new InvalidValueException("limit", limit, "1 to " + MOST);
    }
    List<SecurityView> history = ask(() -> store.history(known.value(), limit));
    if (history.isEmpty()) {
      throw new UnknownEntityException("security", known.value());
    }
    return history;
  }

  private static Instant instant(String name, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidValueException(name, text, "a UTC instant such as 2026-02-18T00:00:00Z");
    }
  }

  private static <T> T ask(Supplier<T> question) {
    try {
      return question.get();
    } catch (MongoException e) {
      throw new NotReadyException("the database that keeps the catalogue is away", e);
    }
  }
}
