package io.bellwether.similarity.answer;

import io.bellwether.algorithms.distance.Measure;
import io.bellwether.similarity.question.Comparison;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far two clients are apart, and by which features. */
public record DistanceAnswer(
    String investorId,
    String otherId,
    String snapshotId,
    String measure,
    @Schema(minimum = "0", maximum = "1") double distance,
    @Schema(
            description =
                "What tells them apart most first. Values are scaled to 0..1; contributions add up"
                    + " to the distance")
        List<Comparison.Part> features) {

  public DistanceAnswer {
    features = List.copyOf(features);
  }

  DistanceAnswer rounded() {
    return new DistanceAnswer(
        investorId,
        otherId,
        snapshotId,
        measure,
        Measure.rounded(distance),
        features.stream()
            .map(
                part ->
                    new Comparison.Part(
                        part.feature(),
                        part.weight(),
                        Measure.rounded(part.value()),
                        Measure.rounded(part.otherValue()),
                        Measure.rounded(part.contribution())))
            .toList());
  }
}
