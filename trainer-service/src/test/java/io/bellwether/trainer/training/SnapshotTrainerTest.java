package io.bellwether.trainer.training;

import static io.bellwether.trainer.Samples.investor;
import static io.bellwether.trainer.Samples.purchase;
import static io.bellwether.trainer.Samples.security;
import static io.bellwether.trainer.Samples.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.algorithms.choice.ChoiceHyperparameters;
import io.bellwether.algorithms.choice.ChoiceModel;
import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.neighbours.Similarity;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.features.FeaturePipeline;
import io.bellwether.features.FeatureSettings;
import io.bellwether.ranking.stored.StoredTwoStage;
import io.bellwether.snapshots.FactColumn;
import io.bellwether.snapshots.FittedFeatures;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.SnapshotFile;
import io.bellwether.snapshots.SnapshotManifest;
import io.bellwether.snapshots.SnapshotMetric;
import io.bellwether.snapshots.SnapshotTensors;
import io.bellwether.snapshots.StoredSnapshot;
import io.bellwether.trainer.WrittenLog;
import io.bellwether.trainer.fold.TrainingSet;
import io.bellwether.trainer.fold.TrainingSetFold;
import io.bellwether.trainer.line.LineSettings;
import io.bellwether.trainer.line.ModelLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTrainerTest {

  private static final OffsetVector OFFSETS =
      new OffsetVector(new TreeMap<>(Map.of("trades-0", 700L, "users-0", 100L)));
  private static final ChoiceHyperparameters MIXED_LOGIT =
      new ChoiceHyperparameters(4, 10, 10, 100, 100, 0.5f, 0.5f, 1f, 0.05f, 0.3f, 1);
  private static final LineSettings TOLD =
      new LineSettings(50, new Similarity.Cosine(10), MIXED_LOGIT, FeatureSettings.defaults());
  private static final ModelLine LINE = line("popularity", "item-cosine", "mixed-logit");
  private static final ModelLine WITHOUT_FEATURES = line("popularity", "item-cosine");
  private static final ModelLine MIXED_LOGIT_SERVED = line("popularity", "mixed-logit");

  /** Of the test weeks of {@link #twoTastes}. */
  private static final Instant FIRST_TEST_DAY = Instant.parse("2026-02-23T00:00:00Z");

  @TempDir Path folder;

  @Test
  void theSameSetAndSeedGiveTheSameBytesInEveryInterleaving() throws IOException {
    WrittenLog log = twoTastes();

    byte[] inOrder = bytes(trained(log.readInto(new TrainingSetFold()).finish(), 42));
    byte[] mixed = bytes(trained(log.readInto(new TrainingSetFold(), 1).finish(), 42));
    byte[] otherwise = bytes(trained(log.readInto(new TrainingSetFold(), 2).finish(), 42));

    assertThat(mixed).isEqualTo(inOrder);
    assertThat(otherwise).isEqualTo(inOrder);
  }

  @Test
  void anotherSeedOrOtherOffsetsMakeAnotherSnapshot() {
    TrainingSet set = twoTastes().readInto(new TrainingSetFold()).finish();

    Snapshot snapshot = trained(set, 42);

    assertThat(trained(set, 43).manifest().id()).isNotEqualTo(snapshot.manifest().id());
    assertThat(trainer(42).train(set, OffsetVector.START).snapshot().manifest().id())
        .isNotEqualTo(snapshot.manifest().id());
  }

  @Test
  void servesTheModelWithTheHighestPrecision() {
    SnapshotManifest manifest =
        trained(twoTastes().readInto(new TrainingSetFold()).finish(), 42).manifest();

    assertThat(manifest.metrics())
        .extracting(SnapshotMetric::model)
        .containsExactly("popularity", "item-cosine", "mixed-logit");
    assertThat(manifest.metrics()).extracting(SnapshotMetric::name).containsOnly("precision@5");
    SnapshotMetric best =
        manifest.metrics().stream()
            .max(Comparator.comparingDouble(SnapshotMetric::value))
            .orElseThrow();
    assertThat(manifest.servedModel()).isEqualTo("item-cosine").isEqualTo(best.model());
    assertThat(best.value()).isGreaterThan(manifest.metrics().getFirst().value());
  }

  @Test
  void ofEquallyPreciseModelsTheSimpleOneIsServed() {
    // Given: in the test weeks everybody buys what nobody had bought
    WrittenLog log = new WrittenLog().security(security("OLD", "")).security(security("NEW", ""));
    for (int n = 0; n < 10; n++) {
      log.trade(purchase("a" + n, "investor-" + n, "OLD", week(0)));
    }
    log.trade(purchase("b0", "investor-0", "NEW", week(8)));

    // When
    TrainingSet set = log.readInto(new TrainingSetFold()).finish();
    SnapshotManifest manifest =
        new SnapshotTrainer(WITHOUT_FEATURES, 42, TrainingListener.silent())
            .train(set, OFFSETS)
            .snapshot()
            .manifest();

    // Then
    assertThat(manifest.servedModel()).isEqualTo("popularity");
  }

  @Test
  void aModelThatCannotBeFittedIsLeftOutAndTheOthersAreServed() {
    // Given: nobody bought anything in the weeks that an order would be learned from
    WrittenLog log = new WrittenLog().security(security("OLD", "")).security(security("NEW", ""));
    for (int n = 0; n < 10; n++) {
      log.trade(purchase("a" + n, "investor-" + n, "OLD", week(0)));
    }
    log.trade(purchase("b0", "investor-0", "NEW", week(8)));
    TrainingSet set = log.readInto(new TrainingSetFold()).finish();

    // When
    TrainedSnapshot trained =
        new SnapshotTrainer(
                line("two-stage", "popularity", "item-cosine"), 42, TrainingListener.silent())
            .train(set, OFFSETS);

    // Then
    assertThat(trained.leftOut()).containsOnlyKeys("two-stage");
    assertThat(trained.leftOut().get("two-stage")).contains("test has 0");
    assertThat(trained.snapshot().manifest().servedModel()).isEqualTo("popularity");
    assertThat(trained.snapshot().secondStage()).isNull();
  }

  @Test
  void twoStagesAreServedWithTheModelsThatCandidatesComeFrom() {
    // Given
    TrainingSet set = manyPurchases().readInto(new TrainingSetFold()).finish();

    // When
    TrainedSnapshot trained =
        new SnapshotTrainer(line("popularity", "two-stage"), 42, TrainingListener.silent())
            .train(set, OFFSETS);

    // Then
    Snapshot snapshot = trained.snapshot();
    assertThat(trained.leftOut()).isEmpty();
    assertThat(snapshot.manifest().servedModel()).isEqualTo("two-stage");
    assertThat(SnapshotTensors.notFinite(snapshot)).isEmpty();
    assertThat(snapshot.models().names())
        .containsExactly(
            "popularity",
            "mixed-logit",
            "hybrid-warp",
            "als",
            "item-cosine",
            "popularity-windowed");
    StoredTwoStage stored = StoredTwoStage.of(snapshot);
    assertThat(stored.behaviours().rowCount()).isEqualTo(set.investorIds().size());
    assertThat(stored.epochSecond())
        .isEqualTo(Arrays.stream(set.purchases().epochSeconds()).max().orElseThrow() + 1);
  }

  @Test
  void aLineWithoutTheMixedLogitHasNone() {
    TrainingSet set = twoTastes().readInto(new TrainingSetFold()).finish();

    Snapshot snapshot =
        new SnapshotTrainer(WITHOUT_FEATURES, 42, TrainingListener.silent())
            .train(set, OFFSETS)
            .snapshot();

    assertThat(snapshot.features()).isNull();
    assertThat(snapshot.models().names()).containsExactly("popularity", "item-cosine");
    assertThat(snapshot.manifest().metrics())
        .extracting(SnapshotMetric::model)
        .containsExactly("popularity", "item-cosine");
  }

  @Test
  void theStoredPipelineMakesTheRowsThatTrainingSaw() throws IOException {
    // Given
    WrittenLog log = twoTastes().trade(purchase("stranger", "stranger", "LEFT0", week(1)));
    TrainingSet set = log.readInto(new TrainingSetFold()).finish();
    Path file = folder.resolve("snapshot");
    StoredSnapshot stored = SnapshotFile.write(trained(MIXED_LOGIT_SERVED, set), file);

    // When
    Snapshot snapshot = SnapshotFile.read(file, stored.sha256());

    // Then
    FittedFeatures read = Objects.requireNonNull(snapshot.features());
    FeaturePipeline pipeline = FeaturePipeline.fromJson(read.pipeline());
    assertThat(read.investorRows().rowCount()).isEqualTo(41);
    for (int row = 0; row < 41; row++) {
      Investor profile = set.profiles().get(set.investorIds().get(row));
      assertThat(FeatureRow.ofRow(read.investorRows(), row))
          .isEqualTo(pipeline.investorRow(profile));
    }
    assertThat(set.investorIds()).last().isEqualTo("stranger");
    assertThat(FeatureRow.ofRow(read.investorRows(), 40)).isEqualTo(pipeline.investorRow(null));
    ChoiceModel model = snapshot.models().find(ChoiceModel.NAME, ChoiceModel.class);
    assertThat(Objects.requireNonNull(model).hyperparameters()).isEqualTo(MIXED_LOGIT.withSeed(42));
  }

  @Test
  void theStoredFactsAreTheLastWordOfTheLog() {
    WrittenLog log = twoTastes().trade(purchase("stranger", "stranger", "LEFT0", week(1)));
    Security last = security("LEFT0", "another sector", FIRST_TEST_DAY.plusSeconds(1));
    log.security(last);
    TrainingSet set = log.readInto(new TrainingSetFold()).finish();

    Snapshot snapshot = trained(set, 42);

    int left0 = snapshot.securities().indexOf(last.id().value());
    assertThat(EventType.SECURITY.parse(snapshot.securities().facts().fact(left0))).isEqualTo(last);
    FactColumn profiles = snapshot.investors().profiles();
    for (int row = 0; row < 40; row++) {
      assertThat(EventType.INVESTOR.parse(profiles.fact(row)))
          .isEqualTo(set.profiles().get(set.investorIds().get(row)));
    }
    assertThat(profiles.isKnown(40)).isFalse();
  }

  @Test
  void whatWasSaidAsOfTheTestWeeksIsServedButDoesNotCountInTheJudging() {
    // Given
    WrittenLog log = twoTastes();
    Snapshot before = trained(MIXED_LOGIT_SERVED, log.readInto(new TrainingSetFold()).finish());
    for (int n = 0; n < 40; n++) {
      String camp = n % 2 == 0 ? "LEFT" : "RIGHT";
      log.investor(investor("investor-" + n, n, camp, FIRST_TEST_DAY.plusSeconds(1)));
    }
    log.security(security("LEFT0", "another sector", FIRST_TEST_DAY.plusSeconds(1)));

    // When
    Snapshot after = trained(MIXED_LOGIT_SERVED, log.readInto(new TrainingSetFold()).finish());

    // Then
    assertThat(after.manifest().metrics()).isEqualTo(before.manifest().metrics());
    assertThat(Objects.requireNonNull(after.features()).pipeline()).contains("RIGHT");
    assertThat(Objects.requireNonNull(after.features()).investorRows())
        .isNotEqualTo(Objects.requireNonNull(before.features()).investorRows());
  }

  @Test
  void judgesAlsoWhereNothingWasDescribedBeforeTheTestWeeks() {
    WrittenLog log = new WrittenLog();
    for (int n = 0; n < 6; n++) {
      log.security(security("S" + n, "", week(20)));
      log.trade(purchase("a" + n, "investor-" + n, "S" + n, week(0)));
      log.trade(purchase("b" + n, "investor-" + n, "S" + (n + 1) % 6, week(8)));
    }

    SnapshotManifest manifest =
        trained(log.readInto(new TrainingSetFold()).finish(), 42).manifest();

    assertThat(manifest.metrics()).extracting(SnapshotMetric::model).contains("mixed-logit");
  }

  @Test
  void saysWhatItWasMadeOf() {
    WrittenLog log = twoTastes();
    log.trade(purchase("unknown", "investor-0", "NOBODY", week(0)));
    log.trade(purchase("unknown", "investor-0", "NOBODY", week(0)));

    Snapshot snapshot = trained(log.readInto(new TrainingSetFold()).finish(), 42);

    SnapshotManifest manifest = snapshot.manifest();
    assertThat(manifest.line()).isEqualTo("equities");
    assertThat(manifest.seed()).isEqualTo(42);
    assertThat(manifest.offsets()).isEqualTo(OFFSETS.nextOffsets());
    assertThat(manifest.configuration())
        .containsEntry("evaluation.test-weeks", "2")
        .containsEntry("item-cosine.neighbours", "50")
        .containsEntry("item-cosine.shrinkage", "10.0");
    assertThat(manifest.counts())
        .containsEntry("securities", 20L)
        .containsEntry("investors", 40L)
        .containsEntry("trades", 280L)
        .containsEntry("purchases", 280L)
        .containsEntry("trades.unknown-security", 1L)
        .containsEntry("trades.repeated", 1L)
        .containsEntry("trades.erased-investor", 0L);
    assertThat(snapshot.securities().tickers()).hasSize(20).startsWith("LEFT0");
    assertThat(snapshot.investorIds()).hasSize(40).isSorted();
    assertThat(snapshot.clientFeatures().rowCount()).isEqualTo(40);
    assertThat(snapshot.interactions().nonZeroCount()).isEqualTo(280);
  }

  @Test
  void withoutHistoryNothingCanBeJudged() {
    WrittenLog log =
        new WrittenLog()
            .security(security("A", ""))
            .trade(purchase("t1", "anna", "A", week(0)))
            .trade(purchase("t2", "bert", "A", week(1)));

    assertThatThrownBy(() -> trained(log.readInto(new TrainingSetFold()).finish(), 42))
        .isInstanceOf(NothingToTrainOnException.class)
        .hasMessage(
            "no investor bought both before and in the last 2 weeks: models cannot be judged");
  }

  @Test
  void withoutAnythingTheProblemIsSaid() {
    assertThatThrownBy(() -> trained(new TrainingSetFold().finish(), 42))
        .isInstanceOf(NothingToTrainOnException.class)
        .hasMessage("the log holds no purchase");
  }

  @Test
  void saysHowFarItIs() {
    TrainingSet set = twoTastes().readInto(new TrainingSetFold()).finish();
    List<String> phases = new ArrayList<>();
    TrainingListener listening =
        new TrainingListener() {
          @Override
          public void progress(String phase, int done, int total) {
            phases.add(phase + " " + done + "/" + total);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };

    new SnapshotTrainer(MIXED_LOGIT_SERVED, 42, listening).train(set, OFFSETS);

    assertThat(phases)
        .containsSubsequence(
            "fitting popularity 0/1",
            "judging popularity 0/1",
            "fitting mixed-logit 0/1",
            "fitting features 0/1",
            "mixed-logit 1/10",
            "mixed-logit 10/10",
            "judging mixed-logit 0/1",
            "fitting popularity 0/1",
            "fitting mixed-logit 0/1",
            "fitting features 0/1",
            "mixed-logit 10/10",
            "describing clients 0/1");
  }

  @Test
  void whatItsListenerThrowsEndsIt() {
    TrainingSet set = twoTastes().readInto(new TrainingSetFold()).finish();
    List<String> phases = new ArrayList<>();
    TrainingListener impatient =
        new TrainingListener() {
          @Override
          public void progress(String phase, int done, int total) {
            phases.add(phase);
            if (phase.equals("judging item-cosine")) {
              throw new CancellationException("enough");
            }
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };

    assertThatThrownBy(() -> new SnapshotTrainer(LINE, 42, impatient).train(set, OFFSETS))
        .isInstanceOf(CancellationException.class)
        .hasMessage("enough");
    assertThat(phases).contains("fitting popularity", "judging popularity");
  }

  /**
   * Forty investors in two camps, each with ten securities of its own: five purchases before the
   * test weeks and two in them, so that who knows the camp foresees better than who counts.
   */
  private static WrittenLog twoTastes() {
    WrittenLog log = new WrittenLog();
    for (String camp : List.of("LEFT", "RIGHT")) {
      for (int n = 0; n < 10; n++) {
        log.security(security(camp + n, "sector of " + camp));
      }
    }
    for (int n = 0; n < 40; n++) {
      String id = "investor-" + n;
      String camp = n % 2 == 0 ? "LEFT" : "RIGHT";
      log.investor(investor(id, n, "region-" + n % 3));
      for (int k = 0; k < 7; k++) {
        int security = (n / 2 + k) % 10;
        log.trade(purchase(id + "-" + k, id, camp + security, week(k < 5 ? k : 8)));
      }
    }
    return log;
  }

  /** As {@link #twoTastes}, but each of 60 investors buys once in each of ten weeks. */
  private static WrittenLog manyPurchases() {
    WrittenLog log = new WrittenLog();
    for (String camp : List.of("LEFT", "RIGHT")) {
      for (int n = 0; n < 15; n++) {
        log.security(security(camp + n, "sector of " + camp));
      }
    }
    for (int n = 0; n < 60; n++) {
      String id = "investor-" + n;
      String camp = n % 2 == 0 ? "LEFT" : "RIGHT";
      log.investor(investor(id, n, camp));
      for (int k = 0; k < 10; k++) {
        log.trade(purchase(id + "-" + k, id, camp + (n / 2 + k) % 15, week(k)));
      }
    }
    return log;
  }

  private static ModelLine line(String... models) {
    return ModelLine.of("equities", 2, List.of(models), TOLD);
  }

  private static Snapshot trained(TrainingSet set, long seed) {
    return trainer(seed).train(set, OFFSETS).snapshot();
  }

  private static Snapshot trained(ModelLine line, TrainingSet set) {
    return new SnapshotTrainer(line, 42, TrainingListener.silent()).train(set, OFFSETS).snapshot();
  }

  private static SnapshotTrainer trainer(long seed) {
    return new SnapshotTrainer(LINE, seed, TrainingListener.silent());
  }

  private byte[] bytes(Snapshot snapshot) throws IOException {
    Path file = folder.resolve("snapshot");
    SnapshotFile.write(snapshot, file);
    return Files.readAllBytes(file);
  }
}
