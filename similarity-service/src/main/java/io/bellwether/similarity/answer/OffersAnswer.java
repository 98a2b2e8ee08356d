package io.bellwether.similarity.answer;

import io.bellwether.crosssell.Evidence;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to offer a client, the best first, with what speaks for it. */
public record OffersAnswer(
    String investorId,
    String snapshotId,
    @Schema(description = "The client asked to be left alone with offers: there are none")
        boolean optedOut,
    @Schema(
            description =
                "The highest risk class that suits the client, 0 where the risk profile is not"
                    + " known; null where any was asked for, or the client opted out")
        @Nullable Integer mostRisk,
    List<Item> items) {

  public OffersAnswer {
    items = List.copyOf(items);
  }

  /** One of them. */
  public record Item(
      int rank,
      String securityId,
      String ticker,
      String name,
      @Schema(description = "1 to 7; 0 where it is not known") int riskClass,
      @Schema(description = "baseRate times lift; comparable between clients") double score,
      @Schema(description = "By which factor it is likelier for this client than for anybody")
          double lift,
      @Schema(description = "Share of all clients who hold it") double baseRate,
      @Schema(description = "Neighbours who hold it, each once") int support,
      Neighbours byFeatures,
      Neighbours byHoldings) {}

  /** What the neighbours of one kind say; no distances where none of them holds it. */
  public record Neighbours(
      @Schema(description = "Who hold it") int holders,
      @Schema(description = "Distance of the nearest of them") @Nullable Double nearest,
      @Schema(description = "Their mean distance") @Nullable Double mean,
      @Schema(description = "By which factor they hold it more than all, after shrinkage")
          double lift) {

    static Neighbours of(Evidence evidence) {
      return evidence.holders() == 0
          ? new Neighbours(0, null, null, evidence.lift())
          : new Neighbours(
              evidence.holders(), evidence.nearest(), evidence.mean(), evidence.lift());
    }
  }
}
