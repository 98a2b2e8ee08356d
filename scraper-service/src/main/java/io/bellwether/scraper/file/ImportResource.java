package io.bellwether.scraper.file;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.jobs.Job;
import io.bellwether.jobs.JobRunner;
import io.bellwether.kit.problem.UnknownEntityException;
import io.bellwether.scraper.ScraperConfig;
import io.bellwether.scraper.capture.CaptureStore;
import io.bellwether.scraper.layout.FileLayout;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Imports over REST. */
@Path("/v1/imports")
@RunOnVirtualThread
public class ImportResource {

  private final JobRunner jobs;
  private final CaptureStore captures;
  private final ScraperConfig config;

  ImportResource(JobRunner jobs, CaptureStore captures, ScraperConfig config) {
    this.jobs = jobs;
    this.captures = captures;
    this.config = config;
  }

  /**
   * Keeps the file and starts its import, or finds the one of this name. How it is laid out is
   * recognised; several files that belong together come as one archive.
   *
   * @param mic the market of rows that name none; {@code XXXX} is the code for no market
   * @param asOf when the facts were true, such as {@code 2022-02-18T00:00:00Z}; now by default
   */
  @PUT
  @Path("/{id}")
  @Consumes({"text/csv", "application/zip"})
  public Job start(
      @PathParam("id") String id,
      @QueryParam("mic") @DefaultValue("XXXX") String mic,
      @QueryParam("currency") @DefaultValue("USD") String currency,
      @QueryParam("asOf") @Nullable String asOf,
      InputStream file)
      throws IOException {
    Instant facts = asOf == null ? null : instant(asOf);
    String sha256 = captures.put(file);
    ImportRequest request = new ImportRequest(sha256, mic, currency, facts);
    // a header that cannot be read is the caller's news, not the job's
    FileLayout.recognise(() -> captures.open(sha256));
    return jobs.submit(ImportWork.KIND, id, request);
  }

  @GET
  @Path("/{id}")
  public Job find(@PathParam("id") String id) {
    return jobs.find(ImportWork.KIND, id);
  }

  /** Every value and row that was not taken as the file has it, when the import has ended. */
  @GET
  @Path("/{id}/report")
  @Produces("text/csv")
  public File report(@PathParam("id") String id) {
    java.nio.file.Path report = ImportReport.fileOf(config.folder(), id);
    if (!Files.exists(report)) {
      throw new UnknownEntityException("report of import", id);
    }
    return report.toFile();
  }

  @GET
  public List<Job> list() {
    return jobs.list(ImportWork.KIND);
  }

  @DELETE
  @Path("/{id}")
  public Job cancel(@PathParam("id") String id) {
    return jobs.cancel(ImportWork.KIND, id);
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidValueException("asOf", text, "a UTC instant such as 2022-02-18T00:00:00Z");
    }
  }
}
