package io.bellwether.similarity.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bellwether.similarity.answer.OffersAnswer.Neighbours;
import io.bellwether.similarity.offers.CampaignFor;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom to offer a security or a product, the likeliest first, with what speaks for it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProspectsAnswer(
    @Schema(description = "Absent of a product") @Nullable String securityId,
    @Schema(description = "What the product is: class, sector or industry; absent of a security")
        @Nullable String by,
    @Schema(description = "Its name; absent of a security") @Nullable String product,
    String snapshotId,
    @Schema(
            description =
                "1 to 7, of a product the lowest of its securities; 0 where it is not known: it suits"
                    + " nobody then")
        int riskClass,
    @Schema(description = "Clients who held it or any of it as of the snapshot") int holders,
    List<Item> items) {

  public ProspectsAnswer {
    items = List.copyOf(items);
  }

  static ProspectsAnswer of(
      CampaignFor what, String snapshotId, int riskClass, int holders, List<Item> items) {
    return switch (what) {
      case CampaignFor.OneSecurity security ->
          new ProspectsAnswer(security.name(), null, null, snapshotId, riskClass, holders, items);
      case CampaignFor.Product product ->
          new ProspectsAnswer(
              null, product.what(), product.name(), snapshotId, riskClass, holders, items);
    };
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
