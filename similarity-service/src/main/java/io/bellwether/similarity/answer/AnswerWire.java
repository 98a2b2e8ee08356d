package io.bellwether.similarity.answer;

import io.bellwether.contracts.wire.SimilarInvestorsResponse;
import io.bellwether.similarity.neighbours.BoughtSecurity;
import io.bellwether.similarity.neighbours.SimilarInvestor;

/** Answers as Protobuf. */
final class AnswerWire {

  private AnswerWire() {}

  static SimilarInvestorsResponse toWire(SimilarInvestors answer) {
    SimilarInvestorsResponse.Builder wire =
        SimilarInvestorsResponse.newBuilder()
            .setInvestorId(answer.investorId())
            .setSnapshotId(answer.snapshotId());
    answer.items().forEach(item -> wire.addItems(toWire(item)));
    return wire.build();
  }

  private static io.bellwether.contracts.wire.SimilarInvestor toWire(SimilarInvestor item) {
    var wire =
        io.bellwether.contracts.wire.SimilarInvestor.newBuilder()
            .setRank(item.rank())
            .setInvestorId(item.investorId())
            .setSimilarity(item.similarity());
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
}
