package io.bellwether.benchmarks.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MarketSettingsTest {

  @Test
  void countsThePurchasesOfTheSizes() {
    assertThat(purchases(MarketSize.S)).isEqualTo(600_000);
    assertThat(purchases(MarketSize.M)).isEqualTo(5_050_000);
    assertThat(purchases(MarketSize.L)).isEqualTo(25_000_000);
  }

  @Test
  void refusesMorePurchasesThanSecurities() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MarketSettings(1, 9, 10, 10, 1f, PurchaseOrder.RANDOM, 1))
        .withMessage("securityCount is 9, must be at least 10");
  }

  @Test
  void refusesAScaleThatIsNoNumber() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarketSize.S.settings().withTasteScale(Float.NaN))
        .withMessage("tasteScale is NaN, must be finite and at least 0");
  }

  private static int purchases(MarketSize size) {
    MarketSettings settings = size.settings();
    return settings.purchaseStarts()[settings.investorCount()];
  }
}
