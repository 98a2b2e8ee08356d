package io.bellwether.trainer.training;

import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.ranking.stored.StoredTwoStage;
import io.bellwether.snapshots.FittedFeatures;
import io.bellwether.snapshots.SecondStage;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.SnapshotManifest;
import io.bellwether.snapshots.SnapshotMetric;
import io.bellwether.snapshots.models.Models;
import io.bellwether.trainer.features.DescribedClients;
import io.bellwether.trainer.fit.FittedModel;
import io.bellwether.trainer.fit.MarketView;
import io.bellwether.trainer.fold.TrainingSet;
import io.bellwether.trainer.line.ModelLine;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts a snapshot together. */
record SnapshotParts(
    ModelLine line, long seed, OffsetVector offsets, TrainingSet set, Split split) {

  /**
   * @param name of the model served
   * @param view what popularity and the served model were fitted to
   */
  Snapshot of(
      String name,
      List<SnapshotMetric> metrics,
      FittedModel popularity,
      FittedModel served,
      MarketView view) {
    Models models = with(Models.of(), popularity);
    if (served != popularity) {
      models = with(models, served);
    }
    return new Snapshot(
        manifest(name, metrics),
        KnownTables.securities(set),
        KnownTables.investors(set),
        view.interactions().matrix(),
        models,
        DescribedClients.of(set, view.interactions().matrix()),
        models.lookAtFeatures()
            ? new FittedFeatures(view.pipeline().toJson(), view.rows().investors())
            : null,
        secondStage(served, view));
  }

  private static Models with(Models models, FittedModel fitted) {
    return switch (fitted) {
      case FittedModel.Plain plain -> models.with(plain.model());
      case FittedModel.Featured featured -> models.with(featured.model());
      case FittedModel.TwoStages stages -> {
        Models all = models;
        for (FittedModel source : stages.sources()) {
          all = with(all, source);
        }
        yield all;
      }
    };
  }

  private static @Nullable SecondStage secondStage(FittedModel served, MarketView view) {
    return served instanceof FittedModel.TwoStages stages
        ? StoredTwoStage.toSnapshot(
            stages.trained().state(), stages.behaviours(), view.epochSecond())
        : null;
  }

  private SnapshotManifest manifest(String served, List<SnapshotMetric> metrics) {
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
        served,
        metrics,
        counts());
  }

  private SortedMap<String, Long> counts() {
    TrainingSet.TradeCounts trades = set.counts();
    SortedMap<String, Long> counts = new TreeMap<>();
    counts.put("securities", (long) set.securities().size());
    counts.put("investors", (long) set.investorIds().size());
    counts.put("trades", trades.counted());
    counts.put("trades.repeated", trades.repeated());
    counts.put("trades.cancelled", trades.cancelled());
    counts.put("trades.corrected", trades.corrected());
    counts.put("trades.unknown-security", trades.unknownSecurity());
    counts.put("trades.erased-investor", trades.erasedInvestor());
    counts.put("purchases", (long) set.purchases().size());
    counts.put("test.repeat-purchases-excluded", sum(split.test()) - sum(split.newTest()));
    counts.put("test.investors-without-history", (long) split.coldInvestors().length);
    return counts;
  }

  private static long sum(CsrMatrix purchases) {
    double sum = 0;
    for (int at = 0; at < purchases.nonZeroCount(); at++) {
      sum += purchases.value(at);
    }
    return (long) sum;
  }
}
