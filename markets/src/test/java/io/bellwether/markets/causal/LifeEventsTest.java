package io.bellwether.markets.causal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.Capacity;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.InvestorAttribute;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.money.Money;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LifeEventsTest {

  private static final Instant LATER = Instant.parse("2022-02-01T00:00:00Z");
  private static final Capacity CAPACITY =
      new Capacity(Money.of("30000", "EUR"), Money.of("80000", "EUR"));

  /** A bank's client: nothing is known but an answer about risk and a capacity. */
  private static final Investor CLIENT =
      new Investor(
          new InvestorId("client"),
          null,
          null,
          null,
          null,
          null,
          RiskProfile.MEDIUM,
          "",
          null,
          null,
          Instant.parse("2022-01-01T00:00:00Z"),
          CAPACITY,
          EnumSet.allOf(InvestorAttribute.class));

  @Test
  void aClientWhoAnswersAnewKeepsTheCapacityAndIsNoLongerPredicted() {
    LifeEvents always =
        new LifeEvents(Markets.plan(1, 1, 1, Markets.nothing().with(Strength.LIFE_EVENTS, 1)));

    List<Investor> changed =
        IntStream.range(0, 200)
            .mapToObj(period -> always.after(CLIENT, 1, period, LATER))
            .filter(Objects::nonNull)
            .toList();

    // one kind of event in five acts on what is known; the others change nothing
    assertThat(changed).hasSizeBetween(20, 60);
    assertThat(changed).extracting(Investor::capacity).containsOnly(CAPACITY);
    assertThat(changed)
        .extracting(Investor::predicted)
        .containsOnly(EnumSet.of(InvestorAttribute.CAPACITY));
    assertThat(changed)
        .extracting(Investor::riskProfile)
        .containsOnly(RiskProfile.LOW, RiskProfile.HIGH);
  }
}
