package io.bellwether.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.money.Money;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InvestorTest {

  @Test
  void mayBeUnknownButForTheId() {
    assertThat(investor(null, null).ageYears()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 120})
  void acceptsTheBoundsOfAge(int years) {
    assertThat(investor(years, null).ageYears()).isEqualTo(years);
  }

  @ParameterizedTest
  @ValueSource(ints = {13, 121, -1, Integer.MAX_VALUE})
  void refusesAnotherAge(int years) {
    assertThatThrownBy(() -> investor(years, null))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("ageYears is " + years + ", but must be 14 to 120");
  }

  @Test
  void refusesANegativeDeposit() {
    assertThat(investor(null, Money.of("0", "USD")).deposit()).isEqualTo(Money.of("0", "USD"));
    assertThatThrownBy(() -> investor(null, Money.of("-1", "USD")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("deposit is -1 USD, but must be at least 0");
  }

  @Test
  void namesPredictedAttributesInTheirOrder() {
    Capacity capacity = new Capacity(Money.of("0", "EUR"), Money.of("30000", "EUR"));

    assertThat(
            investor(
                    RiskProfile.LOW,
                    capacity,
                    new LinkedHashSet<>(
                        List.of(InvestorAttribute.CAPACITY, InvestorAttribute.RISK_PROFILE)))
                .predicted())
        .containsExactly(InvestorAttribute.RISK_PROFILE, InvestorAttribute.CAPACITY)
        .isUnmodifiable();
    assertThat(investor(null, null).predicted()).isEmpty();
  }

  @Test
  void refusesAPredictionOfWhatIsNotKnown() {
    assertThatThrownBy(() -> investor(null, null, Set.of(InvestorAttribute.RISK_PROFILE)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("predicted is RISK_PROFILE, but must be an attribute that is known");
    assertThatThrownBy(() -> investor(null, null, Set.of(InvestorAttribute.CAPACITY)))
        .hasMessage("predicted is CAPACITY, but must be an attribute that is known");
  }

  @Test
  void belongsToASegmentOfAtMost64Characters() {
    Relationship longest = new Relationship(InvestorType.ORGANISATION, "s".repeat(64), true);

    assertThat(investor(null, null).relationship()).isEqualTo(Relationship.UNKNOWN);
    assertThat(investor(null, null).with(longest).relationship()).isEqualTo(longest);
    assertThatThrownBy(() -> new Relationship(null, "s".repeat(65), false))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageEndingWith("but must be at most 64 characters");
  }

  @Test
  void ordersRiskProfilesFromLowToHigh() {
    assertThat(RiskProfile.values())
        .containsExactly(
            RiskProfile.LOW, RiskProfile.LOW_TO_MEDIUM, RiskProfile.MEDIUM, RiskProfile.HIGH);
  }

  private static Investor investor(
      @Nullable RiskProfile riskProfile,
      @Nullable Capacity capacity,
      Set<InvestorAttribute> predicted) {
    return new Investor(
        new InvestorId("investor-1"),
        null,
        null,
        null,
        null,
        null,
        riskProfile,
        "",
        null,
        null,
        Instant.parse("2026-03-02T12:00:00Z"),
        capacity,
        predicted);
  }

  private static Investor investor(@Nullable Integer ageYears, @Nullable Money deposit) {
    return new Investor(
        new InvestorId("investor-1"),
        null,
        ageYears,
        null,
        null,
        null,
        null,
        "",
        null,
        deposit,
        Instant.parse("2026-03-02T12:00:00Z"));
  }
}
