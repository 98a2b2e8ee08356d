package io.bellwether.trainer.fit;

import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.ranking.twostage.TwoStage;
import io.bellwether.ranking.twostage.TwoStageTrainer;
import io.bellwether.trainer.line.LineModel;
import io.bellwether.trainer.line.ModelLine;

/** Fits models of one line by one seed. */
public final class LineFitter {

  private final ModelLine line;
  private final long seed;
  private final TrainingListener listener;

  public LineFitter(ModelLine line, long seed, TrainingListener listener) {
    this.line = line;
    this.seed = seed;
    this.listener = listener;
  }

  /**
   * A model of the line on what the view sees.
   *
   * @throws ModelFailedException if it cannot be fitted to this; others may
   * @throws java.util.concurrent.CancellationException if the listener asks to stop
   */
  public FittedModel fit(LineModel model, MarketView view) {
    listener.progress("fitting " + model.name(), 0, 1);
    return switch (model) {
      case LineModel.Plain plain -> fit(plain, view.interactions());
      case LineModel.Featured featured -> fit(featured, view.interactions(), view.rows());
      case LineModel.TwoStages stages -> fit(stages, view);
    };
  }

  FittedModel fit(LineModel.Plain plain, TrainingInteractions interactions) {
    return ModelFailedException.guard(
        plain.name(),
        () -> new FittedModel.Plain(plain.trainer().apply(seed).fit(interactions, listener)));
  }

  FittedModel fit(
      LineModel.Featured featured, TrainingInteractions interactions, SideFeatures rows) {
    return ModelFailedException.guard(
        featured.name(),
        () ->
            new FittedModel.Featured(
                featured.trainer().apply(seed).fit(interactions, rows, listener)));
  }

  private FittedModel fit(LineModel.TwoStages stages, MarketView view) {
    return ModelFailedException.guard(
        stages.name(),
        () -> {
          ViewKnowledge knowledge = new ViewKnowledge(view);
          LineSources sources = new LineSources(line, this);
          TwoStage trained =
              new TwoStageTrainer(
                      stages.stages().apply(seed), knowledge, sources, Compute.standard())
                  .fit(
                      view.purchases(),
                      view.interactions().matrix().rowCount(),
                      view.interactions().matrix().columnCount(),
                      view.epochSecond(),
                      listener);
          return new FittedModel.TwoStages(
              trained, sources.last(), knowledge.behaviours().toBytes());
        });
  }
}
