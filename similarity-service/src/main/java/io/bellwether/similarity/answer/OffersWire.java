package io.bellwether.similarity.answer;

import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.wire.FindOffersRequest;
import io.bellwether.contracts.wire.FindOffersResponse;
import io.bellwether.contracts.wire.FindProductsRequest;
import io.bellwether.contracts.wire.FindProductsResponse;
import io.bellwether.contracts.wire.FindProspectsRequest;
import io.bellwether.contracts.wire.FindProspectsResponse;
import io.bellwether.contracts.wire.NeighbourEvidence;
import io.bellwether.contracts.wire.Offer;
import io.bellwether.contracts.wire.ProductOffer;
import io.bellwether.contracts.wire.ProspectiveInvestor;
import io.bellwether.serving.Limit;
import io.bellwether.similarity.offers.CampaignFor;
import io.bellwether.similarity.offers.OfferQuestion;
import io.bellwether.similarity.offers.ProductKind;
import io.bellwether.similarity.offers.ProspectQuestion;
import io.bellwether.similarity.question.Filter;
import java.util.List;
import java.util.Objects;

/** Offers and prospects as gRPC has them. */
final class OffersWire {

  private OffersWire() {}

  static OfferQuestion ofWire(FindOffersRequest request) {
    return OfferQuestion.of(
        request.getInvestorId(),
        request.hasLimit() ? new Limit(request.getLimit()) : Limit.DEFAULT,
        request.hasNeighbours() ? request.getNeighbours() : null,
        request.hasMinimumSupport() ? request.getMinimumSupport() : null,
        request.getAnyRisk());
  }

  static FindOffersResponse toWire(OffersAnswer answer) {
    FindOffersResponse.Builder response =
        FindOffersResponse.newBuilder()
            .setInvestorId(answer.investorId())
            .setSnapshotId(answer.snapshotId())
            .setOptedOut(answer.optedOut());
    Integer mostRisk = answer.mostRisk();
    if (mostRisk != null) {
      response.setMostRisk(mostRisk);
    }
    answer.items().forEach(item -> response.addItems(toWire(item)));
    return response.build();
  }

  private static Offer toWire(OffersAnswer.Item item) {
    return Offer.newBuilder()
        .setRank(item.rank())
        .setSecurityId(item.securityId())
        .setTicker(item.ticker())
        .setName(item.name())
        .setRiskClass(item.riskClass())
        .setScore(item.score())
        .setLift(item.lift())
        .setBaseRate(item.baseRate())
        .setSupport(item.support())
        .setByFeatures(toWire(item.byFeatures()))
        .setByHoldings(toWire(item.byHoldings()))
        .build();
  }

  static ProductKind kind(FindProductsRequest request) {
    return ProductsResource.kind(request.getBy());
  }

  static OfferQuestion ofWire(FindProductsRequest request) {
    return OfferQuestion.of(
        request.getInvestorId(),
        request.hasLimit() ? new Limit(request.getLimit()) : Limit.DEFAULT,
        request.hasNeighbours() ? request.getNeighbours() : null,
        request.hasMinimumSupport() ? request.getMinimumSupport() : null,
        request.getAnyRisk());
  }

  static FindProductsResponse toWire(ProductsAnswer answer) {
    FindProductsResponse.Builder response =
        FindProductsResponse.newBuilder()
            .setInvestorId(answer.investorId())
            .setSnapshotId(answer.snapshotId())
            .setBy(answer.by())
            .setOptedOut(answer.optedOut());
    Integer mostRisk = answer.mostRisk();
    if (mostRisk != null) {
      response.setMostRisk(mostRisk);
    }
    answer.items().forEach(item -> response.addItems(toWire(item)));
    return response.build();
  }

  private static ProductOffer toWire(ProductsAnswer.Item item) {
    return ProductOffer.newBuilder()
        .setRank(item.rank())
        .setProduct(item.product())
        .setLeastRisk(item.leastRisk())
        .setScore(item.score())
        .setLift(item.lift())
        .setBaseRate(item.baseRate())
        .setSupport(item.support())
        .setByFeatures(toWire(item.byFeatures()))
        .setByHoldings(toWire(item.byHoldings()))
        .build();
  }

  static ProspectQuestion ofWire(FindProspectsRequest request) {
    return ProspectQuestion.of(
        campaign(request),
        request.hasLimit() ? request.getLimit() : null,
        request.hasMinimumSupport() ? request.getMinimumSupport() : null,
        Filter.of(
            List.copyOf(request.getRegionsList()),
            request.getTypesList().stream().map(AnswerWire::name).toList(),
            List.copyOf(request.getSegmentsList()),
            true),
        request.getAnyRisk());
  }

  private static CampaignFor campaign(FindProspectsRequest request) {
    return request.getBy().isEmpty() && request.getProduct().isEmpty()
        ? new CampaignFor.OneSecurity(new SecurityId(request.getSecurityId()))
        : new CampaignFor.Product(ProductsResource.kind(request.getBy()), request.getProduct());
  }

  static FindProspectsResponse toWire(ProspectsAnswer answer) {
    FindProspectsResponse.Builder response =
        FindProspectsResponse.newBuilder()
            .setSecurityId(Objects.requireNonNullElse(answer.securityId(), ""))
            .setBy(Objects.requireNonNullElse(answer.by(), ""))
            .setProduct(Objects.requireNonNullElse(answer.product(), ""))
            .setSnapshotId(answer.snapshotId())
            .setRiskClass(answer.riskClass())
            .setHolders(answer.holders());
    for (ProspectsAnswer.Item item : answer.items()) {
      response.addItems(
          ProspectiveInvestor.newBuilder()
              .setRank(item.rank())
              .setInvestorId(item.investorId())
              .setScore(item.score())
              .setLift(item.lift())
              .setAppetite(item.appetite())
              .setSupport(item.support())
              .setByFeatures(toWire(item.byFeatures()))
              .setByHoldings(toWire(item.byHoldings())));
    }
    return response.build();
  }

  private static NeighbourEvidence toWire(OffersAnswer.Neighbours neighbours) {
    NeighbourEvidence.Builder evidence =
        NeighbourEvidence.newBuilder().setHolders(neighbours.holders()).setLift(neighbours.lift());
    Double nearest = neighbours.nearest();
    Double mean = neighbours.mean();
    if (nearest != null && mean != null) {
      evidence.setNearest(nearest).setMean(mean);
    }
    return evidence.build();
  }
}
