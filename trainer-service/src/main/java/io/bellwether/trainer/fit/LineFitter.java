package io.bellwether.trainer.fit;

import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.ranking.twostage.TwoStage;
import io.bellwether.ranking.twostage.TwoStageTrainer;
import io.bellwether.trainer.line.LineModel;
import io.bellwether.trainer.line.ModelLine;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fits models of one line by one seed. What was fitted to the latest view is kept, so that two
 * stages take from it what they would fit again. Not for several threads.
 */
public final class LineFitter {

  private final ModelLine line;
  private final long seed;
  private final TrainingListener listener;
  private final Map<String, FittedModel> fitted = new HashMap<>();
  private @Nullable MarketView latest;

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
    if (view != latest) {
      fitted.clear();
      latest = view;
    }
    FittedModel known = fitted.get(model.name());
    if (known != null) {
      return known;
    }
    listener.progress("fitting " + model.name(), 0, 1);
    FittedModel fresh =
        switch (model) {
          case LineModel.Plain plain -> fit(plain, view.interactions());
          case LineModel.Featured featured -> fit(featured, view.interactions(), view.rows());
          case LineModel.TwoStages stages -> fit(stages, view);
        };
    fitted.put(model.name(), fresh);
    return fresh;
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
          LineSources sources = new LineSources(line, this, view);
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
