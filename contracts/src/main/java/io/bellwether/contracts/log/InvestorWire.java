package io.bellwether.contracts.log;

import io.bellwether.contracts.event.Capacity;
import io.bellwether.contracts.event.Education;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.InvestorAttribute;
import io.bellwether.contracts.event.InvestorType;
import io.bellwether.contracts.event.MaritalStatus;
import io.bellwether.contracts.event.Occupation;
import io.bellwether.contracts.event.Relationship;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Sex;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.money.Money;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Investor to and from its Protobuf message. */
final class InvestorWire {

  private static final String SEX = "SEX_";
  private static final String MARITAL_STATUS = "MARITAL_STATUS_";
  private static final String EDUCATION = "EDUCATION_";
  private static final String RISK_PROFILE = "RISK_PROFILE_";
  private static final String OCCUPATION = "OCCUPATION_";
  private static final String TYPE = "INVESTOR_TYPE_";
  private static final String ATTRIBUTE = "INVESTOR_ATTRIBUTE_";

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
            .setAsOf(WireFormat.toWire(investor.asOf()))
            .setType(
                WireFormat.toWire(
                    io.bellwether.contracts.wire.InvestorType.class,
                    TYPE,
                    investor.relationship().type()))
            .setSegment(investor.relationship().segment())
            .setOptedOutOfOffers(investor.relationship().optedOutOfOffers());
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
    Capacity capacity = investor.capacity();
    if (capacity != null) {
      wire.setCapacity(toWire(capacity));
    }
    for (InvestorAttribute attribute : investor.predicted()) {
      wire.addPredicted(
          WireFormat.toWire(
              io.bellwether.contracts.wire.InvestorAttribute.class, ATTRIBUTE, attribute));
    }
    return wire.build();
  }

  static Investor fromWire(io.bellwether.contracts.wire.Investor wire) {
    RiskProfile riskProfile =
        WireFormat.fromWire(RiskProfile.class, RISK_PROFILE, wire.getRiskProfile());
    Capacity capacity = wire.hasCapacity() ? fromWire(wire.getCapacity()) : null;
    return new Investor(
        new InvestorId(wire.getId()),
        WireFormat.fromWire(Sex.class, SEX, wire.getSex()),
        wire.hasAgeYears() ? wire.getAgeYears() : null,
        WireFormat.fromWire(MaritalStatus.class, MARITAL_STATUS, wire.getMaritalStatus()),
        WireFormat.fromWire(Education.class, EDUCATION, wire.getEducation()),
        wire.hasHasChildren() ? wire.getHasChildren() : null,
        riskProfile,
        wire.getRegion(),
        WireFormat.fromWire(Occupation.class, OCCUPATION, wire.getOccupation()),
        wire.hasDeposit() ? WireFormat.fromWire("deposit", true, wire.getDeposit()) : null,
        WireFormat.fromWire("asOf", wire.hasAsOf(), wire.getAsOf()),
        capacity,
        predicted(wire, riskProfile, capacity),
        new Relationship(
            WireFormat.fromWire(InvestorType.class, TYPE, wire.getType()),
            wire.getSegment(),
            wire.getOptedOutOfOffers()));
  }

  private static io.bellwether.contracts.wire.Capacity toWire(Capacity capacity) {
    var wire =
        io.bellwether.contracts.wire.Capacity.newBuilder()
            .setFrom(WireFormat.toWire(capacity.from()));
    Money below = capacity.below();
    if (below != null) {
      wire.setBelow(WireFormat.toWire(below));
    }
    return wire.build();
  }

  private static Capacity fromWire(io.bellwether.contracts.wire.Capacity wire) {
    return new Capacity(
        WireFormat.fromWire("capacity.from", wire.hasFrom(), wire.getFrom()),
        wire.hasBelow() ? WireFormat.fromWire("capacity.below", true, wire.getBelow()) : null);
  }

  private static Set<InvestorAttribute> predicted(
      io.bellwether.contracts.wire.Investor wire,
      @Nullable RiskProfile riskProfile,
      @Nullable Capacity capacity) {
    Set<InvestorAttribute> predicted = EnumSet.noneOf(InvestorAttribute.class);
    for (var attribute : wire.getPredictedList()) {
      InvestorAttribute known = WireFormat.fromWire(InvestorAttribute.class, ATTRIBUTE, attribute);
      if (known != null) {
        predicted.add(known);
      }
    }
    // a level of a newer schema reads as unknown here, and so it cannot be a predicted one
    if (riskProfile == null) {
      predicted.remove(InvestorAttribute.RISK_PROFILE);
    }
    if (capacity == null) {
      predicted.remove(InvestorAttribute.CAPACITY);
    }
    return predicted;
  }
}
