package io.bellwether.contracts.log;

import io.bellwether.contracts.event.ClientBrief;
import io.bellwether.contracts.event.ClientBrief.Neighbour;
import io.bellwether.contracts.event.ClientBrief.Offer;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.wire.BriefNeighbour;
import io.bellwether.contracts.wire.BriefOffer;

/** Briefs to and from their Protobuf message. */
final class ClientBriefWire {

  private ClientBriefWire() {}

  static io.bellwether.contracts.wire.ClientBrief toWire(ClientBrief brief) {
    return io.bellwether.contracts.wire.ClientBrief.newBuilder()
        .setInvestorId(brief.investorId().value())
        .setSnapshotId(brief.snapshotId())
        .setAsOf(WireFormat.toWire(brief.asOf()))
        .setMeasure(brief.measure())
        .addAllNeighbours(brief.neighbours().stream().map(ClientBriefWire::toWire).toList())
        .addAllOffers(brief.offers().stream().map(ClientBriefWire::toWire).toList())
        .build();
  }

  static ClientBrief fromWire(io.bellwether.contracts.wire.ClientBrief wire) {
    return new ClientBrief(
        new InvestorId(wire.getInvestorId()),
        wire.getSnapshotId(),
        WireFormat.fromWire("asOf", wire.hasAsOf(), wire.getAsOf()),
        wire.getMeasure(),
        wire.getNeighboursList().stream()
            .map(near -> new Neighbour(new InvestorId(near.getInvestorId()), near.getDistance()))
            .toList(),
        wire.getOffersList().stream().map(ClientBriefWire::fromWire).toList());
  }

  private static BriefNeighbour toWire(Neighbour neighbour) {
    return BriefNeighbour.newBuilder()
        .setInvestorId(neighbour.investorId().value())
        .setDistance(neighbour.distance())
        .build();
  }

  private static BriefOffer toWire(Offer offer) {
    return BriefOffer.newBuilder()
        .setSecurityId(offer.securityId().value())
        .setTicker(offer.ticker())
        .setName(offer.name())
        .setRiskClass(offer.riskClass())
        .setScore(offer.score())
        .setLift(offer.lift())
        .setBaseRate(offer.baseRate())
        .setSupport(offer.support())
        .setHoldersByFeatures(offer.holdersByFeatures())
        .setHoldersByHoldings(offer.holdersByHoldings())
        .build();
  }

  private static Offer fromWire(BriefOffer wire) {
    return new Offer(
        new SecurityId(wire.getSecurityId()),
        wire.getTicker(),
        wire.getName(),
        wire.getRiskClass(),
        wire.getScore(),
        wire.getLift(),
        wire.getBaseRate(),
        wire.getSupport(),
        wire.getHoldersByFeatures(),
        wire.getHoldersByHoldings());
  }
}
