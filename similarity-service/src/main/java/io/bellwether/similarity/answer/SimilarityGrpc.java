package io.bellwether.similarity.answer;

import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.wire.CompareInvestorsRequest;
import io.bellwether.contracts.wire.CompareInvestorsResponse;
import io.bellwether.contracts.wire.FindOffersRequest;
import io.bellwether.contracts.wire.FindOffersResponse;
import io.bellwether.contracts.wire.FindProductsRequest;
import io.bellwether.contracts.wire.FindProductsResponse;
import io.bellwether.contracts.wire.FindProspectsRequest;
import io.bellwether.contracts.wire.FindProspectsResponse;
import io.bellwether.contracts.wire.SimilarInvestorsRequest;
import io.bellwether.contracts.wire.SimilarInvestorsResponse;
import io.bellwether.contracts.wire.SimilarSecuritiesRequest;
import io.bellwether.contracts.wire.SimilarSecuritiesResponse;
import io.bellwether.contracts.wire.Similarity;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

/** Similar clients and securities over gRPC. */
@GrpcService
class SimilarityGrpc implements Similarity {

  private final AnswerTurns turns;
  private final Similarities similarities;
  private final SimilarSecurities securities;
  private final ClientOffers offers;
  private final ClientProducts products;
  private final ClientProspects prospects;

  SimilarityGrpc(
      AnswerTurns turns,
      Similarities similarities,
      SimilarSecurities securities,
      ClientOffers offers,
      ClientProducts products,
      ClientProspects prospects) {
    this.turns = turns;
    this.similarities = similarities;
    this.securities = securities;
    this.offers = offers;
    this.products = products;
    this.prospects = prospects;
  }

  @Override
  public Uni<SimilarInvestorsResponse> findSimilarInvestors(SimilarInvestorsRequest request) {
    AskedSimilar asked = AnswerWire.ofWire(request);
    return turns.take(
        asked.isUsual(),
        () ->
            AnswerWire.toWire(
                similarities.answer(
                    asked.toQuestion(asked.whom(AnswerWire.profile(request)), similarities.usual()),
                    asked.isRounded(),
                    Channel.GRPC)));
  }

  @Override
  @Blocking
  public Uni<CompareInvestorsResponse> compareInvestors(CompareInvestorsRequest request) {
    return Uni.createFrom()
        .item(
            () ->
                AnswerWire.toWire(
                    similarities.compare(
                        new InvestorId(request.getInvestorId()),
                        new InvestorId(request.getOtherId()),
                        AnswerWire.measured(request, similarities.usual()),
                        request.getRounded())));
  }

  @Override
  @Blocking
  public Uni<SimilarSecuritiesResponse> findSimilarSecurities(SimilarSecuritiesRequest request) {
    return Uni.createFrom()
        .item(() -> AnswerWire.toWire(securities.answer(AnswerWire.ofWire(request))));
  }

  @Override
  @Blocking
  public Uni<FindOffersResponse> findOffers(FindOffersRequest request) {
    return Uni.createFrom()
        .item(() -> OffersWire.toWire(offers.answer(OffersWire.ofWire(request), Channel.GRPC)));
  }

  @Override
  @Blocking
  public Uni<FindProductsResponse> findProducts(FindProductsRequest request) {
    return Uni.createFrom()
        .item(
            () ->
                OffersWire.toWire(
                    products.answer(
                        OffersWire.kind(request), OffersWire.ofWire(request), Channel.GRPC)));
  }

  @Override
  @Blocking
  public Uni<FindProspectsResponse> findProspects(FindProspectsRequest request) {
    return Uni.createFrom()
        .item(() -> OffersWire.toWire(prospects.answer(OffersWire.ofWire(request), Channel.GRPC)));
  }
}
