package io.bellwether.recommender.answer;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.recommender.audit.Caller;
import io.bellwether.recommender.ranking.Query;
import io.bellwether.recommender.reason.Language;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Recommendations over REST. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recommendations")
public class RecommendationResource {

  private final Recommendations recommendations;

  RecommendationResource(Recommendations recommendations) {
    this.recommendations = recommendations;
  }

  @GET
  @Path("/investors/{id}/recommendations")
  @NonBlocking
  @Operation(
      operationId = "recommend",
      summary = "Securities that a client should look at next, best first, with reasons",
      description =
          "Never one that breaks a rule of the book in force (GET /v1/rules): by default, one that"
              + " the client has ever bought. A trade or a profile counts within a second, a fact"
              + " about a security a second later. The answer is shorter than the limit where the"
              + " rules or the question's own filters let no more through, and says by how many,"
              + " and what each of them left out. The ETag is another one once the answer may be"
              + " another.")
  @APIResponse(
      responseCode = "200",
      description =
          "The securities, ordered by the client's own trades (RANKED) or, before the first, by"
              + " their profile (BY_PROFILE), or the most popular ones (COLD_START); for a seed"
              + " what is like it (LIKE_SEED). Reasons have a code: BOUGHT_TOGETHER, SUITS_PROFILE,"
              + " FIGURE, POPULAR or SIMILAR",
      headers = {
        @Header(name = "ETag", description = "Names the state that the answer follows from"),
        @Header(name = "Bellwether-Snapshot", description = "The snapshot that answered")
      },
      content = @Content(schema = @Schema(implementation = RecommendationAnswer.class)))
  @APIResponse(
      responseCode = "304",
      description = "Nothing that the answer follows from has changed since the given ETag")
  @APIResponse(responseCode = "400", description = "A value is out of bounds")
  @APIResponse(
      responseCode = "404",
      description = "Nobody has heard of the client, or the snapshot of asOf cannot be had")
  @APIResponse(responseCode = "503", description = "No snapshot is loaded yet")
  public Uni<Response> recommend(
      @Parameter(description = "The client's id, 1 to 64 visible ASCII characters") @PathParam("id")
          String id,
      @BeanParam AskedParameters parameters,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
      @Parameter(
              description =
                  "Who asks, for the record of the answer: at most 128 visible ASCII characters")
          @HeaderParam(Caller.HEADER)
          @Nullable String caller) {
    return answer(parameters.of(id), accepted, known, Caller.of(caller));
  }

  @POST
  @Path("/recommendations")
  @Consumes(MediaType.APPLICATION_JSON)
  @NonBlocking
  @Operation(
      operationId = "recommendToAsked",
      summary = "The same for a question in a body: long lists, or a group of clients",
      description =
          "For a group the lists of its members become one by the sum of 1 / (60 + rank), and every"
              + " rule about a security for one client holds for each of them.")
  @APIResponse(
      responseCode = "200",
      description = "The securities",
      content = @Content(schema = @Schema(implementation = RecommendationAnswer.class)))
  @APIResponse(
      responseCode = "304",
      description = "Nothing that the answer follows from has changed since the given ETag")
  @APIResponse(responseCode = "400", description = "A value is out of bounds")
  @APIResponse(
      responseCode = "404",
      description = "Nobody has heard of a client, or the snapshot of asOf cannot be had")
  @APIResponse(responseCode = "503", description = "No snapshot is loaded yet")
  public Uni<Response> recommend(
      @Nullable Asked asked,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
      @Parameter(
              description =
                  "Who asks, for the record of the answer: at most 128 visible ASCII characters")
          @HeaderParam(Caller.HEADER)
          @Nullable String caller) {
    if (asked == null) {
      throw new InvalidValueException("body", null, "a question as JSON");
    }
    return answer(asked, accepted, known, Caller.of(caller));
  }

  private Uni<Response> answer(
      Asked asked, @Nullable String accepted, @Nullable String known, Caller caller) {
    Query query = asked.toQuery(Language.accepted(accepted));
    Uni<Response> answer = Uni.createFrom().item(() -> answer(query, known, caller));
    // to load a snapshot takes long: not on the thread that serves the others
    return query.asOf() == null
        ? answer
        : answer.runSubscriptionOn(Infrastructure.getDefaultExecutor());
  }

  private Response answer(Query query, @Nullable String known, Caller caller) {
    // before the answer: a trade in between makes the tag too old, never too new
    EntityTag tag = new EntityTag(recommendations.version(query));
    if (known != null && tag.isOneOf(known)) {
      recommendations.countUnchanged();
      return headed(Response.notModified(), query, tag).build();
    }
    RecommendationAnswer answer = recommendations.answer(query, Channel.REST, caller);
    return headed(Response.ok(answer), query, tag)
        .header("Bellwether-Snapshot", answer.snapshotId())
        .build();
  }

  private static Response.ResponseBuilder headed(
      Response.ResponseBuilder response, Query query, EntityTag tag) {
    return response
        .header(HttpHeaders.ETAG, tag.text())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CONTENT_LANGUAGE, query.language().tag());
  }
}
