package io.bellwether.ranking.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.log.EventType;
import io.bellwether.ranking.candidates.Question;
import io.bellwether.ranking.twostage.Ranked;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.SnapshotFile;
import io.bellwether.snapshots.StoredSnapshot;
import io.bellwether.snapshots.models.Models;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredTwoStageTest {

  private final StoredMarket market = new StoredMarket();

  @Test
  void answersFromAFileAsItDidWhereItWasTrained(@TempDir Path folder) {
    // Given
    Path file = folder.resolve("two-stage");
    StoredSnapshot stored = SnapshotFile.write(market.snapshot(market.models()), file);

    // When
    Snapshot read = SnapshotFile.read(file, stored.sha256());
    StoredTwoStage twoStage = StoredTwoStage.of(read);

    // Then
    int[] all = new int[StoredMarket.INVESTORS];
    Arrays.setAll(all, u -> u);
    RankedLists expected =
        market.trained.ranker().rank(all, 10, Repeats.EXCLUDED, ForkJoinPool.commonPool());
    assertThat(market.trained.state().trees().treeCount()).isPositive();
    for (int u = 0; u < StoredMarket.INVESTORS; u++) {
      Ranked ranked = ask(read, twoStage, u);
      int[] best = ranked.best(10);
      assertThat(best).hasSize(expected.length(u)).isNotEmpty();
      for (int rank = 0; rank < best.length; rank++) {
        assertThat(ranked.pool().security(best[rank])).isEqualTo(expected.security(u, rank));
        assertThat((float) ranked.score(best[rank])).isEqualTo(expected.score(u, rank));
      }
      assertThat(twoStage.model().probability(ranked, best[0])).isBetween(0.0, 1.0);
    }
  }

  private static Ranked ask(Snapshot snapshot, StoredTwoStage twoStage, int u) {
    Investor profile = EventType.INVESTOR.parse(snapshot.investors().profiles().fact(u));
    float[] row = new float[twoStage.pipeline().denseInvestorNames().size()];
    twoStage
        .pipeline()
        .denseInvestorRowInto(profile, twoStage.behaviours(), u, twoStage.epochSecond(), row, 0);
    History history = History.ofRow(snapshot.interactions(), u);
    FeatureRow features = twoStage.pipeline().investorRow(profile);
    return twoStage
        .model()
        .rank(
            new Question(history, features, Instant.ofEpochSecond(twoStage.epochSecond())),
            row,
            history::contains);
  }

  @Test
  void refusesASnapshotWithoutTheModelOfASource() {
    Models without = Models.of(market.snapshot(market.models()).popularity());
    Snapshot snapshot = market.snapshot(market.models());

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                StoredTwoStage.of(
                    market.snapshot(
                        without.with(
                            Objects.requireNonNull(snapshot.models().featured("mixed-logit"))))))
        .withMessage(
            "source item-cosine is not in the snapshot, which has [popularity, mixed-logit]");
  }

  @Test
  void refusesSettingsThatAreNotWhole() {
    for (String settings :
        new String[] {
          "{}",
          "null",
          "{\"sources\":[{\"kind\":\"als\",\"quota\":1}],\"base\":\"bpr\",\"pool\":3}",
          "{\"sources\":[{\"kind\":\"als\"}],\"base\":\"als\",\"pool\":3}"
        }) {
      assertThatIllegalArgumentException().isThrownBy(() -> StageSettings.ofJson(settings));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                StageSettings.ofJson(
                        "{\"sources\":[{\"kind\":\"oracle\",\"quota\":1}],\"base\":\"oracle\",\"pool\":3}")
                    .quotas())
        .withMessageContaining("source is oracle, must be one of [mixed-logit, hybrid, als");
  }
}
