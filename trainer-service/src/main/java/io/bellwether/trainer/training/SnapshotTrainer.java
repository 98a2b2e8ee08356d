package io.bellwether.trainer.training;

import io.bellwether.algorithms.choice.ChoiceModel;
import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.evaluation.MetricEstimate;
import io.bellwether.algorithms.evaluation.RankingEvaluation;
import io.bellwether.algorithms.evaluation.TimeSplit;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.neighbours.ItemNeighboursModel;
import io.bellwether.algorithms.neighbours.ItemNeighboursTrainer;
import io.bellwether.algorithms.popularity.PopularityModel;
import io.bellwether.algorithms.popularity.PopularityTrainer;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.SnapshotManifest;
import io.bellwether.snapshots.SnapshotMetric;
import io.bellwether.snapshots.models.Models;
import io.bellwether.trainer.features.ClientFeatureTable;
import io.bellwether.trainer.fold.TrainingSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot as a pure function of (training set at its offsets, configuration, seed).
 *
 * <p>Every model is fitted twice: on what lies before the test weeks, to be judged on them, and on
 * everything, to be served. The model with the highest precision@5 is served.
 */
final class SnapshotTrainer {

  private static final int K = 5;

  private final ModelLine line;
  private final long seed;
  private final TrainingListener listener;

  SnapshotTrainer(ModelLine line, long seed, TrainingListener listener) {
    this.line = line;
    this.seed = seed;
    this.listener = listener;
  }

  Snapshot train(TrainingSet set, OffsetVector offsets) {
    long testStart = TestWindow.start(set.purchases(), line.testWeeks());
    TimeSplit split = split(set, testStart);
    List<SnapshotMetric> metrics = new ArrayList<>();
    metrics.add(judge("popularity", split, this::popularity));
    metrics.add(judge("item-cosine", split, this::itemCosine));
    MixedLogitTraining featured = mixedLogit();
    if (featured != null) {
      Instant moment = Instant.ofEpochSecond(testStart);
      metrics.add(metric(ChoiceModel.NAME, featured.judge(K, set, split, moment, seed)));
    }

    CsrMatrix all = matrix(set);
    Models models = Models.of(popularity(all), itemCosine(all));
    MixedLogitTraining.Fitted mixedLogit = featured == null ? null : featured.serve(set, all);
    listener.progress("describing clients", 0, 1);
    return new Snapshot(
        manifest(set, split, offsets, metrics),
        KnownTables.securities(set),
        KnownTables.investors(set),
        all,
        mixedLogit == null ? models : models.with(mixedLogit.model()),
        ClientFeatureTable.of(set),
        mixedLogit == null ? null : mixedLogit.features());
  }

  private TimeSplit split(TrainingSet set, long testStart) {
    TimeSplit split =
        TimeSplit.before(
            set.purchases(), set.investorIds().size(), set.securities().size(), testStart);
    if (split.warmInvestors().length == 0) {
      throw new NothingToTrainOnException(
          "no investor bought both before and in the last %d weeks: models cannot be judged"
              .formatted(line.testWeeks()));
    }
    return split;
  }

  private SnapshotMetric judge(String name, TimeSplit split, Function<CsrMatrix, Model> fit) {
    Model model = fit.apply(split.train());
    listener.progress("judging " + name, 0, 1);
    return metric(model.name(), RankingEvaluation.precisionAt(K, model, split, seed));
  }

  private static SnapshotMetric metric(String model, MetricEstimate estimate) {
    return new SnapshotMetric(
        model,
        estimate.name(),
        estimate.value(),
        estimate.low(),
        estimate.high(),
        estimate.investorCount());
  }

  private @Nullable MixedLogitTraining mixedLogit() {
    MixedLogitSettings settings = line.mixedLogit();
    return settings == null ? null : new MixedLogitTraining(settings, seed, listener);
  }

  private PopularityModel popularity(CsrMatrix purchases) {
    listener.progress("fitting popularity", 0, 1);
    return PopularityTrainer.fit(purchases);
  }

  private ItemNeighboursModel itemCosine(CsrMatrix purchases) {
    return new ItemNeighboursTrainer(line.itemCosine())
        .fit(TrainingInteractions.undated(purchases), listener);
  }

  private SnapshotManifest manifest(
      TrainingSet set, TimeSplit split, OffsetVector offsets, List<SnapshotMetric> metrics) {
    SortedMap<String, String> configuration = line.configuration();
    return new SnapshotManifest(
        SnapshotManifest.FORMAT_VERSION,
        SnapshotManifest.idOf(line.name(), offsets.nextOffsets(), configuration, seed),
        line.name(),
        // the parent depends on what was in service, so it stands in the announcement alone
        null,
        offsets.nextOffsets(),
        configuration,
        seed,
        best(metrics),
        metrics,
        counts(set, split));
  }

  private static String best(List<SnapshotMetric> metrics) {
    return metrics.stream()
        .max(Comparator.comparingDouble(SnapshotMetric::value))
        .orElseThrow()
        .model();
  }

  private static SortedMap<String, Long> counts(TrainingSet set, TimeSplit split) {
    return new TreeMap<>(
        Map.of(
            "securities", (long) set.securities().size(),
            "investors", (long) set.investorIds().size(),
            "trades", set.counts().counted(),
            "trades.repeated", set.counts().repeated(),
            "trades.unknown-security", set.counts().unknownSecurity(),
            "trades.erased-investor", set.counts().erasedInvestor(),
            "purchases", (long) set.purchases().size(),
            "test.repeat-purchases-excluded", (long) split.excludedRepeatCount(),
            "test.investors-without-history", (long) split.investorsWithoutHistory()));
  }

  private static CsrMatrix matrix(TrainingSet set) {
    Interactions purchases = set.purchases();
    float[] once = new float[purchases.size()];
    Arrays.fill(once, 1);
    return CsrMatrix.fromTriples(
        set.investorIds().size(),
        set.securities().size(),
        purchases.investors(),
        purchases.securities(),
        once);
  }
}
