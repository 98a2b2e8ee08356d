package io.bellwether.ranking.twostage;

import io.bellwether.algorithms.evaluation.GlobalTime;
import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.ranking.calibration.Calibration;
import io.bellwether.ranking.lambda.LearnedOrder;
import io.bellwether.ranking.lambda.RankerTrainer;
import java.util.List;

/**
 * Trains two stages so that the second learns from honest scores:
 *
 * <ol>
 *   <li>Sources are fitted to what was bought before the last window, with what was known then.
 *   <li>Investors who bought something new in the window are asked as at its beginning; trees learn
 *       which of their candidates they bought, starting from the score of the base source. Some of
 *       them say how many trees to keep, others how probable a purchase is at a score.
 *   <li>Sources are fitted again, to everything.
 * </ol>
 */
public final class TwoStageTrainer {

  private final TwoStageSettings settings;
  private final KnowledgeSource knowledge;
  private final SourceFitter fitter;
  private final Compute compute;

  /** One whose sources have their documented defaults. */
  public TwoStageTrainer(TwoStageSettings settings, KnowledgeSource knowledge, Compute compute) {
    this(settings, knowledge, SourceFitter.defaults(), compute);
  }

  public TwoStageTrainer(
      TwoStageSettings settings, KnowledgeSource knowledge, SourceFitter fitter, Compute compute) {
    this.settings = settings;
    this.knowledge = knowledge;
    this.fitter = fitter;
    this.compute = compute;
  }

  /**
   * Learns a model that answers from a moment on.
   *
   * @param purchases all of them, before the moment
   * @throws IllegalArgumentException if there are too few to learn an order from; the message says
   *     what is missing
   * @throws java.util.concurrent.CancellationException if the listener asks to stop
   */
  public TwoStage fit(
      Interactions purchases,
      int investorCount,
      int securityCount,
      long epochSecond,
      TrainingListener listener) {
    long begin = epochSecond - settings.window().toSeconds();
    Split window = GlobalTime.at(begin).splits(purchases, investorCount, securityCount).getFirst();
    Parts parts = Parts.of(window, settings.askedInvestors(), settings.seed());
    Interactions early = window.trainEvents();
    KnowledgeSource.Fitted fitted = knowledge.fittedAt(early, begin);
    Stage before = stage(begin, early, window.train(), fitted, listener);
    LearnedOrder order = order(before, parts, window, listener);
    int base = base();
    Calibration calibration =
        CalibrationLesson.of(
            TwoStageModel.at(before, base, order.trees(), CalibrationLesson.unknown()),
            before.asker(),
            window.newTest(),
            parts.calibrating(),
            compute.pool());

    TrainingInteractions all = purchases.training(investorCount, securityCount);
    Stage now = stage(epochSecond, purchases, all, fitted, listener);
    TwoStageModel model = TwoStageModel.at(now, base, order.trees(), calibration);
    TwoStageState state =
        new TwoStageState(
            settings.sources(),
            settings.base(),
            settings.pool(),
            now.momentum().toRows(),
            order.trees(),
            calibration);
    return new TwoStage(model, order, state, new TwoStageRanker(model, now.asker()));
  }

  private Stage stage(
      long epochSecond,
      Interactions purchases,
      TrainingInteractions interactions,
      KnowledgeSource.Fitted fitted,
      TrainingListener listener) {
    return Stage.at(
        epochSecond,
        purchases,
        interactions,
        fitted.at(purchases, epochSecond),
        settings,
        fitter,
        compute,
        listener);
  }

  private LearnedOrder order(Stage before, Parts parts, Split window, TrainingListener listener) {
    Lessons lessons = new Lessons(before, base(), window.newTest(), compute.pool());
    return RankerTrainer.fit(
        () -> lessons.of(parts.learning()),
        () -> lessons.of(parts.choosing()),
        settings.ranker(),
        settings.seed(),
        listener);
  }

  private int base() {
    List<SourceKind> kinds =
        settings.sources().stream().map(TwoStageSettings.SourceQuota::kind).toList();
    return kinds.indexOf(settings.base());
  }
}
