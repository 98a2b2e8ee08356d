package io.bellwether.algorithms.evaluation;

import static io.bellwether.algorithms.evaluation.Purchases.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollingOriginTest {

  private static final Interactions ALL =
      Purchases.of(
          row(0, 0, 1), row(0, 1, 85), row(0, 2, 95), row(1, 3, 80), row(1, 0, 90), row(1, 1, 99));

  @Test
  void stepsBackFromTheLastPurchaseWindowByWindow() {
    List<Split> splits = new RollingOrigin(2, Duration.ofSeconds(10)).splits(ALL, 2, 4);

    assertThat(splits).hasSize(2);
    // windows are [80, 90) and [90, 100)
    assertThat(splits.get(0).train().matrix().nonZeroCount()).isEqualTo(1);
    assertThat(splits.get(0).test().rowColumns(0)).containsExactly(1);
    assertThat(splits.get(0).test().rowColumns(1)).containsExactly(3);
    assertThat(splits.get(1).train().matrix().nonZeroCount()).isEqualTo(3);
    assertThat(splits.get(1).test().rowColumns(0)).containsExactly(2);
    assertThat(splits.get(1).test().rowColumns(1)).containsExactly(0, 1);
    assertThat(splits.get(0).description())
        .startsWith("fold 1 of 2, train before 1970-01-01T00:01:20Z");
  }

  @Test
  void namesTheFoldThatHasNobodyToJudge() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RollingOrigin(3, Duration.ofSeconds(10)).splits(ALL, 2, 4))
        .withMessageContaining("fold 1 of 3")
        .withMessageContaining("train has 1 interactions and test has 0");
    Interactions stranger = Purchases.of(row(0, 0, 1), row(1, 1, 9), row(2, 1, 9), row(0, 0, 9));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RollingOrigin(1, Duration.ofSeconds(5)).splits(stranger, 3, 2))
        .withMessageContaining("fold 1 of 1")
        .withMessageContaining(
            "1 investors have a purchase in train, 3 have one in test, of these 2 bought nothing"
                + " before and 1 only what they had");
  }

  @Test
  void validatesOnTheLastWindowOfTrain() {
    RollingOrigin rule = new RollingOrigin(1, Duration.ofSeconds(10));
    Split outer = rule.splits(ALL, 2, 4).getFirst();

    assertThat(rule.validation(outer)).isEqualTo(GlobalTime.at(76));
  }

  @Test
  void refusesFoldsAndWindowsThatAreNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RollingOrigin(0, Duration.ofDays(1)))
        .withMessage("folds is 0, must be at least 1 and at most 1000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RollingOrigin(1, Duration.ofMillis(1)))
        .withMessage("window is PT0.001S, must be at least PT1S");
  }
}
