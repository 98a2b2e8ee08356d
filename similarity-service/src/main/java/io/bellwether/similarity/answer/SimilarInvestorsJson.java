package io.bellwether.similarity.answer;

import io.bellwether.similarity.neighbours.BoughtSecurity;
import io.bellwether.similarity.neighbours.SimilarInvestor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer over REST; its similarities have four decimal places, those over gRPC have all. */
public record SimilarInvestorsJson(String investorId, String snapshotId, List<Item> items) {

  private static final int PLACES = 4;

  /** One similar client. */
  public record Item(
      int rank,
      String investorId,
      @Schema(
              description = "Cosine of the two clients' features, four decimal places",
              minimum = "-1",
              maximum = "1")
          BigDecimal similarity,
      @Schema(description = "What they bought most often and the other did not, at most five")
          List<BoughtSecurity> bought) {}

  static SimilarInvestorsJson of(SimilarInvestors answer) {
    return new SimilarInvestorsJson(
        answer.investorId(),
        answer.snapshotId(),
        answer.items().stream().map(SimilarInvestorsJson::item).toList());
  }

  private static Item item(SimilarInvestor item) {
    BigDecimal similarity =
        new BigDecimal(Float.toString(item.similarity())).setScale(PLACES, RoundingMode.HALF_EVEN);
    return new Item(item.rank(), item.investorId(), similarity, item.bought());
  }
}
