package io.bellwether.similarity.answer;

import io.bellwether.similarity.answer.OffersAnswer.Neighbours;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to offer a security, the likeliest first, with what speaks for it. */
public record ProspectsAnswer(
    String securityId,
    String snapshotId,
    @Schema(description = "1 to 7; 0 where it is not known: it suits nobody then") int riskClass,
    @Schema(description = "Clients who held it as of the snapshot") int holders,
    List<Item> items) {

  public ProspectsAnswer {
    items = List.copyOf(items);
  }

  /** One of them. */
  public record Item(
      int rank,
      String investorId,
      @Schema(
              description =
                  "baseRate times lift times appetite; comparable between clients and securities")
          double score,
      @Schema(description = "By which factor it is likelier for this client than for anybody")
          double lift,
      @Schema(description = "How much more than the average client this one buys") double appetite,
      @Schema(description = "Neighbours who hold it, each once") int support,
      Neighbours byFeatures,
      Neighbours byHoldings) {}
}
