package io.bellwether.trainer.training;

import io.bellwether.algorithms.evaluation.metrics.JudgedRanking;
import io.bellwether.algorithms.evaluation.metrics.RankingEvaluation;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.trainer.fit.LineFitter;
import io.bellwether.trainer.fit.MarketView;
import io.bellwether.trainer.fit.ModelFailedException;
import io.bellwether.trainer.fold.TrainingSet;
import io.bellwether.trainer.gate.Incumbent;
import io.bellwether.trainer.line.LineModel;
import io.bellwether.trainer.line.ModelLine;
import io.bellwether.trainer.recorded.RecordedLine;
import io.bellwether.trainer.recorded.UnlikeConfigurationException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * Judges the model of what is in service on the test weeks of a training. Where the line has that
 * model under the same settings, it was judged with the others and costs nothing; else it is fitted
 * once more, as it was configured then. Not for several threads.
 */
final class ServedModel {

  private final ModelLine line;
  private final long seed;
  private final TrainingSet set;
  private final JudgedLine judged;
  private final TrainingListener listener;
  private final Map<String, Incumbent> known = new HashMap<>();

  /**
   * @param line of the training
   */
  ServedModel(
      ModelLine line, long seed, TrainingSet set, JudgedLine judged, TrainingListener listener) {
    this.line = line;
    this.seed = seed;
    this.set = set;
    this.judged = judged;
    this.listener = listener;
  }

  /** The same one is judged once. */
  Incumbent of(@Nullable SnapshotPublished served) {
    if (served == null) {
      return new Incumbent.None();
    }
    Incumbent before = known.get(served.id());
    if (before == null) {
      before = judge(served);
      known.put(served.id(), before);
    }
    return before;
  }

  private Incumbent judge(SnapshotPublished served) {
    String name = served.servedModel();
    try {
      ModelLine recorded = RecordedLine.of(served.line(), served.configuration());
      JudgedRanking own = judged.rankings().get(name);
      return new Incumbent.Judged(
          served.id(), name, own != null && same(recorded, name) ? own : fitted(recorded, name));
    } catch (UnlikeConfigurationException | ModelFailedException cannot) {
      return asMeasured(served, String.valueOf(cannot.getMessage()));
    }
  }

  private boolean same(ModelLine recorded, String name) {
    LineModel there = recorded.model(name);
    return there.settings().equals(line.model(name).settings())
        && (there instanceof LineModel.Plain || recorded.features().equals(line.features()))
        && (!(there instanceof LineModel.TwoStages)
            || recorded.sources().stream()
                .map(LineModel::settings)
                .toList()
                .equals(line.sources().stream().map(LineModel::settings).toList()));
  }

  private JudgedRanking fitted(ModelLine recorded, String name) {
    MarketView before =
        MarketView.before(judged.testStart(), judged.split(), set, recorded.features(), listener);
    listener.progress("judging what is in service", 0, 1);
    return RankingEvaluation.judgedAt(
        SnapshotTrainer.K,
        new LineFitter(recorded, seed, listener).fit(recorded.model(name), before).ranker(before),
        judged.split(),
        ForkJoinPool.commonPool());
  }

  private static Incumbent asMeasured(SnapshotPublished served, String why) {
    return served.metrics().stream()
        .filter(metric -> metric.model().equals(served.servedModel()))
        .filter(metric -> metric.name().equals("precision@" + SnapshotTrainer.K))
        .findFirst()
        .<Incumbent>map(
            metric ->
                new Incumbent.Measured(
                    served.id(), metric.model(), metric.value(), metric.low(), why))
        .orElseGet(() -> new Incumbent.Unmeasured(served.id(), why));
  }
}
