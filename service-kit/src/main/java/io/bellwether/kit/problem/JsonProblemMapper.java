package io.bellwether.kit.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Takes JSON that does not fit its record away from the framework's own, more special mapper. */
@Provider
public final class JsonProblemMapper implements ExceptionMapper<MismatchedInputException> {

  private final ProblemMapper problems = new ProblemMapper();

  @Override
  public Response toResponse(MismatchedInputException failure) {
    return problems.toResponse(failure);
  }
}
