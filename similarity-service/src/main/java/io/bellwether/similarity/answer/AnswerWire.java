package io.bellwether.similarity.answer;

import com.google.protobuf.Timestamp;
import io.bellwether.algorithms.distance.Measure;
import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.InvalidEventException;
import io.bellwether.contracts.wire.CompareInvestorsRequest;
import io.bellwether.contracts.wire.CompareInvestorsResponse;
import io.bellwether.contracts.wire.FeatureContribution;
import io.bellwether.contracts.wire.InvestorType;
import io.bellwether.contracts.wire.SimilarInvestorsRequest;
import io.bellwether.contracts.wire.SimilarInvestorsResponse;
import io.bellwether.contracts.wire.SimilarSecuritiesRequest;
import io.bellwether.contracts.wire.SimilarSecuritiesResponse;
import io.bellwether.contracts.wire.SimilarSecurity;
import io.bellwether.serving.Limit;
import io.bellwether.similarity.question.BoughtSecurity;
import io.bellwether.similarity.question.Measured;
import io.bellwether.similarity.question.SimilarInvestor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Questions and answers as Protobuf. An empty text is one that was not said. */
final class AnswerWire {

  private static final String TYPE = "INVESTOR_TYPE_";

  private AnswerWire() {}

  /** All but the profile, which {@link #profile} reads. */
  static AskedSimilar ofWire(SimilarInvestorsRequest request) {
    return new AskedSimilar(
        said(request.getInvestorId()),
        List.copyOf(request.getGroupList()),
        null,
        request.hasLimit() ? request.getLimit() : null,
        said(request.getMeasure()),
        new HashMap<>(request.getSharesMap()),
        new HashMap<>(request.getWeightsMap()),
        request.getRounded(),
        List.copyOf(request.getRegionsList()),
        request.getTypesList().stream().map(AnswerWire::name).toList(),
        List.copyOf(request.getSegmentsList()),
        request.getWithoutOptedOut(),
        request.getExact(),
        request.getIgnoreUnknown(),
        request.hasBought() ? request.getBought() : null);
  }

  /** Null where none is asked about. */
  static @Nullable Investor profile(SimilarInvestorsRequest request) {
    if (!request.hasProfile()) {
      return null;
    }
    byte[] complete =
        request.getProfile().toBuilder()
            .setId(AskedProfile.NOBODY.value())
            .setAsOf(Timestamp.getDefaultInstance())
            .clearPredicted()
            .build()
            .toByteArray();
    try {
      return EventType.INVESTOR.parse(complete);
    } catch (InvalidEventException refused) {
      if (refused.getCause() instanceof InvalidValueException invalid) {
        throw invalid.within("profile.");
      }
      throw refused;
    }
  }

  static Measured measured(CompareInvestorsRequest request, Measure usual) {
    Map<String, @Nullable Double> shares = new HashMap<>(request.getSharesMap());
    return AskedSimilar.measured(
        said(request.getMeasure()), shares, new HashMap<>(request.getWeightsMap()), usual);
  }

  static SimilarInvestorsResponse toWire(SimilarAnswer answer) {
    SimilarInvestorsResponse.Builder wire =
        SimilarInvestorsResponse.newBuilder()
            .setInvestorId(answer.investorId())
            .setSnapshotId(answer.snapshotId())
            .setMeasure(answer.measure())
            .setByGraph(answer.byGraph());
    answer.items().forEach(item -> wire.addItems(toWire(item)));
    return wire.build();
  }

  static CompareInvestorsResponse toWire(DistanceAnswer answer) {
    CompareInvestorsResponse.Builder wire =
        CompareInvestorsResponse.newBuilder()
            .setInvestorId(answer.investorId())
            .setOtherId(answer.otherId())
            .setSnapshotId(answer.snapshotId())
            .setMeasure(answer.measure())
            .setDistance(answer.distance());
    answer
        .features()
        .forEach(
            part ->
                wire.addFeatures(
                    FeatureContribution.newBuilder()
                        .setFeature(part.feature())
                        .setWeight(part.weight())
                        .setValue(part.value())
                        .setOtherValue(part.otherValue())
                        .setContribution(part.contribution())));
    return wire.build();
  }

  static SecurityQuestion ofWire(SimilarSecuritiesRequest request) {
    return SecurityQuestion.of(
        request.getSecurityId(),
        request.hasLimit() ? new Limit(request.getLimit()) : Limit.DEFAULT,
        said(request.getBy()),
        request.hasBuyersShare() ? request.getBuyersShare() : null);
  }

  static SimilarSecuritiesResponse toWire(SimilarSecuritiesAnswer answer) {
    SimilarSecuritiesResponse.Builder wire =
        SimilarSecuritiesResponse.newBuilder()
            .setSecurityId(answer.securityId())
            .setSnapshotId(answer.snapshotId())
            .setBy(answer.by());
    answer
        .items()
        .forEach(
            item ->
                wire.addItems(
                    SimilarSecurity.newBuilder()
                        .setRank(item.rank())
                        .setSecurityId(item.securityId())
                        .setTicker(item.ticker())
                        .setName(item.name())
                        .setDistance(item.distance())));
    return wire.build();
  }

  private static io.bellwether.contracts.wire.SimilarInvestor toWire(SimilarInvestor item) {
    var wire =
        io.bellwether.contracts.wire.SimilarInvestor.newBuilder()
            .setRank(item.rank())
            .setInvestorId(item.investorId())
            .setSimilarity((float) (1 - 2 * item.distance()))
            .setDistance(item.distance());
    item.bought().forEach(bought -> wire.addBought(toWire(bought)));
    return wire.build();
  }

  private static io.bellwether.contracts.wire.BoughtSecurity toWire(BoughtSecurity bought) {
    return io.bellwether.contracts.wire.BoughtSecurity.newBuilder()
        .setSecurityId(bought.securityId())
        .setTicker(bought.ticker())
        .setName(bought.name())
        .setTimes(bought.times())
        .build();
  }

  private static @Nullable String said(String text) {
    return text.isEmpty() ? null : text;
  }

  static String name(InvestorType type) {
    return type.name().startsWith(TYPE) ? type.name().substring(TYPE.length()) : type.name();
  }
}
