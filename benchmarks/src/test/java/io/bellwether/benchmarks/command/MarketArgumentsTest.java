package io.bellwether.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.benchmarks.market.MarketSize;
import io.bellwether.benchmarks.market.PurchaseOrder;
import org.junit.jupiter.api.Test;

class MarketArgumentsTest {

  @Test
  void changesTheSettingsOfASize() {
    String[] arguments = {"S", "--seed", "7", "--scale", "0.5", "--order", "random"};
    assertThat(MarketArguments.settings(MarketArguments.size(arguments, 1), arguments, 1))
        .isEqualTo(
            MarketSize.S.settings()
                .withSeed(7)
                .withTasteScale(0.5f)
                .withOrder(PurchaseOrder.RANDOM));
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarketArguments.size(new String[] {"XL"}, 1))
        .withMessage("size is \"XL\", must be S, M or L");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarketArguments.size(new String[] {"S"}, 2))
        .withMessage("1 arguments, must be at least 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings("--sed", "7"))
        .withMessageStartingWith("--sed is not one of");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings("--seed"))
        .withMessage("--seed has no value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings("--order", "up"))
        .withMessage("order is \"up\", must be random or sequential");
  }

  private static void settings(String... arguments) {
    MarketArguments.settings(MarketSize.S, arguments, 0);
  }
}
