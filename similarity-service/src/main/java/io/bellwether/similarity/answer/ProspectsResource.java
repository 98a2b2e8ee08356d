package io.bellwether.similarity.answer;

import io.bellwether.similarity.offers.ProspectQuestion;
import io.bellwether.similarity.question.Filter;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The clients of a campaign over REST. */
@Path("/v1/securities/{id}/prospects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "similarity")
public class ProspectsResource {

  private final ClientProspects prospects;

  ProspectsResource(ClientProspects prospects) {
    this.prospects = prospects;
  }

  @GET
  @Blocking
  @Operation(
      operationId = "findProspects",
      summary =
          "Clients to offer a security to, the likeliest first; nobody who opted out of offers",
      description =
          "docs/cross-sell.md says how clients are scored. The first question after a new snapshot"
              + " or new weights takes seconds.")
  @APIResponse(
      responseCode = "200",
      description = "The clients",
      content = @Content(schema = @Schema(implementation = ProspectsAnswer.class)))
  @APIResponse(responseCode = "400", description = "A value is out of bounds")
  @APIResponse(responseCode = "404", description = "The snapshot does not have the security")
  @APIResponse(responseCode = "501", description = "There are more clients than this is set up for")
  @APIResponse(responseCode = "503", description = "No snapshot is loaded yet")
  public ProspectsAnswer prospects(
      @Parameter(description = "ISIN or MIC:TICKER") @PathParam("id") String id,
      @Parameter(
              description = "The most clients",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "10000",
                      defaultValue = "100"))
          @QueryParam("limit")
          @Nullable String limit,
      @Parameter(
              description = "So many neighbours of a client must hold it",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "200",
                      defaultValue = "3"))
          @QueryParam("minimumSupport")
          @Nullable String minimumSupport,
      @Parameter(
              description = "Names clients whose risk profile it does not suit too",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @QueryParam("anyRisk")
          @Nullable String anyRisk,
      @Parameter(description = "Only clients of this region; repeat it") @QueryParam("regions")
          List<String> regions,
      @Parameter(description = "Only INDIVIDUAL or ORGANISATION") @QueryParam("types")
          List<String> types,
      @Parameter(description = "Only clients of this segment; repeat it") @QueryParam("segments")
          List<String> segments) {
    return prospects.answer(
        ProspectQuestion.of(
            id,
            AskedParameters.number("limit", limit),
            AskedParameters.number("minimumSupport", minimumSupport),
            Filter.of(regions, types, segments, true),
            AskedParameters.isTrue("anyRisk", anyRisk)),
        Channel.REST);
  }
}
