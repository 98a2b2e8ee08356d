package io.bellwether.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.algorithms.evaluation.Interactions;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestWindowTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-04T15:00:00Z, 1, 2026-03-02T00:00:00Z",
    "2026-03-04T15:00:00Z, 5, 2026-02-02T00:00:00Z",
    "2026-03-02T00:00:00Z, 1, 2026-03-02T00:00:00Z",
    "2026-03-01T23:59:59Z, 1, 2026-02-23T00:00:00Z",
    "2026-01-01T00:00:00Z, 1, 2025-12-29T00:00:00Z",
    "2026-01-01T00:00:00Z, 52, 2025-01-06T00:00:00Z",
  })
  void beginsOnTheMondayOfTheFirstOfTheLastWeeks(Instant latest, int weeks, Instant expected) {
    Interactions purchases = purchasesAt(latest.minusSeconds(90 * 86_400), latest);

    assertThat(Instant.ofEpochSecond(TestWindow.start(purchases, weeks))).isEqualTo(expected);
  }

  @Test
  void findsTheLatestPurchaseWhereverItStands() {
    Instant latest = Instant.parse("2026-03-04T15:00:00Z");
    Interactions purchases = purchasesAt(latest, latest.minusSeconds(90 * 86_400));

    assertThat(Instant.ofEpochSecond(TestWindow.start(purchases, 1)))
        .isEqualTo("2026-03-02T00:00:00Z");
  }

  @Test
  void withoutPurchasesThereIsNothingToTrainOn() {
    assertThatThrownBy(() -> TestWindow.start(purchasesAt(), 5))
        .isInstanceOf(NothingToTrainOnException.class)
        .hasMessage("the log holds no purchase");
  }

  private static Interactions purchasesAt(Instant... moments) {
    return new Interactions(
        new int[moments.length],
        new int[moments.length],
        Arrays.stream(moments).mapToLong(Instant::getEpochSecond).toArray());
  }
}
