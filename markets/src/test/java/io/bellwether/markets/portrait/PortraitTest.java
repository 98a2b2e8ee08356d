package io.bellwether.markets.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.Education;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.MaritalStatus;
import io.bellwether.contracts.event.Occupation;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Sex;
import io.bellwether.contracts.money.Money;
import io.bellwether.markets.ChiSquare;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Shares are the published ones, checked at the level 0.001 over 25,000 investors. */
class PortraitTest {

  private static final Instant AS_OF = Instant.parse("2021-07-05T00:00:00Z");
  private static final List<Investor> INVESTORS = investors(42);

  @Test
  void sexes() {
    assertShares(Investor::sex, Map.of(Sex.MALE, 86.6, Sex.FEMALE, 13.4));
  }

  @Test
  void agesByBand() {
    assertShares(
        investor -> band(age(investor)), Map.of("18", 3.7, "28", 36.5, "38", 38.9, "48", 20.9));
  }

  @Test
  void agesAreEvenInsideABand() {
    List<Integer> ages =
        INVESTORS.stream().map(PortraitTest::age).filter(age -> band(age).equals("38")).toList();
    Map<Integer, Double> even = new HashMap<>();
    IntStream.range(38, 48).forEach(age -> even.put(age, 1.0));

    assertThat(ChiSquare.of(ages, even)).isLessThan(1);
  }

  @Test
  void agesReachFrom18To70() {
    assertThat(INVESTORS.stream().map(PortraitTest::age)).contains(18, 70);
    assertThat(INVESTORS).allMatch(investor -> age(investor) >= 18 && age(investor) <= 70);
  }

  @Test
  void maritalStatuses() {
    assertShares(
        Investor::maritalStatus, Map.of(MaritalStatus.MARRIED, 55.0, MaritalStatus.SINGLE, 45.0));
  }

  @Test
  void educations() {
    assertShares(
        Investor::education,
        Map.of(
            Education.HIGHER, 80.0,
            Education.SECOND_HIGHER, 11.0,
            Education.SECONDARY, 6.0,
            Education.ACADEMIC, 3.0));
  }

  @Test
  void children() {
    assertShares(Investor::hasChildren, Map.of(true, 50.0, false, 50.0));
  }

  @Test
  void riskProfiles() {
    assertShares(
        Investor::riskProfile,
        Map.of(RiskProfile.HIGH, 60.0, RiskProfile.MEDIUM, 36.0, RiskProfile.LOW, 4.0));
  }

  @Test
  void regionsByPopulation() {
    assertShares(
        Investor::region,
        Map.of(
            "Moscow", 12678.0,
            "Moscow region", 7708.0,
            "Saint Petersburg", 5398.0,
            "Novosibirsk", 1626.0,
            "Yekaterinburg", 1494.0,
            "Samara", 1157.0,
            "Rostov", 1138.0,
            "Tatarstan", 1129.0,
            "Volgograd", 1009.0,
            "Krasnodar", 933.0));
  }

  @Test
  void occupations() {
    assertShares(
        Investor::occupation,
        Map.of(
            Occupation.SENIOR_OFFICER, 36.0,
            Occupation.OWN_BUSINESS, 31.0,
            Occupation.EMPLOYEE, 20.0,
            Occupation.NOT_WORKING, 11.0,
            Occupation.RETIRED, 2.0));
  }

  @Test
  void depositsByBand() {
    assertShares(
        investor -> {
          int millions = deposit(investor).amount().intValueExact() / 1_000_000;
          return millions < 5 ? "1" : millions < 10 ? "5" : "10";
        },
        Map.of("1", 60.0, "5", 20.0, "10", 20.0));
  }

  @Test
  void depositsAreWholeThousandsOfRoublesFromOneToTwentyMillions() {
    assertThat(INVESTORS)
        .extracting(PortraitTest::deposit)
        .allMatch(deposit -> deposit.currency().equals("RUB"))
        .extracting(Money::amount)
        .allMatch(amount -> amount.remainder(new BigDecimal(1000)).signum() == 0)
        .allMatch(amount -> amount.compareTo(new BigDecimal("1000000")) >= 0)
        .allMatch(amount -> amount.compareTo(new BigDecimal("20000000")) <= 0);
  }

  @Test
  void traitsAreIndependentOfEachOther() {
    Map<String, Double> product = new HashMap<>();
    for (var risk :
        Map.of(RiskProfile.HIGH, 60.0, RiskProfile.MEDIUM, 36.0, RiskProfile.LOW, 4.0).entrySet()) {
      product.put("MALE " + risk.getKey(), 86.6 * risk.getValue());
      product.put("FEMALE " + risk.getKey(), 13.4 * risk.getValue());
    }

    assertShares(investor -> investor.sex() + " " + investor.riskProfile(), product);
  }

  @Test
  void idsAreNumbersAndFactsAreAsOfTheGivenMoment() {
    assertThat(INVESTORS.getFirst().id().value()).isEqualTo("investor-000001");
    assertThat(INVESTORS.getLast().id().value()).isEqualTo("investor-025000");
    assertThat(INVESTORS).allMatch(investor -> investor.asOf().equals(AS_OF));
  }

  @Test
  void theSeedAloneDecidesWhoTheInvestorsAre() {
    Portrait portrait = new Portrait(42, AS_OF);

    assertThat(portrait.investor(9_000)).isEqualTo(INVESTORS.get(8_999));
    assertThat(investors(43)).isNotEqualTo(INVESTORS);
  }

  private static <T> void assertShares(Function<Investor, T> trait, Map<T, Double> shares) {
    assertThat(ChiSquare.of(INVESTORS.stream().map(trait).toList(), shares)).isLessThan(1);
  }

  private static List<Investor> investors(long seed) {
    Portrait portrait = new Portrait(seed, AS_OF);
    return IntStream.rangeClosed(1, 25_000).mapToObj(portrait::investor).toList();
  }

  private static int age(Investor investor) {
    return Objects.requireNonNull(investor.ageYears());
  }

  private static Money deposit(Investor investor) {
    return Objects.requireNonNull(investor.deposit());
  }

  private static String band(int age) {
    return age < 28 ? "18" : age < 38 ? "28" : age < 48 ? "38" : "48";
  }
}
