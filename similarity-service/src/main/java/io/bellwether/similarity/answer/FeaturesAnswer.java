package io.bellwether.similarity.answer;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** By what clients are compared. */
public record FeaturesAnswer(
    String snapshotId,
    @Schema(description = "Whether features follow the log; else they are as of the snapshot")
        boolean live,
    @Schema(description = "The measure of questions that name none") String measure,
    @Schema(description = "Clients in their places") int clients,
    @Schema(description = "Changes of clients that are not in their places yet") int changes,
    @Schema(description = "Whether a graph answers what it can") boolean graph,
    @Schema(description = "Share of the 50 nearest that the graph finds, in a sample")
        @Nullable Double graphRecall,
    @Schema(description = "The desk's weights as they were set") Map<String, Double> weights,
    List<Feature> features) {

  public FeaturesAnswer {
    weights = Map.copyOf(weights);
    features = List.copyOf(features);
  }

  /**
   * One feature.
   *
   * @param low the value that is scaled to 0; null where the snapshot does not say
   * @param high the value that is scaled to 1
   * @param mean of the scaled values: what is unknown is taken for it
   */
  public record Feature(
      String name,
      String unit,
      double weight,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double mean) {}
}
