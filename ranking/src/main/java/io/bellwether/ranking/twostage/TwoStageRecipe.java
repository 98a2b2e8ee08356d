package io.bellwether.ranking.twostage;

import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.evaluation.metrics.Ranker;
import io.bellwether.algorithms.experiment.FeaturedRecipe;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.TrainingListener;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * Two stages for an experiment, which answer from right after the last purchase of train.
 *
 * @param name such as {@value #NAME}; ablations have names of their own
 * @param trained hears of every training, such as to show what the features were worth
 */
public record TwoStageRecipe(
    String name, TwoStageSettings settings, KnowledgeSource knowledge, Consumer<TwoStage> trained)
    implements FeaturedRecipe {

  public static final String NAME = "two-stage";

  @Override
  public SortedMap<String, String> hyperparameters() {
    return settings.written();
  }

  @Override
  public Ranker fit(Split split, Compute compute, TrainingListener listener) {
    Interactions purchases = split.trainEvents();
    long last = Arrays.stream(purchases.epochSeconds()).max().orElseThrow();
    TwoStage result =
        new TwoStageTrainer(settings, knowledge, compute)
            .fit(
                purchases, split.test().rowCount(), split.test().columnCount(), last + 1, listener);
    trained.accept(result);
    return result.ranker();
  }
}
