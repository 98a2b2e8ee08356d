package io.bellwether.contracts.event;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.money.Money;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A client's profile and risk answers as of one moment. Null and the empty text mean unknown.
 *
 * @param ageYears full years, 14 to 120
 * @param region where the client lives
 * @param deposit what the client has deposited, not negative
 * @param capacity how much the client might invest
 * @param predicted the known attributes that a model predicted; every other is the client's own
 * @param relationship what the client is to the firm
 */
public record Investor(
    InvestorId id,
    @Nullable Sex sex,
    @Nullable Integer ageYears,
    @Nullable MaritalStatus maritalStatus,
    @Nullable Education education,
    @Nullable Boolean hasChildren,
    @Nullable RiskProfile riskProfile,
    String region,
    @Nullable Occupation occupation,
    @Nullable Money deposit,
    Instant asOf,
    @Nullable Capacity capacity,
    Set<InvestorAttribute> predicted,
    Relationship relationship)
    implements DomainEvent {

  private static final int LEAST_AGE = 14;
  private static final int MOST_AGE = 120;

  public Investor {
    if (ageYears != null && (ageYears < LEAST_AGE || ageYears > MOST_AGE)) {
      throw new InvalidValueException("ageYears", ageYears, LEAST_AGE + " to " + MOST_AGE);
    }
    if (deposit != null && deposit.amount().signum() < 0) {
      throw new InvalidValueException("deposit", deposit, "at least 0");
    }
    predicted = inOrder(predicted);
    requireKnown(predicted, InvestorAttribute.RISK_PROFILE, riskProfile);
    requireKnown(predicted, InvestorAttribute.CAPACITY, capacity);
  }

  /** An investor of whose relationship to the firm nothing was said. */
  public Investor(
      InvestorId id,
      @Nullable Sex sex,
      @Nullable Integer ageYears,
      @Nullable MaritalStatus maritalStatus,
      @Nullable Education education,
      @Nullable Boolean hasChildren,
      @Nullable RiskProfile riskProfile,
      String region,
      @Nullable Occupation occupation,
      @Nullable Money deposit,
      Instant asOf,
      @Nullable Capacity capacity,
      Set<InvestorAttribute> predicted) {
    this(
        id,
        sex,
        ageYears,
        maritalStatus,
        education,
        hasChildren,
        riskProfile,
        region,
        occupation,
        deposit,
        asOf,
        capacity,
        predicted,
        Relationship.UNKNOWN);
  }

  /** And of unknown capacity, and of whom nothing was predicted. */
  public Investor(
      InvestorId id,
      @Nullable Sex sex,
      @Nullable Integer ageYears,
      @Nullable MaritalStatus maritalStatus,
      @Nullable Education education,
      @Nullable Boolean hasChildren,
      @Nullable RiskProfile riskProfile,
      String region,
      @Nullable Occupation occupation,
      @Nullable Money deposit,
      Instant asOf) {
    this(
        id,
        sex,
        ageYears,
        maritalStatus,
        education,
        hasChildren,
        riskProfile,
        region,
        occupation,
        deposit,
        asOf,
        null,
        Set.of());
  }

  /** The same client, of another relationship to the firm. */
  public Investor with(Relationship other) {
    return new Investor(
        id,
        sex,
        ageYears,
        maritalStatus,
        education,
        hasChildren,
        riskProfile,
        region,
        occupation,
        deposit,
        asOf,
        capacity,
        predicted,
        other);
  }

  private static Set<InvestorAttribute> inOrder(Set<InvestorAttribute> attributes) {
    EnumSet<InvestorAttribute> ordered = EnumSet.noneOf(InvestorAttribute.class);
    ordered.addAll(attributes);
    return Collections.unmodifiableSet(ordered);
  }

  private static void requireKnown(
      Set<InvestorAttribute> predicted, InvestorAttribute attribute, @Nullable Object value) {
    if (value == null && predicted.contains(attribute)) {
      throw new InvalidValueException("predicted", attribute, "an attribute that is known");
    }
  }
}
