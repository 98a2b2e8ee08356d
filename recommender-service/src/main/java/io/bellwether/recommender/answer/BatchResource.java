package io.bellwether.recommender.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.kit.problem.Problem;
import io.bellwether.recommender.audit.Caller;
import io.bellwether.recommender.ranking.Query;
import io.bellwether.recommender.reason.Language;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Many answers over REST, one line each. A line is computed when there is room for it, so that
 * whoever reads slowly is answered slowly and nothing piles up here; when the caller leaves, it
 * ends.
 */
@Path("/v1/recommendations/batch")
@Tag(name = "recommendations")
public class BatchResource {

  private static final Logger LOG = Logger.getLogger(BatchResource.class);
  private static final String LINES = "application/x-ndjson";

  /** Whom the question is checked for before the ids are read. */
  private static final InvestorId ANYBODY = new InvestorId("anybody");

  private final Recommendations recommendations;
  private final ObjectMapper json;

  /** The line of a client who has no answer. */
  public record Refused(String investorId, Problem problem) {}

  BatchResource(Recommendations recommendations, ObjectMapper json) {
    this.recommendations = recommendations;
    this.json = json;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(LINES)
  @RunOnVirtualThread
  @Operation(
      operationId = "recommendToMany",
      summary = "The same question for up to 1,000,000 clients: a line of JSON for each, in order",
      description =
          "A line is an answer, or investorId and problem (as problem details) where there is none:"
              + " that does not end the others. Here investors are not a group but asked for one by"
              + " one.")
  @RequestBody(content = @Content(schema = @Schema(implementation = Asked.class)))
  @APIResponse(responseCode = "200", description = "A line for each client")
  @APIResponse(responseCode = "400", description = "A value of the question is out of bounds")
  @APIResponse(responseCode = "503", description = "No snapshot is loaded yet")
  public StreamingOutput recommend(
      byte[] body,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
      @HeaderParam(Caller.HEADER) @Nullable String header)
      throws IOException {
    Batch batch = Batch.read(body, json);
    Caller caller = Caller.of(header);
    Query question = batch.question().toQuery(List.of(ANYBODY), Language.accepted(accepted));
    recommendations.requireReady();
    return lines ->
        batch.forEach(
            investorId -> {
              lines.write(json.writeValueAsBytes(line(investorId, question, caller)));
              lines.write('\n');
            });
  }

  private Object line(String investorId, Query question, Caller caller) {
    try {
      return recommendations.answer(question.of(new InvestorId(investorId)), Channel.BATCH, caller);
    } catch (RuntimeException failure) {
      Problem problem = Problem.of(failure);
      if (problem.ours()) {
        LOG.error("answer in a batch failed", failure);
      }
      return new Refused(investorId, problem);
    }
  }
}
