package io.bellwether.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Security;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RiskClassTest {

  private static final FeatureSettings SETTINGS = FeatureSettings.defaults();

  @Test
  void aClassBeginsAtItsBound() {
    assertThat(RiskClass.ofVolatility(0)).isEqualTo(1);
    assertThat(RiskClass.ofVolatility(0.49)).isEqualTo(1);
    assertThat(RiskClass.ofVolatility(0.5)).isEqualTo(2);
    assertThat(RiskClass.ofVolatility(5)).isEqualTo(3);
    assertThat(RiskClass.ofVolatility(12)).isEqualTo(4);
    assertThat(RiskClass.ofVolatility(20)).isEqualTo(5);
    assertThat(RiskClass.ofVolatility(29.9)).isEqualTo(5);
    assertThat(RiskClass.ofVolatility(30)).isEqualTo(6);
    assertThat(RiskClass.ofVolatility(80)).isEqualTo(7);
    assertThat(RiskClass.ofVolatility(1e9)).isEqualTo(7);
  }

  @Test
  void theMonthlyRangeSpeaksBeforeTheWeeklyAndBothBeforeTheBeta() {
    // A daily range of 2.5 % is 2.5 / 1.5958 * 15.875 = 24.9 % a year.
    assertThat(
            riskClass(
                InstrumentClass.BOND,
                Figure.VOLATILITY_MONTH,
                2.5,
                Figure.VOLATILITY_WEEK,
                9,
                Figure.BETA,
                9))
        .isEqualTo(5);
    assertThat(riskClass(InstrumentClass.BOND, Figure.VOLATILITY_WEEK, 9, Figure.BETA, 0))
        .isEqualTo(7);
  }

  @Test
  void aRangeOfZeroSaysNothing() {
    assertThat(riskClass(InstrumentClass.STOCK, Figure.VOLATILITY_MONTH, 0)).isEqualTo(5);
  }

  @Test
  void aBetaIsTheMarketsVolatilityAndTheIssuersOwn() {
    // Stock: sqrt(16^2 + 20^2) = 25.6; fund: 16; bond: sqrt(1.6^2 + 4^2) = 4.3.
    assertThat(riskClass(InstrumentClass.STOCK, Figure.BETA, 1)).isEqualTo(5);
    assertThat(riskClass(InstrumentClass.FUND, Figure.BETA, 1)).isEqualTo(4);
    assertThat(riskClass(InstrumentClass.BOND, Figure.BETA, 0.1)).isEqualTo(2);
    assertThat(riskClass(InstrumentClass.STOCK, Figure.BETA, -2)).isEqualTo(6);
  }

  @Test
  void theInstrumentClassSpeaksLastAndNothingKnownIsNoClass() {
    assertThat(riskClass(InstrumentClass.BOND)).isEqualTo(3);
    assertThat(riskClass(InstrumentClass.FUND)).isEqualTo(4);
    assertThat(riskClass(InstrumentClass.STOCK)).isEqualTo(5);
    Security unknown = Known.security("A", "", null, Map.of());
    assertThat(RiskClass.of(unknown, SETTINGS)).isNull();
  }

  @Test
  void eachRiskProfileAllowsMoreThanTheOneBelow() {
    assertThat(RiskProfile.values()).extracting(RiskClass::allowedBy).containsExactly(3, 4, 5, 7);
  }

  private static @Nullable Integer riskClass(InstrumentClass instrumentClass, Object... figures) {
    Security security = Known.security("A", "", instrumentClass, Known.figures(figures));
    return RiskClass.of(security, SETTINGS);
  }
}
