package io.bellwether.similarity.answer;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Education;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.MaritalStatus;
import io.bellwether.contracts.event.Occupation;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Sex;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.money.Money;
import io.bellwether.similarity.question.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who need not be a client. What is null is not known. */
public record AskedProfile(
    @Schema(description = "FEMALE or MALE") @Nullable String sex,
    @Schema(minimum = "14", maximum = "120") @Nullable Integer ageYears,
    @Schema(description = "SINGLE or MARRIED") @Nullable String maritalStatus,
    @Schema(description = "SECONDARY, HIGHER, SECOND_HIGHER or ACADEMIC")
        @Nullable String education,
    @Nullable Boolean hasChildren,
    @Schema(description = "LOW, LOW_TO_MEDIUM, MEDIUM or HIGH") @Nullable String riskProfile,
    @Schema(description = "As the firm's profiles name it") @Nullable String region,
    @Schema(description = "SENIOR_OFFICER, OWN_BUSINESS, EMPLOYEE, NOT_WORKING or RETIRED")
        @Nullable String occupation,
    @Schema(description = "Money, in the currency of the firm's deposits", minimum = "0")
        @Nullable BigDecimal deposit) {

  /** Of events; a profile that is asked about is of no client and of no moment. */
  static final InvestorId NOBODY = new InvestorId("profile");

  private static final String NO_CURRENCY = "XXX";

  /**
   * Checks the attributes.
   *
   * @throws InvalidValueException naming the attribute, its value and its bound
   */
  Investor toInvestor() {
    try {
      return new Investor(
          NOBODY,
          Words.known("sex", sex, Sex.class),
          ageYears,
          Words.known("maritalStatus", maritalStatus, MaritalStatus.class),
          Words.known("education", education, Education.class),
          hasChildren,
          Words.known("riskProfile", riskProfile, RiskProfile.class),
          Objects.requireNonNullElse(region, ""),
          Words.known("occupation", occupation, Occupation.class),
          deposit == null ? null : new Money(deposit, NO_CURRENCY),
          Instant.EPOCH);
    } catch (InvalidValueException invalid) {
      throw invalid.within("profile.");
    }
  }
}
