package io.bellwether.markets.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.markets.ChiSquare;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharesTest {

  @Test
  void valuesAreDrawnInProportionToTheirWeights() {
    Shares<String> shares = Shares.of("rare", 1).and("common", 89).and("usual", 10);
    Draws draws = Draws.at(5);

    var drawn = Stream.generate(() -> shares.draw(draws)).limit(20_000).toList();

    assertThat(ChiSquare.of(drawn, Map.of("rare", 1.0, "common", 89.0, "usual", 10.0)))
        .isLessThan(1);
  }

  @Test
  void aWeightOfNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shares.of("never", 0))
        .withMessage("weight of never is 0, but must be above 0");
  }
}
