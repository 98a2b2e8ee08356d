package io.bellwether.trainer.fold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventIdsTest {

  @Test
  void addsAnIdOnce() {
    EventIds ids = new EventIds();

    assertThat(ids.add("trade-1")).isTrue();
    assertThat(ids.add("trade-2")).isTrue();
    assertThat(ids.add("trade-1")).isFalse();
    assertThat(ids.size()).isEqualTo(2);
  }

  @Test
  void tellsTheEmptyIdFromAnother() {
    EventIds ids = new EventIds();

    assertThat(ids.add("")).isTrue();
    assertThat(ids.add(" ")).isTrue();
    assertThat(ids.add("")).isFalse();
  }

  @Test
  void remembersEveryIdWhileItGrows() {
    EventIds ids = new EventIds();
    int count = 20_000;

    for (int n = 0; n < count; n++) {
      assertThat(ids.add("trade-" + n)).isTrue();
    }

    assertThat(ids.size()).isEqualTo(count);
    for (int n = 0; n < count; n++) {
      assertThat(ids.add("trade-" + n)).as("trade-%d again", n).isFalse();
    }
    assertThat(ids.size()).isEqualTo(count);
  }
}
