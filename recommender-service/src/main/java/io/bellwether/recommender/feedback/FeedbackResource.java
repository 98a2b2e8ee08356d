package io.bellwether.recommender.feedback;

import io.bellwether.contracts.InvalidValueException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Feedback over REST. */
@Path("/v1/feedback")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "feedback")
@RunOnVirtualThread
public class FeedbackResource {

  private final Feedbacks feedbacks;

  FeedbackResource(Feedbacks feedbacks) {
    this.feedbacks = feedbacks;
  }

  /**
   * What was taken.
   *
   * @param ids in the order of the request
   */
  public record Taken(List<String> ids) {}

  @POST
  @Operation(
      operationId = "sendFeedback",
      summary = "What became of answers: what was shown, opened, accepted or rejected",
      description =
          "Answered when the log has all of it. An id that is sent twice counts once, so sending the"
              + " same again is safe; without an id the answer, the kind and the securities decide it.")
  @APIResponse(responseCode = "200", description = "The log has all of it; the ids, in order")
  @APIResponse(responseCode = "400", description = "A field is out of bounds; nothing was taken")
  @APIResponse(responseCode = "503", description = "The log did not take all of it: send it again")
  public Taken send(@Nullable FeedbackBatch batch) {
    if (batch == null) {
      throw new InvalidValueException("feedback", null, "present");
    }
    return new Taken(feedbacks.take(batch));
  }
}
