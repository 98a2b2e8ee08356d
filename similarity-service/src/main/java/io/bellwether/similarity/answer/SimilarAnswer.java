package io.bellwether.similarity.answer;

import io.bellwether.algorithms.distance.Measure;
import io.bellwether.similarity.question.SimilarInvestor;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is near, the nearest first. */
public record SimilarAnswer(
    @Schema(description = "Empty for a group or a profile") String investorId,
    String snapshotId,
    @Schema(description = "cosine, l1, l2 or blend") String measure,
    @Schema(description = "A graph found them: it may have missed some of the nearest")
        boolean byGraph,
    @Schema(description = "Distances are 0 to 1") List<SimilarInvestor> items) {

  public SimilarAnswer {
    items = List.copyOf(items);
  }

  SimilarAnswer rounded() {
    return new SimilarAnswer(
        investorId,
        snapshotId,
        measure,
        byGraph,
        items.stream()
            .map(
                item ->
                    new SimilarInvestor(
                        item.rank(),
                        item.investorId(),
                        Measure.rounded(item.distance()),
                        item.bought()))
            .toList());
  }
}
