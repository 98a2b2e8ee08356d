package io.bellwether.scraper.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bellwether.jobs.Job;
import io.bellwether.scraper.ScraperConfig;
import io.bellwether.scraper.scrape.SourceAges;
import io.bellwether.scraper.source.SourceSettings;
import io.bellwether.scraper.source.Sources;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Configured sources and their runs, over REST. */
@Path("/v1/sources")
@RunOnVirtualThread
public class SourcesResource {

  private final Sources sources;
  private final SourceRuns runs;
  private final SourceAges ages;

  SourcesResource(Sources sources, SourceRuns runs, SourceAges ages) {
    this.sources = sources;
    this.runs = runs;
    this.ages = ages;
  }

  /**
   * One source.
   *
   * @param listedWholeAt when its whole list was read last; absent when that was never
   * @param lastRun the newest run; absent when there is none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SourceView(
      String name,
      URI address,
      ScraperConfig.SourceKind kind,
      @Nullable Instant listedWholeAt,
      @Nullable Job lastRun) {}

  @GET
  public List<SourceView> list() {
    return sources.names().stream().map(this::view).toList();
  }

  /** Begins a run, finds the one at work, or takes up the last one. */
  @POST
  @Path("/{name}/runs")
  public Job begin(@PathParam("name") String name) {
    return runs.beginOrTakeUp(name);
  }

  private SourceView view(String name) {
    SourceSettings source = sources.named(name);
    return new SourceView(
        name,
        source.address(),
        source.kind(),
        ages.listedWholeAt(name).orElse(null),
        runs.last(name).orElse(null));
  }
}
