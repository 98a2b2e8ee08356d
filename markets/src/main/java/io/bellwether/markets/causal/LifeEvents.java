package io.bellwether.markets.causal;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.InvestorAttribute;
import io.bellwether.contracts.event.MaritalStatus;
import io.bellwether.contracts.event.Occupation;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.money.Money;
import io.bellwether.markets.draw.Draws;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What befalls an investor: a marriage or a divorce, a child, another occupation, retirement, a
 * windfall or a loss, another answer about risk. A fact that was not known stays unknown.
 */
final class LifeEvents {

  private static final int RETIREMENT_AGE = 55;
  private static final Occupation[] OCCUPATIONS = Occupation.values();

  private final long seed;
  private final double probability;

  LifeEvents(MarketPlan plan) {
    this.seed = plan.seed();
    this.probability = plan.strengths().of(Strength.LIFE_EVENTS);
  }

  /** The investor after these four weeks, or null when nothing happened. */
  @Nullable Investor after(Investor before, int number, int period, Instant asOf) {
    Draws draws = Draws.at(seed, Streams.LIFE, number, period);
    if (draws.unit() >= probability) {
      return null;
    }
    Investor after =
        switch (draws.below(5)) {
          case 0 -> with(before, marital(before.maritalStatus()), before.hasChildren(), asOf);
          case 1 -> with(before, before.maritalStatus(), child(before.hasChildren()), asOf);
          case 2 -> with(before, occupation(before, draws), before.deposit(), asOf);
          case 3 -> with(before, before.occupation(), deposit(before.deposit(), draws), asOf);
          default -> with(before, risk(before.riskProfile(), draws), asOf);
        };
    return sameFacts(before, after) ? null : after;
  }

  private static boolean sameFacts(Investor before, Investor after) {
    return with(after, after.riskProfile(), before.asOf()).equals(before);
  }

  private static @Nullable MaritalStatus marital(@Nullable MaritalStatus before) {
    if (before == null) {
      return null;
    }
    return before == MaritalStatus.MARRIED ? MaritalStatus.SINGLE : MaritalStatus.MARRIED;
  }

  private static @Nullable Boolean child(@Nullable Boolean before) {
    return before == null ? null : Boolean.TRUE;
  }

  private static @Nullable Occupation occupation(Investor before, Draws draws) {
    Occupation drawn = OCCUPATIONS[draws.below(OCCUPATIONS.length)];
    Integer age = before.ageYears();
    if (before.occupation() == null || age == null) {
      return before.occupation();
    }
    if (age >= RETIREMENT_AGE) {
      return Occupation.RETIRED;
    }
    return drawn == Occupation.RETIRED ? Occupation.NOT_WORKING : drawn;
  }

  /** Twice as much or half of it. */
  private static @Nullable Money deposit(@Nullable Money before, Draws draws) {
    if (before == null) {
      return null;
    }
    BigDecimal factor = draws.below(2) == 0 ? new BigDecimal("2") : new BigDecimal("0.5");
    return new Money(
        before.amount().multiply(factor).setScale(0, RoundingMode.HALF_UP), before.currency());
  }

  /** One step up or down, where there is one; nobody comes to stand between two steps. */
  private static @Nullable RiskProfile risk(@Nullable RiskProfile before, Draws draws) {
    if (before == null) {
      return null;
    }
    boolean up = draws.below(2) == 0;
    return switch (before) {
      case LOW, LOW_TO_MEDIUM -> up ? RiskProfile.MEDIUM : RiskProfile.LOW;
      case MEDIUM -> up ? RiskProfile.HIGH : RiskProfile.LOW;
      case HIGH -> up ? RiskProfile.HIGH : RiskProfile.MEDIUM;
    };
  }

  private static Investor with(
      Investor i, @Nullable MaritalStatus marital, @Nullable Boolean children, Instant asOf) {
    return new Investor(
        i.id(),
        i.sex(),
        i.ageYears(),
        marital,
        i.education(),
        children,
        i.riskProfile(),
        i.region(),
        i.occupation(),
        i.deposit(),
        asOf,
        i.capacity(),
        i.predicted(),
        i.relationship());
  }

  private static Investor with(
      Investor i, @Nullable Occupation occupation, @Nullable Money deposit, Instant asOf) {
    return new Investor(
        i.id(),
        i.sex(),
        i.ageYears(),
        i.maritalStatus(),
        i.education(),
        i.hasChildren(),
        i.riskProfile(),
        i.region(),
        occupation,
        deposit,
        asOf,
        i.capacity(),
        i.predicted(),
        i.relationship());
  }

  private static Investor with(Investor i, @Nullable RiskProfile risk, Instant asOf) {
    return new Investor(
        i.id(),
        i.sex(),
        i.ageYears(),
        i.maritalStatus(),
        i.education(),
        i.hasChildren(),
        risk,
        i.region(),
        i.occupation(),
        i.deposit(),
        asOf,
        i.capacity(),
        risk == i.riskProfile() ? i.predicted() : answered(i.predicted()),
        i.relationship());
  }

  /** What a client answers is no longer predicted. */
  private static Set<InvestorAttribute> answered(Set<InvestorAttribute> predicted) {
    Set<InvestorAttribute> others = EnumSet.noneOf(InvestorAttribute.class);
    others.addAll(predicted);
    others.remove(InvestorAttribute.RISK_PROFILE);
    return others;
  }
}
