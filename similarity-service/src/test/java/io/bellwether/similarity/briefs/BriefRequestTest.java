package io.bellwether.similarity.briefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BriefRequestTest {

  @Test
  void tenOfEachAreUsual() {
    BriefRequest asked = new BriefRequest(List.of("csv", "Kafka", "csv"), null, null, null);

    assertThat(asked.destinations()).containsExactly(Destination.CSV, Destination.KAFKA);
    assertThat(asked.neighbourCount()).isEqualTo(10);
    assertThat(asked.offerCount()).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({
    "ftp, 1, 1, 'to is \"ftp\", but must be one of CSV, PARQUET, MONGODB, KAFKA'",
    "csv, 101, 1, 'neighbours is 101, but must be 0 to 100'",
    "csv, 1, -1, 'offers is -1, but must be 0 to 100'",
    "csv, 0, 0, 'neighbours is 0, but must be above 0 where offers is 0'"
  })
  void whatIsOutOfBoundsIsNamed(String to, int neighbours, int offers, String message) {
    assertThatThrownBy(() -> new BriefRequest(List.of(to), neighbours, offers, null))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(message);
  }

  @Test
  void supportIsWithinTheNeighboursThatAreLookedAt() {
    assertThatThrownBy(() -> new BriefRequest(List.of("csv"), 1, 1, 601))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("minimumSupport is 601, but must be 1 to 600");
  }

  @Test
  void goesSomewhere() {
    assertThatThrownBy(() -> new BriefRequest(List.of(), 1, 1, null))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("one or more of csv, parquet, mongodb and kafka");
  }
}
