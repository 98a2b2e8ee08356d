package io.bellwether.trainer.training;

import static io.bellwether.trainer.Samples.investor;
import static io.bellwether.trainer.Samples.purchase;
import static io.bellwether.trainer.Samples.security;
import static io.bellwether.trainer.Samples.week;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.algorithms.choice.ChoiceHyperparameters;
import io.bellwether.algorithms.evaluation.metrics.JudgedRanking;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.neighbours.Similarity;
import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.event.Metric;
import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.event.SnapshotRefused;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.features.FeatureSettings;
import io.bellwether.snapshots.SnapshotManifest;
import io.bellwether.snapshots.StoredSnapshot;
import io.bellwether.trainer.WrittenLog;
import io.bellwether.trainer.fold.TrainingSet;
import io.bellwether.trainer.fold.TrainingSetFold;
import io.bellwether.trainer.gate.Candidate;
import io.bellwether.trainer.gate.Gate;
import io.bellwether.trainer.gate.Incumbent;
import io.bellwether.trainer.line.LineSettings;
import io.bellwether.trainer.line.ModelLine;
import io.bellwether.trainer.registry.SnapshotHistory;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AdmissionTest {

  private static final ModelLine LINE = line(50, "popularity", "item-cosine");
  private static final TrainingSet SET = twoTastes().readInto(new TrainingSetFold()).finish();
  private static final TrainedSnapshot TRAINED =
      new SnapshotTrainer(LINE, 42, TrainingListener.silent()).train(SET, OffsetVector.START);
  private static final SnapshotManifest MANIFEST = TRAINED.snapshot().manifest();

  private final ServedModel servedModel =
      new ServedModel(LINE, 42, SET, TRAINED.judged(), TrainingListener.silent());
  private final SnapshotHistory history = new SnapshotHistory();

  @Test
  void theModelInServiceWasJudgedWithTheOthersWhereTheLineHasIt() {
    Incumbent incumbent =
        servedModel.of(served("item-cosine", LINE.configuration(), false, List.of()));

    assertThat(incumbent)
        .isInstanceOfSatisfying(
            Incumbent.Judged.class,
            judged ->
                assertThat(judged.judged())
                    .isSameAs(TRAINED.judged().rankings().get("item-cosine")));
  }

  @Test
  void underOtherSettingsItIsFittedOnceMore() {
    SnapshotPublished served =
        served(
            "item-cosine", line(1, "popularity", "item-cosine").configuration(), false, List.of());

    Incumbent incumbent = servedModel.of(served);

    assertThat(incumbent)
        .isInstanceOfSatisfying(
            Incumbent.Judged.class,
            judged ->
                assertThat(judged.judged())
                    .isNotSameAs(TRAINED.judged().rankings().get("item-cosine")));
    assertThat(servedModel.of(served)).isSameAs(incumbent);
  }

  @Test
  void soIsOneThatTheLineNoLongerHas() {
    Incumbent incumbent =
        servedModel.of(
            served(
                "mixed-logit",
                line(50, "popularity", "mixed-logit").configuration(),
                false,
                List.of()));

    assertThat(incumbent)
        .isInstanceOfSatisfying(
            Incumbent.Judged.class,
            judged -> {
              assertThat(judged.model()).isEqualTo("mixed-logit");
              assertThat(judged.judged().precision(42).value()).isBetween(0.0, 1.0);
            });
  }

  @Test
  void ofOneThatCannotBeFittedTheOldMeasureCounts() {
    SortedMap<String, String> other = new TreeMap<>(LINE.configuration());
    other.put("pipeline.version", "0");

    assertThat(
            servedModel.of(
                served(
                    "item-cosine",
                    other,
                    false,
                    List.of(new Metric("item-cosine", "precision@5", 0.5, 0.4, 0.6, 40)))))
        .isInstanceOfSatisfying(
            Incumbent.Measured.class,
            measured -> {
              assertThat(measured.precision()).isEqualTo(0.5);
              assertThat(measured.low()).isEqualTo(0.4);
              assertThat(measured.why()).contains("pipeline.version is 0 there");
            });
  }

  @Test
  void withoutAMeasureNothingIsKnown() {
    SortedMap<String, String> other = new TreeMap<>(LINE.configuration());
    other.put("pipeline.version", "0");

    assertThat(servedModel.of(served("item-cosine", other, false, List.of())))
        .isInstanceOf(Incumbent.Unmeasured.class);
    assertThat(servedModel.of(null)).isEqualTo(new Incumbent.None());
  }

  @Test
  void whatPassesIsPublishedAfterWhatServes() {
    announce(served("popularity", LINE.configuration(), false, List.of()));

    DomainEvent said = admission(0.01).decide(history).orElseThrow();

    assertThat(said)
        .isInstanceOfSatisfying(
            SnapshotPublished.class,
            published -> {
              assertThat(published.id()).isEqualTo(MANIFEST.id());
              assertThat(published.parentId()).isEqualTo("equities-served");
              assertThat(published.pinned()).isFalse();
              assertThat(published.cause())
                  .startsWith("trained: item-cosine has precision@5")
                  .contains("against popularity of equities-served on the same 40 clients");
            });
  }

  @Test
  void whatTheGateRefusesIsSaidWithEveryReason() {
    announce(served("popularity", LINE.configuration(), true, List.of()));
    Candidate narrow =
        new Candidate("item-cosine", judged("item-cosine"), List.of("models.item-cosine.values"));

    DomainEvent said =
        new Admission(MANIFEST, stored(), narrow, servedModel, new Gate(0))
            .decide(history)
            .orElseThrow();

    assertThat(said)
        .isInstanceOfSatisfying(
            SnapshotRefused.class,
            refused -> {
              assertThat(refused.comparedWith()).isEqualTo("equities-served");
              assertThat(refused.reasons())
                  .containsExactly(
                      "snapshot equities-served is pinned: by anna",
                      "numbers that are not finite are in models.item-cosine.values");
              assertThat(refused.sha256()).isEqualTo(stored().sha256());
            });
  }

  @Test
  void whatTheLogHasIsNotSaidAgain() {
    DomainEvent said = admission(0.01).decide(history).orElseThrow();
    history.add(new Event<>(MANIFEST.id(), "/test", Instant.EPOCH, said));

    assertThat(admission(0.01).decide(history)).isEmpty();
  }

  private Admission admission(double minimumCoverage) {
    return new Admission(
        MANIFEST,
        stored(),
        new Candidate(MANIFEST.servedModel(), judged(MANIFEST.servedModel()), List.of()),
        servedModel,
        new Gate(minimumCoverage));
  }

  private static JudgedRanking judged(String model) {
    return Objects.requireNonNull(TRAINED.judged().rankings().get(model));
  }

  private static StoredSnapshot stored() {
    return new StoredSnapshot("equities/candidate", "1".repeat(64), 10);
  }

  private void announce(SnapshotPublished served) {
    history.add(new Event<>(served.id(), "/test", served.publishedAt(), served));
  }

  private static SnapshotPublished served(
      String model, SortedMap<String, String> configuration, boolean pinned, List<Metric> metrics) {
    return new SnapshotPublished(
        "equities-served",
        "equities",
        null,
        OffsetVector.START,
        configuration,
        1,
        model,
        metrics,
        "equities/served",
        "0".repeat(64),
        1,
        Instant.parse("2026-03-02T12:00:00Z"),
        pinned,
        "by anna");
  }

  /** Two camps of investors, each with securities of its own. */
  private static WrittenLog twoTastes() {
    WrittenLog log = new WrittenLog();
    for (int n = 0; n < 20; n++) {
      log.security(security("S" + n, "sector-" + n % 2));
    }
    for (int n = 0; n < 40; n++) {
      String id = "investor-" + n;
      log.investor(investor(id, n, "region-" + n % 3));
      for (int k = 0; k < 7; k++) {
        int security = n % 2 + 2 * ((n / 2 + k) % 10);
        log.trade(purchase(id + "-" + k, id, "S" + security, week(k < 5 ? k : 8)));
      }
    }
    return log;
  }

  private static ModelLine line(int neighbours, String... models) {
    return ModelLine.of(
        "equities",
        2,
        List.of(models),
        new LineSettings(
            neighbours,
            new Similarity.Cosine(10),
            new ChoiceHyperparameters(4, 10, 10, 100, 100, 0.5f, 0.5f, 1f, 0.05f, 0.3f, 1),
            FeatureSettings.defaults()));
  }
}
