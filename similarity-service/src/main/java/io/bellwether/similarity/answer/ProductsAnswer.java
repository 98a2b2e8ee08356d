package io.bellwether.similarity.answer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which products to offer a client, the best first, with what speaks for each. */
public record ProductsAnswer(
    String investorId,
    String snapshotId,
    @Schema(description = "class, sector or industry") String by,
    @Schema(description = "The client asked to be left alone with offers: there are none")
        boolean optedOut,
    @Schema(
            description =
                "The highest risk class that suits the client, 0 where the risk profile is not"
                    + " known; null where any was asked for, or the client opted out")
        @Nullable Integer mostRisk,
    List<Item> items) {

  public ProductsAnswer {
    items = List.copyOf(items);
  }

  /** One of them. */
  public record Item(
      int rank,
      @Schema(description = "Its name, such as a sector's") String product,
      @Schema(description = "Lowest risk class of its securities, 1 to 7; 0 where none is known")
          int leastRisk,
      @Schema(description = "baseRate times lift; comparable between clients") double score,
      @Schema(description = "By which factor it is likelier for this client than for anybody")
          double lift,
      @Schema(description = "Share of all clients who hold any of it") double baseRate,
      @Schema(description = "Neighbours who hold any of it, each once") int support,
      OffersAnswer.Neighbours byFeatures,
      OffersAnswer.Neighbours byHoldings) {}
}
