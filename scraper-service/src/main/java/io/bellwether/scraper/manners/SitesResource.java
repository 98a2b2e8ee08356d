package io.bellwether.scraper.manners;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mongodb.MongoException;
import io.bellwether.kit.problem.NotReadyException;
import io.bellwether.scraper.page.MarketSiteException.Reason;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sites and whether they may be asked, over REST. */
@Path("/v1/sites")
@RunOnVirtualThread
public class SitesResource {

  private final SiteLanes lanes;

  SitesResource(SiteLanes lanes) {
    this.lanes = lanes;
  }

  /**
   * One site.
   *
   * @param blocked whether nothing is asked of it now
   * @param until when it may be asked again, by one request for a trial
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SiteView(
      String site,
      boolean blocked,
      @Nullable Reason reason,
      @Nullable String why,
      @Nullable Instant since,
      @Nullable Instant until) {

    static SiteView of(SiteState state, Instant now) {
      Circuit.Opening opening = state.circuit().opening();
      return opening == null
          ? new SiteView(state.site(), false, null, null, null, null)
          : new SiteView(
              state.site(),
              state.circuit().refuses(now),
              opening.reason(),
              opening.why(),
              opening.since(),
              opening.until());
    }
  }

  @GET
  public List<SiteView> list() {
    try {
      return lanes.states().stream().map(state -> SiteView.of(state, Instant.now())).toList();
    } catch (MongoException e) {
      throw new NotReadyException("the database that remembers sites is away", e);
    }
  }

  /** Lets a site be asked again before its time: for an operator who knows why it refused. */
  @DELETE
  @Path("/{site}/block")
  public SiteView unblock(@PathParam("site") String site) {
    return SiteView.of(lanes.close(site), Instant.now());
  }
}
