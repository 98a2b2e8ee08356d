package io.bellwether.similarity.answer;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.InvestorId;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Similar clients over REST. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "similarity")
public class SimilarityResource {

  private final AnswerTurns turns;
  private final Similarities similarities;

  SimilarityResource(AnswerTurns turns, Similarities similarities) {
    this.turns = turns;
    this.similarities = similarities;
  }

  @GET
  @Path("/investors/{id}/similar")
  @Operation(
      operationId = "findSimilarInvestors",
      summary = "Clients who are like a client, the nearest first, and what they bought",
      description =
          "As of the latest event of the log. Distances are 0 to 1, by the measure asked for"
              + " (docs/similar-clients.md defines them); of equal ones the lower id comes first.")
  @APIResponse(
      responseCode = "200",
      description = "The nearest clients",
      content = @Content(schema = @Schema(implementation = SimilarAnswer.class)))
  @APIResponse(responseCode = "400", description = "A value is out of bounds")
  @APIResponse(responseCode = "404", description = "Nobody has heard of the client")
  @APIResponse(responseCode = "503", description = "No snapshot is loaded yet")
  public Uni<SimilarAnswer> similar(
      @Parameter(description = "The client's id, 1 to 64 visible ASCII characters") @PathParam("id")
          String id,
      @BeanParam AskedParameters parameters) {
    return answer(parameters.of(id));
  }

  @POST
  @Path("/similar")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "findSimilarToAsked",
      summary = "The same for a question in a body: a client, the centre of a group, or a profile")
  @APIResponse(
      responseCode = "200",
      description = "The nearest clients",
      content = @Content(schema = @Schema(implementation = SimilarAnswer.class)))
  @APIResponse(responseCode = "400", description = "A value is out of bounds")
  @APIResponse(responseCode = "404", description = "Nobody has heard of a client")
  @APIResponse(responseCode = "503", description = "No snapshot is loaded yet")
  public Uni<SimilarAnswer> similar(@Nullable AskedSimilar asked) {
    if (asked == null) {
      throw new InvalidValueException("body", null, "a question as JSON");
    }
    return answer(asked);
  }

  @POST
  @Path("/similar/distance")
  @Consumes(MediaType.APPLICATION_JSON)
  @Blocking
  @Operation(
      operationId = "compareInvestors",
      summary = "How far two clients are apart, and by which features")
  @APIResponse(
      responseCode = "200",
      description = "The distance and what each feature adds to it",
      content = @Content(schema = @Schema(implementation = DistanceAnswer.class)))
  @APIResponse(responseCode = "400", description = "A value is out of bounds")
  @APIResponse(responseCode = "404", description = "Nobody has heard of one of the clients")
  @APIResponse(responseCode = "503", description = "No snapshot is loaded yet")
  public DistanceAnswer distance(@Nullable AskedDistance asked) {
    if (asked == null || asked.investor() == null || asked.other() == null) {
      throw new InvalidValueException("body", null, "JSON with investor and other");
    }
    return similarities.compare(
        new InvestorId(asked.investor()),
        new InvestorId(asked.other()),
        AskedSimilar.measured(
            asked.measure(), asked.shares(), asked.weights(), similarities.usual()),
        asked.rounded() != null && asked.rounded());
  }

  private Uni<SimilarAnswer> answer(AskedSimilar asked) {
    return turns.take(
        asked.isUsual(),
        () ->
            similarities.answer(
                asked.toQuestion(similarities.usual()), asked.isRounded(), Channel.REST));
  }
}
