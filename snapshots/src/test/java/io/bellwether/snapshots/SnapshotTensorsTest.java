package io.bellwether.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotTensorsTest {

  private final Snapshot snapshot = Snapshots.snapshot();

  @Test
  void aSnapshotDiffersInNothingFromOneMadeOfTheSameParts() {
    assertThat(SnapshotTensors.differing(snapshot, Snapshots.snapshot())).isEmpty();
  }

  @Test
  void namesTheTensorsInWhichTwoDiffer() {
    Snapshot other =
        new Snapshot(
            snapshot.manifest(),
            snapshot.securities(),
            snapshot.investors(),
            snapshot.interactions(),
            snapshot.models(),
            new ClientFeatures(
                List.of("risk"), new float[] {1, 2, 3, 4}, 4, snapshot.clientFeatures().fitted()),
            snapshot.features());

    assertThat(SnapshotTensors.differing(snapshot, other))
        .containsExactly(
            "client_features.names.bytes",
            "client_features.names.offsets",
            "client_features.values");
  }

  @Test
  void namesTheManifestAndTensorsThatOneAloneHas() {
    Snapshot bare =
        Snapshots.snapshot(
            Snapshots.manifest(43, "popularity", null), Snapshots.plainModels(), null);

    assertThat(SnapshotTensors.differing(snapshot, bare))
        .contains("bellwether.manifest", "bellwether.models", "features.pipeline.bytes")
        .doesNotContain("interactions.values", "securities.ids.bytes");
  }

  @Test
  void namesTheTensorsWithNumbersThatAreNotFinite() {
    Snapshot whole = Snapshots.snapshot();
    SecondStage broken =
        new SecondStage(
            "{}",
            "trees",
            new double[] {0, 1},
            new double[] {0.5, Double.NaN},
            new float[] {0, Float.POSITIVE_INFINITY, 1},
            new byte[0],
            0);

    assertThat(SnapshotTensors.notFinite(whole)).isEmpty();
    assertThat(
            SnapshotTensors.notFinite(
                new Snapshot(
                    whole.manifest(),
                    whole.securities(),
                    whole.investors(),
                    whole.interactions(),
                    whole.models(),
                    whole.clientFeatures(),
                    whole.features(),
                    broken)))
        .containsExactly("second_stage.calibration.probabilities", "second_stage.momentum");
  }
}
