package io.bellwether.contracts.event;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A client's profile and risk answers as of one moment. Null and the empty text mean unknown.
 *
 * @param ageYears full years, 14 to 120
 * @param region where the client lives
 * @param deposit what the client has deposited, not negative
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
    Instant asOf)
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
  }
}
