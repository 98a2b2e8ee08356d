package io.bellwether.recommender.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTagTest {

  private final EntityTag tag = new EntityTag("5f");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "W/\"5f\" | true",
        "\"5f\" | true",
        "\"a\" , W/\"5f\" | true",
        "* | true",
        "W/\"5e\" | false",
        "5f | false",
        "\"5f5f\" | false",
        "'' | false",
      })
  void isFoundAmongThoseThatTheCallerKnows(String header, boolean isOne) {
    assertThat(tag.isOneOf(header)).isEqualTo(isOne);
  }
}
