package io.bellwether.similarity.answer;

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

/** Similar clients over REST. */
@Path("/v1/investors/{id}/similar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "similarity")
public class SimilarityResource {

  private final Similarities similarities;

  SimilarityResource(Similarities similarities) {
    this.similarities = similarities;
  }

  @GET
  @Blocking
  @Operation(
      operationId = "findSimilarInvestors",
      summary = "Clients who are like a client, the most similar first, and what they bought",
      description =
          "By the cosine of the clients' features in the snapshot in service. Similarities have"
              + " four decimal places here, and all of them over gRPC.")
  @APIResponse(
      responseCode = "200",
      description = "The similar clients",
      content = @Content(schema = @Schema(implementation = SimilarInvestorsJson.class)))
  @APIResponse(responseCode = "400", description = "The limit or the id is out of bounds")
  @APIResponse(
      responseCode = "404",
      description = "The client is not in the snapshot in service; a new one is in the next")
  @APIResponse(responseCode = "503", description = "No snapshot is loaded yet")
  public SimilarInvestorsJson similar(
      @Parameter(description = "The client's id, 1 to 64 visible ASCII characters") @PathParam("id")
          String id,
      // as text: a number that cannot be read would be answered 404 by the framework
      @Parameter(
              description = "The most clients to answer with",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "100",
                      defaultValue = "10"))
          @QueryParam("limit")
          @Nullable String limit) {
    return SimilarInvestorsJson.of(similarities.answer(id, Limit.parse(limit), Channel.REST));
  }
}
