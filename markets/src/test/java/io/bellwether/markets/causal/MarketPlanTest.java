package io.bellwether.markets.causal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarketPlanTest {

  @Test
  void whatIsOutOfBoundsIsNamedWithItsBound() {
    refused(0, Markets.MONDAY, 1, 1, "investors", "1 to 1000000");
    refused(1, LocalDate.of(2021, 7, 13), 1, 1, "monday", "a Monday");
    refused(1, Markets.MONDAY, 0, 1, "weeks", "1 to 520");
    refused(1, Markets.MONDAY, 1, 0, "ordersAWeek", "above 0");
    refused(1, Markets.MONDAY, 1, Double.NaN, "ordersAWeek", "above 0");
    refused(1_000_000, Markets.MONDAY, 520, 1, "investors x weeks x ordersAWeek", "60000000");
  }

  @Test
  void aStrengthGoesByTheNameThatPeopleWrite() {
    Strengths strengths = Strengths.of(Map.of("risk-to-beta", 2.0));

    assertThat(strengths.of(Strength.RISK_TO_BETA)).isEqualTo(2);
    assertThat(strengths.of(Strength.DRIFT)).isEqualTo(Strength.DRIFT.standard());
  }

  @Test
  void aStrengthThatIsUnknownOrOutOfBoundsIsRefused() {
    assertThatThrownBy(() -> Strengths.of(Map.of("risk", 1.0)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("risk-to-beta");
    assertThatThrownBy(() -> Strengths.of(Map.of("drift", 1.5)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("drift")
        .hasMessageContaining("0 to 1");
    assertThatThrownBy(() -> Strengths.of(Map.of("drift", Double.NaN)))
        .isInstanceOf(InvalidValueException.class);
  }

  private static void refused(
      int investors, LocalDate monday, int weeks, double orders, String field, String bound) {
    assertThatThrownBy(
            () -> new MarketPlan(investors, monday, weeks, orders, 1, Strengths.standard()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining(field)
        .hasMessageContaining(bound);
  }
}
