package io.bellwether.markets.causal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Occupation;
import io.bellwether.contracts.event.RiskProfile;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeopleTest {

  private static final int COUNT = 20_000;

  @Test
  void thePublishedSharesHold() {
    List<Investor> investors = people(1);

    assertThat(share(investors, i -> i.riskProfile() == RiskProfile.HIGH))
        .isCloseTo(0.60, within(0.015));
    assertThat(share(investors, i -> i.riskProfile() == RiskProfile.LOW))
        .isCloseTo(0.04, within(0.006));
    assertThat(share(investors, i -> i.occupation() == Occupation.OWN_BUSINESS))
        .isCloseTo(0.31, within(0.015));
    assertThat(share(investors, i -> deposit(i) < 5_000_000)).isCloseTo(0.60, within(0.015));
    assertThat(share(investors, i -> age(i) >= 48)).isCloseTo(0.209, within(0.013));
    assertThat(share(investors, i -> i.region().equals("Moscow"))).isCloseTo(0.37, within(0.015));
  }

  @Test
  void attributesGoTogetherUnlessTheyAreToldNotTo() {
    assertThat(correlation(people(1), PeopleTest::age, PeopleTest::risk)).isLessThan(-0.2);
    assertThat(correlation(people(1), PeopleTest::age, PeopleTest::deposit)).isGreaterThan(0.2);
    assertThat(correlation(people(0), PeopleTest::age, PeopleTest::risk))
        .isCloseTo(0, within(0.03));
    assertThat(correlation(people(0), PeopleTest::age, PeopleTest::deposit))
        .isCloseTo(0, within(0.03));
  }

  @Test
  void theNormalDistributionIsThatOfTheTables() {
    assertThat(Normal.cumulative(0)).isCloseTo(0.5, within(1e-7));
    assertThat(Normal.cumulative(1.959964)).isCloseTo(0.975, within(1e-7));
    assertThat(Normal.cumulative(-3)).isCloseTo(0.001349898, within(1e-7));
    assertThat(Normal.cumulative(50)).isLessThan(1);
  }

  private static List<Investor> people(double correlation) {
    Strengths strengths = Strengths.standard().with(Strength.CORRELATION, correlation);
    People people = new People(Markets.plan(COUNT, 1, 1, strengths));
    Instant asOf = Instant.parse("2021-07-11T00:00:00Z");
    return IntStream.range(0, COUNT).mapToObj(n -> people.investor(n, asOf)).toList();
  }

  private static double age(Investor investor) {
    return Objects.requireNonNull(investor.ageYears());
  }

  private static double risk(Investor investor) {
    return Objects.requireNonNull(investor.riskProfile()).ordinal();
  }

  private static double deposit(Investor investor) {
    return Objects.requireNonNull(investor.deposit()).amount().doubleValue();
  }

  private static double share(List<Investor> investors, Predicate<Investor> which) {
    return investors.stream().filter(which).count() / (double) investors.size();
  }

  private static double correlation(
      List<Investor> investors, ToDoubleFunction<Investor> a, ToDoubleFunction<Investor> b) {
    Scale scaleA = Scale.of(investors.stream().mapToDouble(a).toArray());
    Scale scaleB = Scale.of(investors.stream().mapToDouble(b).toArray());
    return investors.stream()
        .mapToDouble(i -> scaleA.of(a.applyAsDouble(i)) * scaleB.of(b.applyAsDouble(i)))
        .average()
        .orElseThrow();
  }
}
