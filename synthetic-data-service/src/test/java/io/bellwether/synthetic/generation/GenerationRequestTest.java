package io.bellwether.synthetic.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerationRequestTest {

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void whatIsLeftOutTakesItsDefault() {
    assertThat(GenerationRequest.Body.EMPTY.complete())
        .isEqualTo(new GenerationRequest(25_000, 42, 28, 51, 2021));
  }

  @Test
  void whatIsGivenIsKept() throws Exception {
    GenerationRequest.Body body =
        json.readValue(
            "{\"investors\":500,\"seed\":-7,\"fromWeek\":1,\"toWeek\":52,\"year\":2022}",
            GenerationRequest.Body.class);

    assertThat(body.complete()).isEqualTo(new GenerationRequest(500, -7, 1, 52, 2022));
  }

  @Test
  void aRequestIsTheSameAfterItWasKeptAsJson() throws Exception {
    GenerationRequest request = new GenerationRequest(500, 7, 1, 52, 2022);

    String kept = json.writeValueAsString(request);

    assertThat(json.readValue(kept, GenerationRequest.class)).isEqualTo(request);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 28, 51, investors is 0",
    "1000001, 28, 51, investors is 1000001",
    "10, 0, 3, fromWeek is 0",
    "10, 28, 53, toWeek is 53",
    "10, 28, 27, toWeek is 27",
    "10, 28, 50, toWeek - fromWeek + 1 is 23",
  })
  void whatIsOutOfBoundsIsRefusedWithFieldAndValue(int investors, int from, int to, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GenerationRequest(investors, 1, from, to, 2021))
        .withMessageStartingWith(why + ", but must be ");
  }
}
