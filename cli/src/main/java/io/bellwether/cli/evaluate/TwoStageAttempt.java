package io.bellwether.cli.evaluate;

import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.evaluation.metrics.Ranker;
import io.bellwether.algorithms.experiment.FeaturedRecipe;
import io.bellwether.algorithms.experiment.ModelLeftOutException;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.ranking.lambda.MissingNativeLibraryException;
import io.bellwether.ranking.lambda.NativeLightGbm;
import io.bellwether.ranking.twostage.TwoStageRecipe;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * Two stages, which need more than other models do: where nobody asked for them and they cannot be
 * learned, the comparison goes on without.
 *
 * @param required whether they were asked for
 * @param leftOut hears what was missing, if they were not
 */
record TwoStageAttempt(TwoStageRecipe recipe, boolean required, Consumer<String> leftOut)
    implements FeaturedRecipe {

  @Override
  public String name() {
    return recipe.name();
  }

  @Override
  public SortedMap<String, String> hyperparameters() {
    return recipe.hyperparameters();
  }

  @Override
  public Ranker fit(Split split, Compute compute, TrainingListener listener) {
    try {
      NativeLightGbm.require();
      return recipe.fit(split, compute, listener);
    } catch (MissingNativeLibraryException e) {
      throw failure(e, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw failure(
          e,
          "it learns from new purchases within the last %s of train by those who had bought before: %s"
              .formatted(recipe.settings().window(), e.getMessage()));
    }
  }

  private RuntimeException failure(RuntimeException cause, String why) {
    if (required) {
      return new IllegalArgumentException("%s cannot be learned: %s".formatted(name(), why), cause);
    }
    leftOut.accept(why);
    return new ModelLeftOutException(cause);
  }
}
