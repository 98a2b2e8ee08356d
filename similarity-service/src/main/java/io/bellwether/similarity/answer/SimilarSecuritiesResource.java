package io.bellwether.similarity.answer;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.serving.Limit;
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

/** Similar securities over REST. */
@Path("/v1/securities/{id}/similar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "similarity")
public class SimilarSecuritiesResource {

  private final SimilarSecurities securities;

  SimilarSecuritiesResource(SimilarSecurities securities) {
    this.securities = securities;
  }

  @GET
  @Blocking
  @Operation(
      operationId = "findSimilarSecurities",
      summary = "Securities that are like a security, as of the snapshot, the nearest first")
  @APIResponse(
      responseCode = "200",
      description = "The nearest securities",
      content = @Content(schema = @Schema(implementation = SimilarSecuritiesAnswer.class)))
  @APIResponse(responseCode = "400", description = "A value is out of bounds")
  @APIResponse(responseCode = "404", description = "The snapshot does not have the security")
  @APIResponse(responseCode = "503", description = "No snapshot is loaded yet")
  public SimilarSecuritiesAnswer similar(
      @Parameter(description = "ISIN or MIC:TICKER") @PathParam("id") String id,
      @Parameter(
              description = "The most securities to answer with",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "100",
                      defaultValue = "10"))
          @QueryParam("limit")
          @Nullable String limit,
      @Parameter(
              description = "By who buys them, by what is said of them, or both",
              schema =
                  @Schema(
                      enumeration = {"buyers", "features", "blend"},
                      defaultValue = "buyers"))
          @QueryParam("by")
          @Nullable String by,
      @Parameter(
              description = "Share of the buyers in a blend",
              schema =
                  @Schema(
                      type = SchemaType.NUMBER,
                      minimum = "0",
                      maximum = "1",
                      defaultValue = "0.5"))
          @QueryParam("buyersShare")
          @Nullable String buyersShare) {
    return securities.answer(SecurityQuestion.of(id, Limit.parse(limit), by, number(buyersShare)));
  }

  private static @Nullable Double number(@Nullable String text) {
    try {
      return text == null ? null : Double.valueOf(text);
    } catch (NumberFormatException none) {
      throw new InvalidValueException("buyersShare", text, "0 to 1");
    }
  }
}
