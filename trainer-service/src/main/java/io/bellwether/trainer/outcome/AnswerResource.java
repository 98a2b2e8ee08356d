package io.bellwether.trainer.outcome;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.kit.problem.UnknownEntityException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Records of answers over REST. */
@Path("/v1/answers")
@Tag(name = "answers")
@RunOnVirtualThread
public class AnswerResource {

  private static final int MOST = 1_000;
  private static final int DEFAULT = 20;

  private final OutcomeStore store;
  private final Judging judging;

  AnswerResource(OutcomeStore store, OutcomeConfig config) {
    this.store = store;
    this.judging = Judging.of(config);
  }

  @GET
  @Path("{recommendationId}")
  @Operation(
      operationId = "answerStory",
      summary = "The record of an answer, and what came of it",
      description = "An answer is here a moment after it was given, as long as records are kept.")
  @APIResponse(responseCode = "200", description = "The record, with feedback and purchases since")
  @APIResponse(responseCode = "404", description = "No record of that id, or not yet")
  public AnswerStory find(@PathParam("recommendationId") String recommendationId) {
    RecordedAnswer answer =
        store
            .answer(recommendationId)
            .orElseThrow(() -> new UnknownEntityException("answer", recommendationId));
    return AnswerStory.of(answer, store.client(answer.investorId()), judging.window());
  }

  @GET
  @Operation(operationId = "answers", summary = "The answers for a client, newest first")
  @APIResponse(responseCode = "200", description = "The records")
  @APIResponse(responseCode = "400", description = "A parameter is missing or out of bounds")
  public List<RecordedAnswer> list(
      @Parameter(description = "The client's id", required = true) @QueryParam("investor")
          @Nullable String investor,
      @Parameter(description = "ISO 8601; this moment and later") @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "ISO 8601; before this moment") @QueryParam("to")
          @Nullable String to,
      @Parameter(description = "The most answers, 1 to 1000; 20 when absent") @QueryParam("limit")
          @Nullable String limit) {
    if (investor == null) {
      throw new InvalidValueException("investor", null, "present");
    }
    return store.answers(
        new InvestorId(investor).value(), moment("from", from), moment("to", to), limit(limit));
  }

  private static @Nullable Instant moment(String field, @Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new InvalidValueException(field, text, "a moment such as 2026-03-02T12:00:00Z");
    }
  }

  private static int limit(@Nullable String text) {
    try {
      int limit = text == null ? DEFAULT : Integer.parseInt(text);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new InvalidValueException("limit", text, "1 to " + MOST);
  }
}
