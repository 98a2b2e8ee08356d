package io.bellwether.synthetic.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdsTest {

  private final EventIds ids = new EventIds("demo.1-t-", 8);

  @Test
  void idsAreAPrefixAndANumberOfFixedLength() {
    assertThat(ids.id(0)).isEqualTo("demo.1-t-00000000");
    assertThat(ids.id(91_000_000)).isEqualTo("demo.1-t-91000000");
    assertThat(new EventIds("a-", 12).id(7_000_000_000L)).isEqualTo("a-007000000000");
  }

  @Test
  void theNumberIsReadBack() {
    assertThat(ids.number(ids.id(123_456))).hasValue(123_456);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo.1-i-00000001",
        "demo-1-t-00000001",
        "demo.1-t-1",
        "demo.1-t-000000010",
        "demo.1-t-0000000x",
        "demo.1-t-5-t-00000001",
        "x-demo.1-t-00000001",
        ""
      })
  void theIdsOfOthersAreNotRead(String id) {
    assertThat(ids.number(id)).isEmpty();
  }
}
