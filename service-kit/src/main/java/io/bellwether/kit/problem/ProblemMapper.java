package io.bellwether.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers every failed REST call with {@code application/problem+json}. */
@Provider
public final class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
  private static final String MEDIA_TYPE = "application/problem+json";

  @Override
  public Response toResponse(Throwable failure) {
    Problem problem = problem(failure);
    if (problem.ours()) {
      LOG.error("request failed", failure);
    }
    return Response.status(problem.status()).type(MEDIA_TYPE).entity(problem).build();
  }

  private static Problem problem(Throwable failure) {
    if (failure instanceof WebApplicationException web) {
      if (web.getCause() instanceof JsonProcessingException json) {
        return badJson(json);
      }
      if (web.getCause() instanceof IllegalArgumentException invalid) {
        return Problem.of(invalid);
      }
      Response.StatusType status = web.getResponse().getStatusInfo();
      return new Problem(
          "about:blank",
          status.getReasonPhrase(),
          status.getStatusCode(),
          String.valueOf(web.getMessage()),
          null);
    }
    if (failure instanceof JsonProcessingException json) {
      return badJson(json);
    }
    return Problem.of(failure);
  }

  private static Problem badJson(JsonProcessingException failure) {
    // a record's own check speaks of field, value and bound; Jackson wraps it
    if (failure.getCause() instanceof IllegalArgumentException invalid) {
      return Problem.of(invalid);
    }
    return new Problem(
        "/problems/invalid-json", "Invalid JSON", 400, whatIsWrong(failure), field(failure));
  }

  /** In the caller's words: Jackson's own name our classes. */
  private static String whatIsWrong(JsonProcessingException failure) {
    String field = field(failure);
    return switch (failure) {
      case UnrecognizedPropertyException e ->
          "%s is no field here; known are %s".formatted(field, e.getKnownPropertyIds());
      case InvalidFormatException e ->
          "%s is \"%s\", but must be of type %s"
              .formatted(field, e.getValue(), e.getTargetType().getSimpleName());
      case JsonMappingException e ->
          field == null ? "the JSON is of another kind than asked for" : field + " does not fit";
      default -> failure.getOriginalMessage();
    };
  }

  private static @Nullable String field(JsonProcessingException failure) {
    if (!(failure instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return null;
    }
    return mapping.getPath().stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
        .collect(Collectors.joining("."));
  }
}
