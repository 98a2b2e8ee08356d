package io.bellwether.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.bellwether.contracts.InvalidValueException;
import io.grpc.Status.Code;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemMapperTest {

  private final ObjectMapper json = new ObjectMapper();
  private final ProblemMapper mapper = new ProblemMapper();

  /** A record that checks itself, as those of services do. */
  record Request(int count) {

    Request {
      if (count < 1) {
        throw new InvalidValueException("count", count, "at least 1");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.bellwether.kit.problem.Failures#all")
  void everyFailureHasItsStatusAndItsWords(
      Throwable failure, int status, Code code, String type, String detail) {
    Response response = mapper.toResponse(failure);

    assertThat(response.getStatus()).as("beside gRPC %s", code).isEqualTo(status);
    assertThat(response.getMediaType()).hasToString("application/problem+json");
    Problem problem = problem(response);
    assertThat(problem.status()).isEqualTo(status);
    assertThat(problem.type()).isEqualTo(type);
    assertThat(problem.detail()).isEqualTo(detail);
  }

  @Test
  void aRefusedFieldIsNamed() {
    Problem problem =
        problem(mapper.toResponse(new InvalidValueException("seed", -1, "at least 0")));

    assertThat(json.<JsonNode>valueToTree(problem).toString())
        .isEqualTo(
            "{\"type\":\"/problems/invalid-value\",\"title\":\"Invalid value\",\"status\":400,"
                + "\"detail\":\"seed is -1, but must be at least 0\",\"field\":\"seed\"}");
  }

  @Test
  void whereNoFieldWasRefusedNoneIsSaid() {
    Problem problem = problem(mapper.toResponse(new ConflictException("taken")));

    assertThat(json.<JsonNode>valueToTree(problem).has("field")).isFalse();
  }

  @Test
  void theFrameworksRefusalsKeepTheirStatus() {
    Problem problem = problem(mapper.toResponse(new NotFoundException("no such path")));

    assertThat(problem.type()).isEqualTo("about:blank");
    assertThat(problem.title()).isEqualTo("Not Found");
    assertThat(problem.status()).isEqualTo(404);
    assertThat(problem.detail()).isEqualTo("no such path");
  }

  @Test
  void anUnknownFieldIsNamedWithoutTheNamesOfOurClasses() {
    MismatchedInputException failure =
        catchThrowableOfType(
            MismatchedInputException.class,
            () -> json.readValue("{\"count\":3,\"cuont\":3}", Request.class));

    for (Response response :
        new Response[] {
          new JsonProblemMapper().toResponse(failure),
          mapper.toResponse(failure),
          mapper.toResponse(new WebApplicationException(failure, 400))
        }) {
      Problem problem = problem(response);
      assertThat(problem.status()).isEqualTo(400);
      assertThat(problem.type()).isEqualTo("/problems/invalid-json");
      assertThat(problem.detail()).isEqualTo("cuont is no field here; known are [count]");
      assertThat(problem.field()).isEqualTo("cuont");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "{\"count\":\"many\"} | count is \"many\", but must be of type int",
        "{\"count\":{}}       | count does not fit",
        "[]                  | the JSON is of another kind than asked for"
      })
  void aValueThatDoesNotFitIsNamed(String text, String detail) {
    MismatchedInputException failure =
        catchThrowableOfType(
            MismatchedInputException.class, () -> json.readValue(text, Request.class));

    assertThat(problem(mapper.toResponse(failure)).detail()).isEqualTo(detail);
  }

  @Test
  void whatIsNoJsonIsSaid() {
    JsonProcessingException failure =
        catchThrowableOfType(
            JsonProcessingException.class, () -> json.readValue("{\"count\":", Request.class));

    Problem problem = problem(mapper.toResponse(failure));

    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.type()).isEqualTo("/problems/invalid-json");
    assertThat(problem.detail()).doesNotContain("io.bellwether");
  }

  @Test
  void aRecordsOwnCheckSpeaksThroughTheJsonReader() {
    JsonProcessingException failure =
        catchThrowableOfType(
            JsonProcessingException.class, () -> json.readValue("{\"count\":0}", Request.class));

    Problem problem = problem(mapper.toResponse(failure));

    assertThat(problem.type()).isEqualTo("/problems/invalid-value");
    assertThat(problem.detail()).isEqualTo("count is 0, but must be at least 1");
    assertThat(problem.field()).isEqualTo("count");
  }

  private static Problem problem(Response response) {
    assertThat(response.getEntity()).isInstanceOf(Problem.class);
    return (Problem) response.getEntity();
  }
}
