package io.bellwether.markets.causal;

import io.bellwether.contracts.event.Education;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.MaritalStatus;
import io.bellwether.contracts.event.Occupation;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Sex;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.money.Money;
import io.bellwether.markets.draw.Draws;
import io.bellwether.markets.draw.Shares;
import io.bellwether.markets.portrait.Portrait;
import io.bellwether.markets.portrait.PublishedShares;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Investors with the shares of the published portrait, but attributes that go together: each is the
 * quantile of its shares at a normal number, and these numbers are correlated (a Gaussian copula).
 * With {@link Strength#CORRELATION} c = 1 the latent correlations are
 *
 * <pre>
 * wealth-age 0.4   risk-age -0.5   risk-wealth 0.2 beyond that   occupation-wealth 0.6
 * married-age 0.5  children-married 0.6
 * </pre>
 *
 * @see "Nelsen: An Introduction to Copulas, 2nd edition, 2006, section 2.3"
 */
final class People {

  private static final Shares<RiskProfile> RISK_PROFILES =
      Shares.of(RiskProfile.LOW, 4).and(RiskProfile.MEDIUM, 36).and(RiskProfile.HIGH, 60);

  private static final Shares<Occupation> OCCUPATIONS =
      Shares.of(Occupation.NOT_WORKING, 11)
          .and(Occupation.RETIRED, 2)
          .and(Occupation.EMPLOYEE, 20)
          .and(Occupation.SENIOR_OFFICER, 36)
          .and(Occupation.OWN_BUSINESS, 31);

  private static final Shares<Education> EDUCATIONS =
      Shares.of(Education.SECONDARY, 6)
          .and(Education.HIGHER, 80)
          .and(Education.SECOND_HIGHER, 11)
          .and(Education.ACADEMIC, 3);

  private static final List<String> REGIONS =
      List.of(
          "Moscow",
          "Moscow region",
          "Saint Petersburg",
          "Novosibirsk",
          "Yekaterinburg",
          "Samara",
          "Rostov",
          "Tatarstan",
          "Volgograd",
          "Krasnodar");

  private final long seed;
  private final double correlation;

  People(MarketPlan plan) {
    this.seed = plan.seed();
    this.correlation = plan.strengths().of(Strength.CORRELATION);
  }

  /** The place of a region drawn by its share. */
  static int region(double quantile) {
    return region(PublishedShares.REGIONS.quantile(quantile));
  }

  /** The place of a region among ten, or -1 for any other. */
  static int region(String name) {
    return REGIONS.indexOf(name);
  }

  /** The investor of a number, from 0. */
  Investor investor(int number, Instant asOf) {
    Draws draws = Draws.at(seed, Streams.PEOPLE, number);
    double age = draws.normal();
    double wealth = with(0.4, age, draws);
    double risk = with(-0.5, age, 0.2, wealth, draws);
    double work = with(0.6, wealth, draws);
    double married = with(0.5, age, draws);
    double children = with(0.6, married, draws);
    int years = PublishedShares.AGES_YEARS.quantile(Normal.cumulative(age)).at(draws.unit());
    return new Investor(
        idOf(number),
        draws.unit() < 0.866 ? Sex.MALE : Sex.FEMALE,
        years,
        Normal.cumulative(married) < 0.45 ? MaritalStatus.SINGLE : MaritalStatus.MARRIED,
        EDUCATIONS.quantile(draws.unit()),
        Normal.cumulative(children) >= 0.5,
        RISK_PROFILES.quantile(Normal.cumulative(risk)),
        REGIONS.get(region(draws.unit())),
        OCCUPATIONS.quantile(Normal.cumulative(work)),
        roubles(
            PublishedShares.DEPOSITS_THOUSAND_ROUBLES
                .quantile(Normal.cumulative(wealth))
                .at(draws.unit())),
        asOf);
  }

  static InvestorId idOf(int number) {
    return Portrait.idOf(number + 1);
  }

  private double with(double weight, double cause, Draws draws) {
    return with(weight, cause, 0, 0, draws);
  }

  /** Normal with variance 1 whatever the correlation; the two causes correlate by 0.4 c. */
  private double with(double weight, double cause, double otherWeight, double other, Draws draws) {
    double a = correlation * weight;
    double b = correlation * otherWeight;
    double explained = a * a + b * b + 2 * a * b * 0.4 * correlation;
    return a * cause + b * other + StrictMath.sqrt(1 - explained) * draws.normal();
  }

  private static Money roubles(int thousands) {
    return new Money(BigDecimal.valueOf(thousands * 1_000L), "RUB");
  }
}
