package io.bellwether.recommender.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.contracts.InvalidValueException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {

  private final ObjectMapper json = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"investors\": [\"a\", \"ü,]\", \"c\"], \"limit\": 3, \"sectors\": [\"Cars\"]}",
        "{\"sectors\": [\"Cars\"], \"limit\": 3,\n \"investors\"  : [ \"a\" ,\"ü,]\", \"c\" ] }",
      })
  void hasTheIdsInTheirOrderAndTheQuestionWithoutThem(String body) throws IOException {
    Batch batch = read(body);

    List<String> ids = new ArrayList<>();
    batch.forEach(ids::add);
    assertThat(ids).containsExactly("a", "ü,]", "c");
    assertThat(batch.question().limit()).isEqualTo(3);
    assertThat(batch.question().sectors()).containsExactly("Cars");
    assertThat(batch.question().investors()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "{\"limit\": 3} | investors is null, but must be 1 to 1000000 ids",
        "{\"investors\": []} | investors is \"0 ids\", but must be 1 to 1000000",
        "{\"investors\": \"a\"} | investors is \"a\", but must be a list of texts",
        "{\"investors\": [\"a\", 7]} | investors[1] is \"7\", but must be a text",
        "[\"a\"] | body is START_ARRAY, but must be a JSON object",
      })
  void refusesWhatIsNoBatch(String body, String message) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"investors\": [\"a\"",
        "{\"investors\": [\"a\"], \"limit\": }",
        "{\"investors\": [\"a\"], \"limits\": 3}",
      })
  void refusesWhatIsNoJsonOfThisKind(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void countsNoMoreThanItMay() {
    String many = "{\"investors\": [" + "\"a\",".repeat(Batch.MOST_INVESTORS) + "\"a\"]}";

    assertThatThrownBy(() -> read(many))
        .hasMessage("investors is \"1000001 ids\", but must be 1 to 1000000");
  }

  private Batch read(String body) throws IOException {
    return Batch.read(body.getBytes(UTF_8), json);
  }
}
