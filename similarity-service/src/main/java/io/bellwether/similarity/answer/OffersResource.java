package io.bellwether.similarity.answer;

import io.bellwether.serving.Limit;
import io.bellwether.similarity.offers.OfferQuestion;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Offers over REST. */
@Path("/v1/investors/{id}/offers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "similarity")
public class OffersResource {

  private final ClientOffers offers;

  OffersResource(ClientOffers offers) {
    this.offers = offers;
  }

  @GET
  @Blocking
  @Operation(
      operationId = "findOffers",
      summary = "What clients who are like a client hold and the client does not, the best first",
      description = "docs/cross-sell.md says how offers are scored and what the evidence means.")
  @APIResponse(
      responseCode = "200",
      description = "The offers",
      content = @Content(schema = @Schema(implementation = OffersAnswer.class)))
  @APIResponse(responseCode = "400", description = "A value is out of bounds")
  @APIResponse(responseCode = "404", description = "Nobody has heard of the client")
  @APIResponse(responseCode = "503", description = "No snapshot is loaded yet")
  public OffersAnswer offers(
      @Parameter(description = "The client's id, 1 to 64 visible ASCII characters") @PathParam("id")
          String id,
      @Parameter(
              description = "The most offers",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "100",
                      defaultValue = "10"))
          @QueryParam("limit")
          @Nullable String limit,
      @Parameter(
              description = "Clients to look at, by features and by holdings each",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "1000",
                      defaultValue = "300"))
          @QueryParam("neighbours")
          @Nullable String neighbours,
      @Parameter(
              description = "Of them so many must hold an offer",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "3"))
          @QueryParam("minimumSupport")
          @Nullable String minimumSupport,
      @Parameter(
              description = "Offers what does not suit the client's risk profile too",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @QueryParam("anyRisk")
          @Nullable String anyRisk) {
    return offers.answer(
        OfferQuestion.of(
            id,
            Limit.parse(limit),
            AskedParameters.number("neighbours", neighbours),
            AskedParameters.number("minimumSupport", minimumSupport),
            AskedParameters.isTrue("anyRisk", anyRisk)),
        Channel.REST);
  }
}
