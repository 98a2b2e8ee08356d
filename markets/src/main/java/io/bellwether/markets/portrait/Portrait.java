package io.bellwether.markets.portrait;

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
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The published portrait of a wealthy retail client of Russian brokers: each trait drawn by its
 * share, independently of the others. Regions go by their population in thousands.
 *
 * <p>Investor n of a seed is the same whoever asks and in whichever order; the traits are drawn in
 * the order of {@link Investor}'s components.
 */
public final class Portrait {

  private static final long STREAM = 1;

  private static final Shares<Sex> SEXES = Shares.of(Sex.MALE, 866).and(Sex.FEMALE, 134);

  private static final Shares<MaritalStatus> MARITAL_STATUSES =
      Shares.of(MaritalStatus.MARRIED, 55).and(MaritalStatus.SINGLE, 45);

  private static final Shares<Education> EDUCATIONS =
      Shares.of(Education.HIGHER, 80)
          .and(Education.SECOND_HIGHER, 11)
          .and(Education.SECONDARY, 6)
          .and(Education.ACADEMIC, 3);

  private static final Shares<Boolean> CHILDREN = Shares.of(true, 50).and(false, 50);

  private static final Shares<RiskProfile> RISK_PROFILES =
      Shares.of(RiskProfile.HIGH, 60).and(RiskProfile.MEDIUM, 36).and(RiskProfile.LOW, 4);

  private static final Shares<Occupation> OCCUPATIONS =
      Shares.of(Occupation.SENIOR_OFFICER, 36)
          .and(Occupation.OWN_BUSINESS, 31)
          .and(Occupation.EMPLOYEE, 20)
          .and(Occupation.NOT_WORKING, 11)
          .and(Occupation.RETIRED, 2);

  private final long seed;
  private final Instant asOf;

  /**
   * @param asOf when the facts about every investor are said to be true
   */
  public Portrait(long seed, Instant asOf) {
    this.seed = seed;
    this.asOf = asOf;
  }

  /** The id of an investor, counted from 1. It does not depend on the seed. */
  public static InvestorId idOf(int number) {
    return new InvestorId("investor-%06d".formatted(number));
  }

  /** The investor of a number, counted from 1. */
  public Investor investor(int number) {
    Draws draws = Draws.at(seed, STREAM, number);
    return new Investor(
        idOf(number),
        SEXES.draw(draws),
        PublishedShares.AGES_YEARS.draw(draws).draw(draws),
        MARITAL_STATUSES.draw(draws),
        EDUCATIONS.draw(draws),
        CHILDREN.draw(draws),
        RISK_PROFILES.draw(draws),
        PublishedShares.REGIONS.draw(draws),
        OCCUPATIONS.draw(draws),
        roubles(PublishedShares.DEPOSITS_THOUSAND_ROUBLES.draw(draws).draw(draws)),
        asOf);
  }

  private static Money roubles(int thousands) {
    return new Money(BigDecimal.valueOf(thousands * 1_000L), "RUB");
  }
}
