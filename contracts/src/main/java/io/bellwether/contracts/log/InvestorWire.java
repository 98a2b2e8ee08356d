package io.bellwether.contracts.log;

import io.bellwether.contracts.event.Education;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.MaritalStatus;
import io.bellwether.contracts.event.Occupation;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Sex;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.money.Money;

/** Investor to and from its Protobuf message. */
final class InvestorWire {

  private static final String SEX = "SEX_";
  private static final String MARITAL_STATUS = "MARITAL_STATUS_";
  private static final String EDUCATION = "EDUCATION_";
  private static final String RISK_PROFILE = "RISK_PROFILE_";
  private static final String OCCUPATION = "OCCUPATION_";

  private InvestorWire() {}

  static io.bellwether.contracts.wire.Investor toWire(Investor investor) {
    var wire =
        io.bellwether.contracts.wire.Investor.newBuilder()
            .setId(investor.id().value())
            .setSex(WireFormat.toWire(io.bellwether.contracts.wire.Sex.class, SEX, investor.sex()))
            .setMaritalStatus(
                WireFormat.toWire(
                    io.bellwether.contracts.wire.MaritalStatus.class,
                    MARITAL_STATUS,
                    investor.maritalStatus()))
            .setEducation(
                WireFormat.toWire(
                    io.bellwether.contracts.wire.Education.class, EDUCATION, investor.education()))
            .setRiskProfile(
                WireFormat.toWire(
                    io.bellwether.contracts.wire.RiskProfile.class,
                    RISK_PROFILE,
                    investor.riskProfile()))
            .setRegion(investor.region())
            .setOccupation(
                WireFormat.toWire(
                    io.bellwether.contracts.wire.Occupation.class,
                    OCCUPATION,
                    investor.occupation()))
            .setAsOf(WireFormat.toWire(investor.asOf()));
    Integer age = investor.ageYears();
    if (age != null) {
      wire.setAgeYears(age);
    }
    Boolean hasChildren = investor.hasChildren();
    if (hasChildren != null) {
      wire.setHasChildren(hasChildren);
    }
    Money deposit = investor.deposit();
    if (deposit != null) {
      wire.setDeposit(WireFormat.toWire(deposit));
    }
    return wire.build();
  }

  static Investor fromWire(io.bellwether.contracts.wire.Investor wire) {
    return new Investor(
        new InvestorId(wire.getId()),
        WireFormat.fromWire(Sex.class, SEX, wire.getSex()),
        wire.hasAgeYears() ? wire.getAgeYears() : null,
        WireFormat.fromWire(MaritalStatus.class, MARITAL_STATUS, wire.getMaritalStatus()),
        WireFormat.fromWire(Education.class, EDUCATION, wire.getEducation()),
        wire.hasHasChildren() ? wire.getHasChildren() : null,
        WireFormat.fromWire(RiskProfile.class, RISK_PROFILE, wire.getRiskProfile()),
        wire.getRegion(),
        WireFormat.fromWire(Occupation.class, OCCUPATION, wire.getOccupation()),
        wire.hasDeposit() ? WireFormat.fromWire("deposit", true, wire.getDeposit()) : null,
        WireFormat.fromWire("asOf", wire.hasAsOf(), wire.getAsOf()));
  }
}
