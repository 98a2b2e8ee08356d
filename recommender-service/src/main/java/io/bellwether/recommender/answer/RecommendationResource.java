package io.bellwether.recommender.answer;

import io.bellwether.recommender.audit.Caller;
import io.bellwether.serving.Limit;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** Recommendations over REST. */
@Path("/v1/investors/{id}/recommendations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recommendations")
public class RecommendationResource {

  private final Recommendations recommendations;

  RecommendationResource(Recommendations recommendations) {
    this.recommendations = recommendations;
  }

  @GET
  @NonBlocking
  @Operation(
      operationId = "recommend",
      summary = "Securities that a client should look at next, best first, with reasons",
      description =
          "Never one that breaks a rule of the book in force (GET /v1/rules): by default, one that the"
              + " client has ever bought. A trade or a profile counts within a second, a fact about a"
              + " security a second later. The answer is shorter than the limit where the rules let no"
              + " more through, and says by how many, and what each rule removed.")
  @APIResponse(
      responseCode = "200",
      description =
          "The securities, ordered by the client's own trades (RANKED) or, before the first, by their"
              + " profile (BY_PROFILE), or the most popular ones (COLD_START). Reasons have a code:"
              + " BOUGHT_TOGETHER, SUITS_PROFILE, FIGURE or POPULAR",
      content = @Content(schema = @Schema(implementation = RecommendationAnswer.class)))
  @APIResponse(responseCode = "400", description = "The limit or the id is out of bounds")
  @APIResponse(responseCode = "404", description = "Nobody has heard of the client")
  @APIResponse(responseCode = "503", description = "No snapshot is loaded yet")
  public RecommendationAnswer recommend(
      @Parameter(description = "The client's id, 1 to 64 visible ASCII characters") @PathParam("id")
          String id,
      // as text: a number that cannot be read would be answered 404 by the framework
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
              description =
                  "Who asks, for the record of the answer: at most 128 visible ASCII characters")
          @HeaderParam(Caller.HEADER)
          @Nullable String caller) {
    return recommendations.answer(id, Limit.parse(limit), Channel.REST, Caller.of(caller));
  }
}
