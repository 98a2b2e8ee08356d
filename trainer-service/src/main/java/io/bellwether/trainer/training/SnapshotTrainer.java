package io.bellwether.trainer.training;

import io.bellwether.algorithms.evaluation.GlobalTime;
import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.evaluation.MetricEstimate;
import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.evaluation.metrics.JudgedRanking;
import io.bellwether.algorithms.evaluation.metrics.RankingEvaluation;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.snapshots.SnapshotMetric;
import io.bellwether.trainer.fit.FittedModel;
import io.bellwether.trainer.fit.LineFitter;
import io.bellwether.trainer.fit.MarketView;
import io.bellwether.trainer.fit.ModelFailedException;
import io.bellwether.trainer.fold.TrainingSet;
import io.bellwether.trainer.line.LineModel;
import io.bellwether.trainer.line.ModelLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;

/**
 * A snapshot as a pure function of (training set at its offsets, configuration, seed).
 *
 * <p>Every model of the line is fitted to what lies before the test weeks and judged on them. The
 * one with the highest precision@5 is fitted to everything, to be served; beside it popularity,
 * which answers whom nothing is known of. A model that cannot be fitted is left out.
 */
final class SnapshotTrainer {

  static final int K = 5;

  private final ModelLine line;
  private final long seed;
  private final TrainingListener listener;
  private final LineFitter fitter;

  SnapshotTrainer(ModelLine line, long seed, TrainingListener listener) {
    this.line = line;
    this.seed = seed;
    this.listener = listener;
    this.fitter = new LineFitter(line, seed, listener);
  }

  /**
   * @throws NothingToTrainOnException if nobody can be asked, or no model can be fitted
   */
  TrainedSnapshot train(TrainingSet set, OffsetVector offsets) {
    Instant testStart = Instant.ofEpochSecond(TestWindow.start(set.purchases(), line.testWeeks()));
    Split split = split(set, testStart);
    SortedMap<String, String> leftOut = new TreeMap<>();
    SortedMap<String, JudgedRanking> rankings = new TreeMap<>();
    List<SnapshotMetric> metrics = judged(set, testStart, split, rankings, leftOut);

    MarketView all = MarketView.ofAll(set, line.features(), listener);
    LineModel first = line.popularity();
    FittedModel popularity = fitter.fit(first, all);
    for (SnapshotMetric next : byPrecision(metrics)) {
      LineModel best = line.model(next.model());
      try {
        FittedModel served = best.equals(first) ? popularity : fitter.fit(best, all);
        listener.progress("describing clients", 0, 1);
        return new TrainedSnapshot(
            new SnapshotParts(line, seed, offsets, set, split)
                .of(best.name(), metrics, popularity, served, all),
            leftOut,
            new JudgedLine(testStart, split, rankings));
      } catch (ModelFailedException failed) {
        leftOut.put(best.name(), failed.getMessage());
      }
    }
    throw new NothingToTrainOnException("no model can be fitted: " + leftOut);
  }

  private Split split(TrainingSet set, Instant testStart) {
    Interactions purchases = set.purchases();
    long from = testStart.getEpochSecond();
    if (Arrays.stream(purchases.epochSeconds()).anyMatch(moment -> moment < from)) {
      Split split =
          GlobalTime.at(from)
              .splits(purchases, set.investorIds().size(), set.securities().size())
              .getFirst();
      if (split.warmInvestors(Repeats.EXCLUDED).length > 0) {
        return split;
      }
    }
    throw new NothingToTrainOnException(
        "no investor bought both before and in the last %d weeks: models cannot be judged"
            .formatted(line.testWeeks()));
  }

  private List<SnapshotMetric> judged(
      TrainingSet set,
      Instant testStart,
      Split split,
      SortedMap<String, JudgedRanking> rankings,
      SortedMap<String, String> leftOut) {
    MarketView before = MarketView.before(testStart, split, set, line.features(), listener);
    List<SnapshotMetric> metrics = new ArrayList<>();
    for (LineModel model : line.models()) {
      try {
        FittedModel fitted = fitter.fit(model, before);
        listener.progress("judging " + model.name(), 0, 1);
        JudgedRanking judged =
            RankingEvaluation.judgedAt(K, fitted.ranker(before), split, ForkJoinPool.commonPool());
        metrics.add(metric(model.name(), judged.precision(seed)));
        rankings.put(model.name(), judged);
      } catch (ModelFailedException failed) {
        leftOut.put(model.name(), failed.getMessage());
      }
    }
    return metrics;
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

  /** Of equally precise ones the one that stands first in the line. */
  private static List<SnapshotMetric> byPrecision(List<SnapshotMetric> metrics) {
    return metrics.stream()
        .sorted(Comparator.comparingDouble(SnapshotMetric::value).reversed())
        .toList();
  }
}
